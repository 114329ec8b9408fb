/** What the plot shows: the meetings with hits, or the years where there are too many of them. */

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").MeetingCount} MeetingCount */
/** @typedef {{ value: string, name: string, day: string | null, label: string, count: number }} Bar `day` in words, of a meeting; `label` stands below it */

/**
 * @param {readonly MeetingCount[]} meetings oldest first
 * @param {number} most bars
 * @param {Names} names
 * @param {Words} words
 * @returns {{ bars: Bar[], facet: "meeting" | "year" }} and by what a bar narrows down
 */
export function barsOf(meetings, most, names, words) {
  if (meetings.length > most) return { bars: years(meetings, names), facet: "year" }
  const bars = meetings.map(meeting => ({
    value: meeting.path, name: names.meeting(meeting), day: words.day(meeting.date), label: meeting.date, count: meeting.count,
  }))
  return { bars, facet: "meeting" }
}

/**
 * @param {readonly MeetingCount[]} meetings oldest first, at least one
 * @param {Names} names
 * @returns {Bar[]} one for each year from the first to the last, also for those without hits
 */
function years(meetings, names) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  const first = Number(meetings[0]?.date.slice(0, 4))
  const last = Number(meetings.at(-1)?.date.slice(0, 4))
  for (let year = first; year <= last; year++) counts.set(String(year), 0)
  for (const { date, count } of meetings) {
    const year = date.slice(0, 4)
    counts.set(year, (counts.get(year) ?? 0) + count)
  }
  return [...counts].map(([year, count]) => ({ value: year, name: names.of("year", year), day: null, label: year, count }))
}
