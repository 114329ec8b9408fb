/** The order of hits. */

/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {"relevance" | "newest" | "oldest"} Order */

/** The weightiest first. */
const KINDS = ["decision", "action", "candidate", "item", "correction", "update", "remark", "narrative", "material"]

/**
 * Return documents in an order: oldest first is that of their numbers; newest first is that of the meetings; the
 * weightiest kinds first, of one kind those with the most words, of as many words the newest.
 *
 * @param {Order} order
 * @param {Documents} documents
 * @param {Uint32Array} scores
 * @param {import("./meetings.js").Meetings} meetings
 * @param {{ named: { id: string }, documents: () => Documents }[]} kinds
 * @param {number} size how many documents there are at all
 * @returns {Documents}
 */
export function ordered(order, documents, scores, meetings, kinds, size) {
  if (order === "oldest") return documents
  const newest = meetings.newest(documents)
  if (order === "newest") return newest
  const scoreOf = new Uint32Array(size)
  documents.forEach((document, place) => { scoreOf[document] = scores[place] })
  const weightOf = new Uint8Array(size)
  for (const kind of kinds) for (const document of kind.documents()) weightOf[document] = KINDS.indexOf(kind.named.id)
  const highest = scores.reduce((most, score) => Math.max(most, score), 0)
  return stable(stable(newest, document => highest - scoreOf[document], highest), document => weightOf[document], 255)
}

/**
 * @param {Documents} documents
 * @param {(document: number) => number} rankOf
 * @param {number} highest
 * @returns {Documents} sorted by rank; those of one rank stay in their order
 */
function stable(documents, rankOf, highest) {
  const ends = new Uint32Array(highest + 2)
  for (const document of documents) ends[rankOf(document) + 1] += 1
  for (let rank = 1; rank < ends.length; rank += 1) ends[rank] += ends[rank - 1]
  const sorted = new Uint32Array(documents.length)
  for (const document of documents) sorted[ends[rankOf(document)]++] = document
  return sorted
}
