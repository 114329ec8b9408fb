/** Sets of documents. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { difference, firstFrom, intersection, Marked, NONE, union } from "../../../generator/search/browser/documents.js"

const SIZE = 5000
/** @param {(document: number) => boolean} has */
const those = has => Uint32Array.from(Array(SIZE).keys()).filter(has)
const SETS = [NONE, those(n => n === 0), those(n => n === SIZE - 1), those(n => n % 2 === 0), those(n => n % 701 === 3), those(() => true)]

test("in all, in any, in one alone: as of plain sets, few or many", () => {
  for (const one of SETS) {
    for (const other of SETS) {
      const [a, b] = [new Set(one), new Set(other)]
      assert.deepEqual([...intersection([one, other])], [...a].filter(n => b.has(n)))
      assert.deepEqual([...difference(one, other)], [...a].filter(n => !b.has(n)))
      assert.deepEqual([...union([one, other], SIZE)], [...new Set([...a, ...b])].sort((x, y) => x - y))
      assert.equal(new Marked(SIZE).add(one).count(other), [...a].filter(n => b.has(n)).length)
    }
  }
})

test("the sets that are put together stay what they were", () => {
  const before = SETS.map(set => [...set])
  intersection(SETS)
  union(SETS, SIZE)
  assert.deepEqual(SETS.map(set => [...set]), before)
})

test("a marked set has what was added, and gives it in order", () => {
  const marked = new Marked(100).add(Uint32Array.of(99, 31, 32, 0))
  assert.deepEqual([...marked.documents()], [0, 31, 32, 99])
  assert.deepEqual([0, 1, 31, 32, 33, 99].map(document => marked.has(document)), [true, false, true, true, false, true])
})

test("the first place from a number on", () => {
  const documents = Uint32Array.of(2, 4, 4, 9)
  assert.deepEqual([0, 2, 3, 4, 5, 9, 10].map(least => firstFrom(documents, least)), [0, 0, 1, 1, 3, 3, 4])
  assert.equal(firstFrom(documents, 2, 2), 2)
})
