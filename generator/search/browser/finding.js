/** Which documents a query finds: as few of their texts are read as can be. */

import { difference, intersection, NONE, union } from "./documents.js"
import { indexed, isToken } from "./dates.js"

/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {import("./query.js").Query} Query */
/** @typedef {import("./query.js").Clause} Clause */
/** @typedef {{ tables: import("./tables.js").Tables, texts: import("./texts.js").Texts, folding: import("./folding.js").Folding, size: number }} Searched `size`: how many documents there are */
/** @typedef {{ have: Documents, may: Documents, lists: Documents[][] }} Possible `lists`: for each writing, those that its documents stand in */

/** Candidates so few that reading them costs less than narrowing them down. */
const FEW = 8
/** Units of a word that is looked up in two parts. */
const LONG = 4

/**
 * Return the numbers of all hits of a query, none where it asks for nothing, and what tells how weighty they are. What
 * the index alone does not decide is looked up in the texts.
 *
 * @param {Searched} index
 * @param {Query} query
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ documents: Documents, wanted: Possible[] }>}
 */
export async function find(index, query, signal) {
  if (query.isEmpty) return { documents: NONE, wanted: [] }
  const clauses = await Promise.all(query.clauses.map(clause => ofClause(index, clause, signal)))
  const wanted = clauses.filter((_, place) => !query.clauses[place].excluded)
  const excluded = clauses.filter((_, place) => query.clauses[place].excluded)
  let candidates = intersection(wanted.map(({ have, may }) => union([have, may], index.size)))
  candidates = difference(candidates, union(excluded.map(({ have }) => have), index.size))
  const doubtful = union(clauses.map(({ have, may }) => difference(may, have)), index.size)
  const read = intersection([candidates, doubtful])
  const failed = await Promise.all(Array.from(read, async number => await holds(index, query, number, signal) ? -1 : number))
  const documents = difference(candidates, Uint32Array.from(failed.filter(number => number >= 0)))
  return { documents, wanted }
}

/**
 * @param {Searched} index
 * @param {Query} query
 * @param {number} number
 * @param {AbortSignal} [signal]
 */
async function holds({ texts, folding }, query, number, signal) {
  const { text, dates } = await texts.text(number, signal)
  return query.holds([folding.fold(text).key, ...dates.map(([, , token]) => indexed(token))].join("\0"))
}

/**
 * Return the documents that have a writing of a clause, and those that may have one.
 *
 * @param {Searched} index
 * @param {Clause} clause
 * @param {AbortSignal} [signal]
 * @returns {Promise<Possible>}
 */
async function ofClause(index, { writings }, signal) {
  const found = await Promise.all(writings.map(writing => ofWriting(index, writing, signal)))
  return {
    have: union(found.flatMap(({ lists, isExact }) => isExact ? lists : []), index.size),
    may: union(found.flatMap(({ lists, isExact }) => isExact ? [] : lists), index.size),
    lists: found.filter(({ isExact }) => isExact).map(({ lists }) => lists),
  }
}

/**
 * Return the documents that have a word, or those that may have it. Where the index knows only a beginning of the word,
 * the rest of it is looked up too, from the beginning and from the middle at once, until few documents are left.
 *
 * @param {Searched} index
 * @param {string} word
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ lists: Documents[], isExact: boolean }>}
 */
async function ofWriting({ tables, size }, word, signal) {
  const begins = beginsOf(word)
  // Of a date there is no rest.
  let parts = begins.map((begin, place) => ({ begin, end: begins[place + 1] ?? (isToken(word) ? 0 : word.length) }))
  /** @type {Documents[]} */
  let candidates = []
  while (parts.length) {
    const found = await Promise.all(parts.map(({ begin }) => tables.lookup(word.slice(begin), signal)))
    if (!candidates.length && found[0].isExact) return found[0]
    candidates = [intersection([...candidates, ...found.map(({ lists }) => union(lists, size))])]
    if (candidates[0].length <= FEW) break
    parts = parts.flatMap(({ begin, end }, place) => {
      const reached = begin + found[place].reach
      return reached < end ? [{ begin: Math.max(begin + 1, reached - 1), end }] : []
    })
  }
  return { lists: candidates, isExact: false }
}

/**
 * Return where in a word the parts of it begin that are looked up at once: of a long one the index seldom knows more
 * than a beginning, and each part that is looked up only then costs the time of two more requests.
 *
 * @param {string} word
 * @returns {number[]}
 */
export function beginsOf(word) {
  return word.length < LONG || isToken(word) ? [0] : [0, word.length >> 1]
}

/**
 * Return how weighty hits are: the sum, over the conditions that ask for something, of the most entries that a writing
 * has the hit in. Where the text was read to know it, that is one.
 *
 * @param {Documents} documents
 * @param {Possible[]} wanted
 * @param {number} size how many documents there are
 * @returns {Uint32Array} for each of the documents
 */
export function weightsOf(documents, wanted, size) {
  const total = new Uint32Array(documents.length)
  const most = new Uint32Array(size)
  const counts = new Uint32Array(size)
  for (const { have, lists } of wanted) {
    // In a single list all weigh as much as what was read.
    for (const ofWriting of lists.filter(({ length }) => length > 1)) {
      for (const list of ofWriting) for (const document of list) counts[document] += 1
      for (const list of ofWriting) {
        for (const document of list) {
          if (counts[document] > most[document]) most[document] = counts[document]
          counts[document] = 0
        }
      }
    }
    for (let place = 0; place < documents.length; place += 1) total[place] += most[documents[place]] || 1
    for (const document of have) most[document] = 0
  }
  return total
}
