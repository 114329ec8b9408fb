/** Marks, and the part of a text that shows them. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { excerpt } from "../../../generator/search/browser/excerpt.js"
import { marks } from "../../../generator/search/browser/marking.js"
import { parse } from "../../../generator/search/browser/query.js"
import { folding } from "./tables.js"

/** @param {import("../../../generator/search/browser/excerpt.js").Stretch[]} stretches */
const shown = stretches => stretches.map(({ text, marked }) => marked ? `【${text}】` : text).join("")

for (const [typed, marked] of [
  ["予算", "【予算】と決算。【予 算】"],
  ["予算 決算", "【予算】と【決算】。【予 算】"],
  ["予算と 算と決", "【予算と決】算。予 算"],
  ["-予算 決算", "予算と【決算】。予 算"],
  ["<b>", "a【<b>】&lt;"],
]) {
  test(`${typed}: ${marked}`, () => {
    const text = marked.replace(/[【】]/g, "")
    assert.equal(shown(excerpt(text, marks(parse(typed, folding), { text, dates: [] }, folding))), marked)
  })
}

test("a date is marked where the index says that it stands, however it is written", () => {
  const document = { text: "期限は2026/02/04。", dates: /** @type {[number, number, string][]} */ ([[3, 13, "2026.02.04."]]) }
  assert.deepEqual(marks(parse("令和8年2月", folding), document, folding), [[3, 13]])
  assert.deepEqual(marks(parse("令和8年3月", folding), document, folding), [])
})

test("a long text is cut at both ends, never within a character, and is one line", () => {
  const text = `${"😀".repeat(140)}予\n算${"い".repeat(200)}`
  assert.equal(shown(excerpt(text, [[280, 283]])), `…${"😀".repeat(40)}【予 算】${"い".repeat(117)}…`)
  assert.equal(shown(excerpt(text, [], 41)), `${"😀".repeat(41)}…`)
  assert.equal(shown(excerpt("予算", [[0, 2]])), "【予算】")
  assert.deepEqual(excerpt("", []), [])
})

test("what lies behind the end is left out", () => {
  assert.equal(shown(excerpt(`予算${"い".repeat(200)}予算`, [[0, 2], [202, 204]], 50)), `【予算】${"い".repeat(48)}…`)
  assert.equal(shown(excerpt("あいうえお", [[1, 5]], 3)), "あ【いう】…")
})
