/** The meetings, and the order of hits that follows from them. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { Meetings, within } from "../../../generator/search/browser/meetings.js"
import { ordered } from "../../../generator/search/browser/ranking.js"

const council = { id: "council", ja: "会議", en: "Council", path: null }
const panel = { id: "panel", ja: "部会", en: "Panel", path: "panel.html" }
// Documents 0 to 2, 3, none, 4 and 5; 6 and 7 belong to no meeting.
const meetings = new Meetings({
  bodies: [council, panel],
  body: [0, 1, 0, 0],
  date: ["2025-03-31", "2025-04-01", "2025-05-01", "2026-01-05"],
  path: ["1.html", "2.html", "3.html", "4.html"],
  number: [1, null, 2, 3],
  documents: [3, 1, 0, 2],
})
const ALL = within([[0, 8]])

test("newest meetings first, those of one in the order of its minutes, the others last", () => {
  assert.deepEqual([...meetings.newest(ALL)], [4, 5, 3, 0, 1, 2, 6, 7])
  assert.deepEqual([...meetings.newest(Uint32Array.of(1, 2, 5, 7))], [5, 1, 2, 7])
  assert.deepEqual([...meetings.newest(new Uint32Array(0))], [])
})

test("each meeting with hits, oldest first, how many it has", () => {
  assert.deepEqual(meetings.hits(Uint32Array.of(1, 2, 5, 7)), [
    { path: "1.html", date: "2025-03-31", body: council, number: 1, count: 2 },
    { path: "4.html", date: "2026-01-05", body: council, number: 3, count: 1 },
  ])
})

test("body, year and fiscal year follow from the meetings", () => {
  const ids = [...meetings.facets()].map(([name, values]) => [name, values.map(({ named, runs }) => [named.id, [...within(runs)]])])
  assert.deepEqual(ids, [
    ["body", [["council", [0, 1, 2, 4, 5]], ["panel", [3]]]],
    ["year", [["2025", [0, 1, 2, 3]], ["2026", [4, 5]]]],
    ["fiscal_year", [["2024", [0, 1, 2]], ["2025", [3, 4, 5]]]],
  ])
  assert.deepEqual(meetings.facets().get("fiscal_year")?.[1].named, { id: "2025", ja: "令和7年度", en: "FY2025", path: null })
})

test("the documents of meetings, by their pages", () => {
  assert.deepEqual([...meetings.of(["4.html", "2.html", "?"])], [3, 4, 5])
})

test("columns of different lengths, and bodies that are none, are damage", () => {
  const columns = { bodies: [council], body: [0], date: ["2025-01-01"], path: [""], number: [1], documents: [1] }
  assert.throws(() => new Meetings({ ...columns, documents: [1, 2] }), RangeError)
  assert.throws(() => new Meetings({ ...columns, body: [1] }), RangeError)
})

const KINDS = [Uint32Array.of(1, 7), Uint32Array.of(0, 2, 3, 4, 5, 6)]
/** @param {...number[]} lists of one word */
const word = (...lists) => ({ have: within([[0, 8]]), may: new Uint32Array(0), lists: [lists.map(list => Uint32Array.from(list))] })

for (const [order, wanted, numbers] of /** @type {const} */ ([
  ["oldest", [], [0, 1, 2, 3, 4, 5, 6, 7]],
  ["newest", [], [4, 5, 3, 0, 1, 2, 6, 7]],
  ["relevance", [], [1, 7, 4, 5, 3, 0, 2, 6]],
  ["relevance", [word([0, 2, 7], [2, 7], [2])], [7, 1, 2, 4, 5, 3, 0, 6]],
  ["relevance", [word([0, 2], [0]), word([2], [2], [0])], [1, 7, 0, 2, 4, 5, 3, 6]],
])) {
  test(`by ${order}, with ${wanted.length} words, ${numbers.join(" ")}`, async () => {
    assert.deepEqual([...await ordered(order, ALL, [...wanted], meetings, KINDS, 8)], numbers)
  })
}
