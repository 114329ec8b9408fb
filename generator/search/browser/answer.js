/** What one version of an index answers to a query. */

import { intersection } from "./documents.js"
import { find } from "./finding.js"
import { within } from "./meetings.js"
import { parse } from "./query.js"
import { ordered } from "./ranking.js"

/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {import("./version.js").Version} Version */

/**
 * What a reader can choose. `filters` has, by facet, the ids of which one must fit; `synonyms: false` looks for words
 * as they are; `exact` besides takes dates as they are written.
 *
 * @typedef {object} Options
 * @property {import("./facets.js").Filters} [filters]
 * @property {import("./ranking.js").Order} [order]
 * @property {boolean} [synonyms]
 * @property {boolean} [exact]
 * @property {AbortSignal} [signal]
 */

/**
 * All hits before the filters, after them, and those in order.
 *
 * @typedef {object} Answer
 * @property {Version} version
 * @property {import("./query.js").Query} query
 * @property {Documents} found
 * @property {import("./facets.js").Filters} filters
 * @property {Map<string, Documents>} chosen what each filter lets through
 * @property {Documents} documents
 * @property {Documents} numbers
 */

/**
 * Return what is found. Where nothing at all is asked for, the filters alone say it.
 *
 * @param {Version} version
 * @param {string} typed
 * @param {Options} options
 * @returns {Promise<Answer>}
 * @throws {TypeError} there is no such facet
 */
export async function answer(version, typed, { filters = {}, order = "relevance", synonyms = true, exact = false, signal }) {
  const chosen = Promise.all(Object.entries(filters).map(
    async ([name, ids]) => /** @type {const} */ ([name, await version.facets.chosen(name, ids, signal)]),
  ))
  const needed = Promise.all([chosen, version.meetings(signal), order === "relevance" ? version.facets.each("kind", version.kinds, signal) : []])
  needed.catch(() => undefined)
  const { folding } = version
  const query = parse(typed, folding, { exact, synonyms: synonyms ? version.synonyms : [] })
  const { documents: found, wanted } = await find({ tables: version.tables, texts: version.texts, folding, size: version.size }, query, signal)
  const [filtersChosen, meetings, kinds] = await needed
  const everything = query.clauses.length || !filtersChosen.length ? found : within([[0, version.size]])
  const documents = intersection([everything, ...filtersChosen.map(([, held]) => held)])
  const numbers = await ordered(order, documents, wanted, meetings, kinds, version.size)
  signal?.throwIfAborted()
  return { version, query, found: everything, filters, chosen: new Map(filtersChosen), documents, numbers }
}

/**
 * Return how many hits each value of each facet has. The counts of a facet leave its own filter aside, so that another
 * value can be chosen.
 *
 * @param {Answer} given
 * @param {readonly string[]} [names] of some only
 * @param {AbortSignal} [signal]
 * @returns {Promise<import("./facets.js").FacetCounts[]>}
 */
export function facetsOf({ version: { facets }, found, filters, chosen, documents }, names, signal) {
  return Promise.all((names ?? facets.names).map(name => {
    const others = [...chosen].filter(([other]) => other !== name).map(([, held]) => held)
    const rest = chosen.has(name) ? intersection([found, ...others]) : documents
    return facets.counts(name, rest, filters[name] ?? [], signal)
  }))
}
