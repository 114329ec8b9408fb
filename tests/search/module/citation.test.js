/** What is copied of a hit. */

import assert from "node:assert/strict"
import { test } from "node:test"
import { citation } from "../../../generator/search/browser/page/citation.js"
import { Names } from "../../../generator/search/browser/page/names.js"
import { Words } from "../../../generator/search/browser/page/words.js"

const words = new Words({ citationNoItem: "{title}、{day}／{iso}、{part}", spoken: "{kind}（{speaker}）" }, "ja")
const meeting = { path: "meetings/town/001.html", title: "町議会（第1回）", date: "2026-02-04", body: { ja: "町議会", en: "Town council" }, number: 1 }
const site = new URL("https://town.example/minutes/")

/** @param {string} speaker */
function cited(speaker) {
  const hit = { number: 0, kind: "発言", path: "meetings/town/001.html#r1", text: "本文", speaker, meeting, item: null, marks: [], excerpt: [] }
  return citation(/** @type {import("../../../generator/search/browser/engine.js").Hit} */ (hit), words, new Names(words), site)
}

test("a citation names meeting, day and speaker, then the address at the site", () => {
  assert.equal(cited("議長"), "町議会（第1回）、令和8年2月4日（水）／2026-02-04、発言（議長）\nhttps://town.example/minutes/meetings/town/001.html#r1")
})

for (const [speaker, shown] of [
  ["（総務課）", "総務課"],
  ["(総務課)", "総務課"],
  ["（事務局（総務課））", "事務局（総務課）"],
  ["（総務課）（補足）", "（総務課）（補足）"],
  ["議長（代理）", "議長（代理）"],
  ["（", "（"],
]) {
  test(`the brackets around all of a speaker's name are not doubled: ${speaker}`, () => {
    assert.match(cited(speaker), new RegExp(`、発言（${shown}）\n`))
  })
}
