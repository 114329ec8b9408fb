/**
 * A hit as it is cited: as on its meeting's page, but for the name of the record and the number in it, which the index
 * does not know; kind and speaker stand in their place.
 */

import { placeOf } from "./place.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").Hit} Hit */

/** Brackets around all of a speaker's name: the citation sets its own. */
const BRACKETS = /^[（(](?<inside>[^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*)[)）]$/u

/**
 * @param {Hit} hit
 * @param {Words} words
 * @param {Names} names
 * @param {URL} site the address that citations name
 * @returns {string} meeting, day, item and part, then the address on a line of its own
 */
export function citation(hit, words, names, site) {
  const { meeting, item, speaker } = hit
  const kind = names.of("kind", hit.kind)
  const part = speaker ? words.say("spoken", { kind, speaker: speaker.replace(BRACKETS, "$<inside>") }) : kind
  const address = new URL(placeOf(hit), site).href
  if (!meeting) return `${hit.text.split("\n", 1)[0]}\n${address}`
  const where = { title: meeting.title, day: words.day(meeting.date), iso: meeting.date, part }
  const place = item ? words.say("citation", { ...where, item: `${item.number} ${item.title}` }) : words.say("citationNoItem", where)
  return `${place}\n${address}`
}
