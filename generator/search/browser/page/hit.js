/** One hit: where it stands, its words in their context, and the way to them. */

import { excerpt } from "../engine.js"
import { element } from "./dom.js"
import { markedPlaceOf } from "./place.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").Hit} Hit */

/** The record's own words; all other kinds are the editors' addition. */
const VERBATIM = new Set(["remark", "narrative", "item", "material"])
/** Between lines: one character like the break itself, so that marks stay where they are. */
const BREAK = "／"
/** Characters of the title of a hit that belongs to no meeting. */
const TITLE = 60

/**
 * @param {Hit} hit
 * @param {Words} words
 * @param {Names} names
 * @returns {HTMLLIElement}
 */
export function hitRow(hit, words, names) {
  const { meeting } = hit
  const id = `giji-hit-${hit.number}`
  const isVerbatim = VERBATIM.has(hit.kind)
  const page = /#page=(\d+)$/.exec(hit.path)?.[1]
  // A break between an annotation's lines has a meaning; in the record it is mostly that of the printed line.
  const shown = isVerbatim ? hit.excerpt : excerpt(hit.text.replaceAll("\n", BREAK), hit.marks)
  const about = [
    element("span", { class: `hit__kind hit__kind--${isVerbatim ? "verbatim" : "annotation"}` }, names.kind(hit.kind)),
    hit.speaker && element("span", { class: "hit__speaker" }, words.said(hit.speaker)),
    page && element("span", {}, words.say("page", { page })),
    meeting && element("time", { datetime: meeting.date }, words.day(meeting.date)),
    meeting && hit.item && element("span", { class: "hit__meeting" }, words.said(names.meeting(meeting))),
  ]
  return element("li", { class: "hit", id },
    element("p", { class: "hit__about", id: `${id}-about` }, ...about),
    element("h3", { class: "hit__title" },
      element("a", { href: markedPlaceOf(hit), "aria-describedby": `${id}-about ${id}-text` }, words.said(titleOf(hit, names)))),
    element("p", { class: `hit__text hit__text--${isVerbatim ? "verbatim" : "annotation"}`, id: `${id}-text`, lang: words.language === "ja" ? null : "ja" },
      ...shown.map(({ text, marked }) => (marked ? element("mark", { class: "hit__mark" }, text) : text))))
}

/**
 * @param {Hit} hit
 * @param {Names} names
 * @returns {string} the item that it belongs to, else its meeting, else its first line
 */
function titleOf(hit, names) {
  if (hit.item) return `${hit.item.number} ${hit.item.title}`
  if (hit.meeting) return names.meeting(hit.meeting)
  const [line = ""] = hit.text.split("\n", 1)
  return line.length > TITLE ? `${line.slice(0, TITLE)}…` : line
}
