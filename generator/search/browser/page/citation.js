/** A hit as it is cited, in the form of the citations of the meetings' pages. */

import { placeOf } from "./place.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").Hit} Hit */

/**
 * @param {Hit} hit
 * @param {Words} words
 * @param {Names} names
 * @param {URL} root
 * @returns {string} meeting, day, item and part, then the address on a line of its own
 */
export function citation(hit, words, names, root) {
  const { meeting, item, speaker } = hit
  const kind = names.of("kind", hit.kind)
  const part = speaker ? words.say("spoken", { kind, speaker }) : kind
  const address = new URL(placeOf(hit), root).href
  if (!meeting) return `${hit.text.split("\n", 1)[0]}\n${address}`
  const where = { title: meeting.title, day: words.day(meeting.date), iso: meeting.date, part }
  const place = item ? words.say("citation", { ...where, item: `${item.number} ${item.title}` }) : words.say("citationNoItem", where)
  return `${place}\n${address}`
}
