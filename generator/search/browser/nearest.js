/** What to ask instead where a query finds nothing. */

import { answer } from "./answer.js"

/** @typedef {import("./query.js").Clause} Clause */
/**
 * Another query that finds something: `options` differ from those given where the change is in them. `dropped` are
 * the words that are left out.
 *
 * @typedef {object} Near
 * @property {string} typed
 * @property {string} [dropped]
 * @property {import("./answer.js").Options} options
 * @property {number} count
 */

const MOST = 4
/** Kanji, katakana, letters, digits; what stands between them (は, の, する) is seldom asked for. */
const PARTS = /[\p{sc=Han}々〆]+|[\p{sc=Katakana}ー]+|[\p{sc=Latin}]+|\p{Nd}+/gu

/**
 * Return queries near to one that finds nothing, those with most hits first: with all writings, without the filters,
 * with one word fewer, or of a single word the parts of it.
 *
 * @param {import("./version.js").Version} version
 * @param {string} typed
 * @param {import("./answer.js").Options} options
 * @returns {Promise<Near[]>}
 */
export async function nearest(version, typed, options) {
  const { query } = await answer(version, typed, { ...options, order: "oldest" })
  const tried = await Promise.all([...changes(typed, query.clauses, options)].map(async near => {
    const { numbers } = await answer(version, near.typed, { ...near.options, order: "oldest" })
    return { ...near, count: numbers.length }
  }))
  return tried.filter(({ count }) => count).sort((one, other) => other.count - one.count).slice(0, MOST)
}

/**
 * @param {string} typed
 * @param {Clause[]} clauses
 * @param {import("./answer.js").Options} options
 * @returns {Generator<Omit<Near, "count">>}
 */
function* changes(typed, clauses, options) {
  if (options.exact || options.synonyms === false) yield { typed, options: { ...options, exact: false, synonyms: true } }
  if (Object.keys(options.filters ?? {}).length) yield { typed, options: { ...options, filters: {} } }
  const wanted = clauses.filter(clause => !clause.excluded)
  if (wanted.length > 1) {
    for (const clause of wanted) {
      yield { typed: clauses.filter(other => other !== clause).map(written).join(" "), dropped: written(clause), options }
    }
  } else if (wanted.length === 1) {
    const parts = [...new Set(wanted[0].writings[0].match(PARTS))]
    const rest = clauses.filter(clause => clause.excluded).map(written)
    if (parts.length > 1) yield { typed: [...parts, ...rest].join(" "), options }
  }
}

/** @param {Clause} clause */
function written({ typed }) {
  return typed.join(" OR ")
}
