/** The file that results are saved in. */

import assert from "node:assert/strict"
import { test } from "node:test"
import { fileName } from "../../../generator/search/browser/page/csv.js"

for (const [words, name] of [
  ["予算 説明", "予算 説明.csv"],
  ["予算/説明:\u0000?", "予算 説明.csv"],
  ["..予算", "予算.csv"],
  ["", "検索結果.csv"],
  [" \u3000", "検索結果.csv"],
  ["...", "検索結果.csv"],
  [". / .", "検索結果.csv"],
  [`${"予".repeat(39)}𠮷田`, `${"予".repeat(39)}𠮷.csv`],
]) {
  test(`it is named after the words, where they can name a file: ${JSON.stringify(words)}`, () => {
    assert.equal(fileName(words, "検索結果"), name)
  })
}

test("a name is whole characters, even where the words are not", () => {
  assert.ok(fileName("予算\ud842", "検索結果").isWellFormed())
})
