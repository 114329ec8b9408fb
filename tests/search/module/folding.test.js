/** Writings that mean the same made equal. That all characters fold as in Python is seen by pytest. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { folding } from "./tables.js"

for (const [written, key] of [
  ["令和 7 年", "令和7年"],
  ["My  City\u00a0Report", "my city report"],
  ["ＡＢＣ１", "abc1"],
  ["ｶﾞｰﾄﾞ", "ガード"],
  ["か\u3099", "が"],
  ["髙橋と\u{20bb7}田", "高橋と吉田"],
  ["葛\u{e0100}飾", "葛飾"],
  ["1ー2 ー", "1-2ー"],
  ["ΑΣ", "ας".replace("ς", "σ")],
  ["a \u200b b", "a b"],
  ["字 a", "字a"],
  ["\ufdd0a\u0000b", "ab"],
  ["", ""],
]) {
  test(`${JSON.stringify(written)} is looked for as ${JSON.stringify(key)}`, () => {
    assert.equal(folding.fold(written).key, key)
  })
}

for (const [written, word, found] of [
  ["令和 7 年の", "7年", "7 年"],
  ["(ｶﾞｽ)", "ガ", "ｶﾞ"],
  ["㈱議会", "株", "㈱"],
  ["\u{20bb7}田さん", "田", "田"],
  ["\u{20bb7}田さん", "吉", "\u{20bb7}"],
  ["😀議会", "議", "議"],
  ["葛\u{e0100}飾区", "飾", "飾"],
  ["a  b", " ", "  "],
]) {
  test(`${JSON.stringify(word)} stands in ${JSON.stringify(written)} as ${JSON.stringify(found)}`, () => {
    const folded = folding.fold(written)
    const at = folded.key.indexOf(word)
    assert.equal(written.slice(...folded.span(at, at + word.length)), found)
  })
}
