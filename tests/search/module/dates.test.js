/** Dates as words. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { dateOf, fiscalYearInJapanese, fiscalYearOf, indexed, isToken } from "../../../generator/search/browser/dates.js"

for (const [word, token] of [
  ["令和8年2月4日", "2026.02.04."],
  ["令和八年十二月二十一日", "2026.12.21."],
  ["昭和六十三年", "1988."],
  ["令和元年5月", "2019.05."],
  ["2026年", "2026."],
  ["2026/2/4", "2026.02.04."],
  ["2026-02-04", "2026.02.04."],
  ["r8.2.4", "2026.02.04."],
  ["m45.7.29", "1912.07.29."],
  ["令和7年度", "FY2025."],
  ["r7年度", "FY2025."],
  ["r7年4月", "2025.04."],
  ["h31.4", "2019.04."],
  ["令和7(2025)年度", "FY2025."],
  ["令和7 (2025)年12月", "2025.12."],
  ["fy 2025", "FY2025."],
  ["0000年", "0000."],
  ["2024年2月29日", "2024.02.29."],
]) test(`${word} is ${token}`, () => assert.equal(dateOf(word), indexed(token)))

for (const word of ["2025年2月29日", "1900-02-29", "令和8年13月", "0000年1月", "令和8年2月0日", "2月4日", "2026/2-4", "0120-2025-02-03", "2025/02/03/4", "h31.4.123", "xr8年", "令和8年2", "2026年から", "r8.2.41", "議会", ""]) {
  test(`${word} is no date`, () => assert.equal(dateOf(word), undefined))
}

test("a token is of characters that no text has, and begins those of its parts", () => {
  assert.equal(indexed("2026."), "\ufdd0\ufdd4\ufdd2\ufdd4\ufdd8\ufddc")
  assert.ok(indexed("2026.02.04.").startsWith(indexed("2026.02.")))
  assert.ok(isToken(indexed("2026.")) && isToken(indexed("FY2025.")))
  assert.ok(!isToken("2026") && !isToken(""))
})

test("a fiscal year begins in April, and bears the name of the era of its May", () => {
  assert.deepEqual(["2025-03-31", "2025-04-01", "2025-12-31"].map(fiscalYearOf), [2024, 2025, 2025])
  assert.deepEqual([1867, 1926, 1927, 1989, 2018, 2019, 2025].map(fiscalYearInJapanese), [
    "明治0年度", "大正15年度", "昭和2年度", "平成元年度", "平成30年度", "令和元年度", "令和7年度",
  ])
})
