/** Where the words of a query stand in a text as written. */

import { indexed } from "./dates.js"

/** @typedef {[start: number, end: number]} Mark in UTF-16 units of the text */

/**
 * Return the stretches of a text that a query asks for, in order and apart.
 *
 * @param {import("./query.js").Query} query
 * @param {Pick<import("./texts.js").Text, "text" | "dates">} document
 * @param {import("./folding.js").Folding} folding
 * @returns {Mark[]}
 */
export function marks(query, { text, dates }, folding) {
  const folded = folding.fold(text)
  const writings = query.wanted.flatMap(clause => clause.writings)
  /** @type {Mark[]} */
  const places = []
  for (const writing of writings) {
    for (let at = folded.key.indexOf(writing); at >= 0; at = folded.key.indexOf(writing, at + writing.length)) {
      places.push(folded.span(at, at + writing.length))
    }
  }
  for (const [start, end, token] of dates) {
    if (writings.some(writing => indexed(token).startsWith(writing))) places.push([start, end])
  }
  places.sort(([one], [other]) => one - other)
  /** @type {Mark[]} */
  const found = []
  for (const [start, end] of places) {
    const last = found[found.length - 1]
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}
