/** What is asked. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { indexed } from "../../../generator/search/browser/dates.js"
import { parse } from "../../../generator/search/browser/query.js"
import { folding } from "./tables.js"

const synonyms = [["取組", "取り組み", "取組み"], ["アプリ", "アプリケーション"]]

/** @param {string} typed @param {object} [options] */
const clauses = (typed, options) => parse(typed, folding, options).clauses.map(({ writings, excluded }) => [excluded ? "-" : "+", ...writings])

for (const [typed, ...wanted] of /** @type {[string, ...string[][]][]} */ ([
  ["予算　決算", ["+", "予算"], ["+", "決算"]],
  ["予算 予算", ["+", "予算"]],
  ['"予算 と 決算"', ["+", "予算と決算"]],
  ["“予算\n決算”", ["+", "予算"], ["+", "決算"]],
  ["予算 -決算 －“補正 予算", ["+", "予算"], ["-", "決算"], ["-", "補正予算"]],
  ["予算 OR 決算 ｜ 補正", ["+", "予算", "決算", "補正"]],
  ["予算 OR -決算", ["+", "予算"], ["-", "決算"]],
  ["OR 予算 OR", ["+", "or"], ["+", "予算"]],
  ["-", ["+", "-"]],
  ["\u200b 予算", ["+", "予算"]],
  ["資料1ー -ー3", ["+", "資料1ー", "資料1-"], ["-", "ー3", "-3"]],
  ['"ー2ー"', ["+", "ー2ー", "-2ー", "ー2-", "-2-"]],
  ["ー 1ー2 サーバー", ["+", "ー", "-"], ["+", "1-2"], ["+", "サーバー"]],
  [""],
])) {
  test(`${JSON.stringify(typed)} asks for ${JSON.stringify(wanted)}`, () => assert.deepEqual(clauses(typed), wanted))
}

test("words that are a date together are one word, looked for as it is or by its token", () => {
  assert.deepEqual(clauses("令和 8 年 2 月 の"), [["+", "令和8年2月", indexed("2026.02.")], ["+", "の"]])
  assert.deepEqual(clauses('"令和8年"'), [["+", "令和8年"]])
})

test("synonyms are put in place of each other, also inside a word", () => {
  assert.deepEqual(clauses("取組アプリ", { synonyms })[0].slice(1).sort(), [
    "取組アプリ", "取り組みアプリ", "取組みアプリ", "取組アプリケーション", "取り組みアプリケーション", "取組みアプリケーション",
  ].sort())
  assert.deepEqual(clauses("アプリケーション", { synonyms }), [["+", "アプリケーション", "アプリ"]])
  assert.deepEqual(clauses("a", { synonyms: [["a", "$&"]] }), [["+", "a", "$&"]])
})

test("exactly as typed: no synonyms, no other writings of dates", () => {
  assert.deepEqual(clauses("取組 令和8年", { synonyms, exact: true }), [["+", "取組"], ["+", "令和8年"]])
})

test("each condition knows the words that it came from", () => {
  const { clauses: found } = parse('取組 OR アプリ "補正 予算" 令和 7 年 -決算', folding)
  assert.deepEqual(found.map(({ typed }) => typed), [["取組", "アプリ"], ['"補正 予算"'], ["令和 7 年"], ["-決算"]])
})

test("what is pasted is cut, and says so", () => {
  for (const typed of ["あ".repeat(1_000_000), "あ ".repeat(500_000), "😀".repeat(2001), "\ud83d".repeat(9999), "か\u3099".repeat(9999)]) {
    const query = parse(typed, folding)
    assert.ok(query.isCut)
    assert.ok(query.clauses.every(({ writings }) => writings.every(writing => writing.length <= 4000)))
  }
  assert.equal(parse("😀".repeat(2000), folding).isCut, false)
})

test("too many words, and too many alternatives, are cut", () => {
  const words = Array.from({ length: 40 }, (_, place) => `w${place}`)
  for (const [joint, count, writings] of /** @type {const} */ ([[" ", 32, 1], [" OR ", 1, 32]])) {
    const query = parse(words.join(joint), folding)
    assert.deepEqual([query.clauses.length, query.clauses[0].writings.length, query.isCut], [count, writings, true])
  }
})

test("synonyms of synonyms do not grow without end", () => {
  const groups = Array.from({ length: 26 }, (_, place) => [0, 1, 2].map(number => `${String.fromCharCode(97 + place)}${number}`))
  const [[, ...writings]] = clauses(groups.map(([word]) => word).join(""), { synonyms: groups })
  assert.equal(writings.length, 32)
})

test("half a character is an unknown one", () => {
  assert.deepEqual(clauses("議\ud842会"), [["+", "議\ufffd会"]])
})

test("a text holds a query if all that is wanted stands in it, and nothing that is not", () => {
  const query = parse("予算 -決算 区 OR 市", folding)
  assert.deepEqual(["区の予算", "市の予算", "予算", "区の予算と決算", ""].map(text => query.holds(text)), [true, true, false, false, false])
  assert.ok(parse("-決算", folding).isEmpty && !query.isEmpty)
})
