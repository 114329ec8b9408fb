/** Hits as a table for other programs (RFC 4180, with the mark by which spreadsheets know UTF-8). */

import { placeOf } from "./place.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").Hit} Hit */

const BYTE_ORDER_MARK = "\ufeff"
/** Characters of the name of a file. */
const LONGEST = 40
/** A cell that begins so is taken for a formula by spreadsheets (OWASP, "CSV Injection"), in full width as well. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u

/**
 * @param {readonly Hit[]} hits
 * @param {Words} words
 * @param {Names} names
 * @param {URL} site the address that citations name
 * @returns {string}
 */
export function tableOf(hits, words, names, site) {
  const heads = ["date", "csvBody", "csvMeeting", "csvItem", "facet.kind", "facet.speaker", "csvText", "csvAddress"]
  const rows = hits.map(({ meeting, item, kind, speaker, text, path }) => [
    meeting?.date ?? "",
    meeting ? names.body(meeting) : "",
    meeting ? names.meeting(meeting) : "",
    item ? `${item.number} ${item.title}` : "",
    names.of("kind", kind),
    speaker ?? "",
    text,
    new URL(placeOf({ path }), site).href,
  ])
  return [heads.map(head => words.say(head)), ...rows].map(row => `${row.map(cell).join(",")}\r\n`).join("")
}

/**
 * @param {string} table
 * @param {string} name
 * @param {string} otherwise its name where nothing is left of that one
 */
export function save(table, name, otherwise) {
  const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, table], { type: "text/csv;charset=utf-8" }))
  const link = document.createElement("a")
  link.href = url
  link.download = `${fileName(name, otherwise)}`
  link.click()
  // The browser begins to read it in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/**
 * @param {string} name
 * @param {string} otherwise
 * @returns {string} of a table: the beginning of the name as every system takes it, and not hidden
 */
export function fileName(name, otherwise) {
  const taken = name.toWellFormed().replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ").replace(/^[.\s]+/u, "")
  return `${Array.from(taken).slice(0, LONGEST).join("").trim() || otherwise}.csv`
}

/**
 * @param {string} text
 * @returns {string}
 */
function cell(text) {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
