/** The part of a text that shows where its words stand. */

/** @typedef {{ text: string, marked: boolean }} Stretch */

/** Characters shown before the first mark. */
const AROUND = 40
const LENGTH = 160
const ELLIPSIS = { text: "…", marked: false }

/**
 * Return about `length` characters of a text from a little before its first mark; a line break becomes a blank.
 *
 * @param {string} text
 * @param {readonly import("./marking.js").Mark[]} marks in order and apart
 * @param {number} [length]
 * @returns {Stretch[]}
 */
export function excerpt(text, marks, length = LENGTH) {
  const first = marks.length ? marks[0][0] : 0
  const start = stepped(text, 0, length - AROUND + 1) <= first ? stepped(text, first, -AROUND) : 0
  const end = stepped(text, start, length)
  const shown = start ? [ELLIPSIS] : []
  let at = start
  for (const [begin, stop] of marks) {
    if (begin >= end) break
    shown.push(...stretch(text.slice(at, begin), false), ...stretch(text.slice(begin, Math.min(stop, end)), true))
    at = Math.min(stop, end)
  }
  shown.push(...stretch(text.slice(at, end), false))
  return end < text.length ? [...shown, ELLIPSIS] : shown
}

/**
 * @param {string} text
 * @param {number} place
 * @param {number} characters
 * @returns {number} the place so many characters on, or (below 0) back, and no further than the text goes
 */
function stepped(text, place, characters) {
  const step = Math.sign(characters)
  for (let left = Math.abs(characters); left > 0 && (step > 0 ? place < text.length : place > 0); left -= 1) {
    const isPair = (text.codePointAt(step > 0 ? place : Math.max(0, place - 2)) ?? 0) > 0xffff
    place += isPair ? 2 * step : step
  }
  return Math.max(0, place)
}

/**
 * @param {string} text
 * @param {boolean} marked
 * @returns {Stretch[]}
 */
function stretch(text, marked) {
  return text ? [{ text: text.replaceAll("\n", " "), marked }] : []
}
