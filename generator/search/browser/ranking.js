/** The order of hits. */

import { weightsOf } from "./finding.js"
import { pause } from "./pause.js"

/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {"relevance" | "newest" | "oldest"} Order */

/**
 * Return documents in an order. Oldest first is that of their numbers, newest first that of the meetings. Relevance:
 * the weightiest kinds first, of one kind the weightiest hits, of one weight the newest.
 *
 * @param {Order} order
 * @param {Documents} documents
 * @param {import("./finding.js").Possible[]} wanted what they were found by
 * @param {import("./meetings.js").Meetings} meetings
 * @param {Documents[]} kinds the documents of each kind, the weightiest first
 * @param {number} size how many documents there are at all
 * @returns {Promise<Documents>}
 */
export async function ordered(order, documents, wanted, meetings, kinds, size) {
  if (order === "oldest") return documents
  const newest = meetings.newest(documents)
  if (order === "newest") return newest
  await pause(documents.length)
  const weights = weightsOf(documents, wanted, size)
  await pause(documents.length)
  let highest = 0
  for (const weight of weights) if (weight > highest) highest = weight
  const ranks = new Uint32Array(size)
  documents.forEach((document, place) => { ranks[document] = highest - weights[place] })
  const weighty = stable(newest, ranks, highest)
  await pause(documents.length)
  kinds.forEach((held, place) => { for (const document of held) ranks[document] = place })
  return stable(weighty, ranks, kinds.length)
}

/**
 * @param {Documents} documents
 * @param {Uint32Array} ranks of all documents
 * @param {number} highest
 * @returns {Documents} sorted by rank; those of one rank stay in their order
 */
function stable(documents, ranks, highest) {
  const ends = new Uint32Array(highest + 2)
  for (const document of documents) ends[ranks[document] + 1] += 1
  for (let rank = 1; rank < ends.length; rank += 1) ends[rank] += ends[rank - 1]
  const sorted = new Uint32Array(documents.length)
  for (const document of documents) sorted[ends[ranks[document]]++] = document
  return sorted
}
