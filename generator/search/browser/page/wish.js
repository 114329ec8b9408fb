/** What a reader asks for, and its address. */

/** @typedef {"relevance" | "newest" | "oldest"} Order */
/** @typedef {Record<string, readonly string[]>} Filters values by facet */
/** @typedef {{ words: string, filters: Filters, order: Order, exact: boolean }} Wish */

/** The facets in the order in which they are offered. */
export const FACETS = ["topic", "candidate", "body", "fiscal_year", "year", "kind", "organization", "speaker"]

/** All by which results can be narrowed down: a meeting is chosen in the plot. */
const FILTERS = [...FACETS, "meeting"]
/** @type {readonly Order[]} */
const ORDERS = ["relevance", "newest", "oldest"]

/** UTF-16 units that are given to the search: one more than its 2,000 characters may have, so that it knows of the rest. */
const LONGEST = 4001
const VISIBLE = /[^\s\p{Cc}\p{Cf}]/u
/** Characters of a query in the address. Servers refuse addresses of some kilobytes; nine bytes stand for a kanji. */
const LONGEST_IN_ADDRESS = 400

/**
 * @param {string} words as typed
 * @returns {string} as far as they are used; nothing where there is nothing to be seen
 */
export function cut(words) {
  return VISIBLE.test(words) ? words.slice(0, LONGEST) : ""
}

/**
 * @param {string} query the part of an address from `?` on
 * @returns {Wish}
 */
export function readWish(query) {
  const given = new URLSearchParams(query)
  const order = ORDERS.find(one => one === given.get("order")) ?? "relevance"
  /** @type {Filters} */
  const filters = {}
  for (const facet of FILTERS) {
    const values = new Set(given.getAll(facet).filter(value => value))
    if (values.size) filters[facet] = [...values]
  }
  return { words: cut(given.get("q") ?? ""), filters, order, exact: given.get("exact") === "1" }
}

/**
 * @param {Wish} wish
 * @returns {string} the same wish as an address on this page
 */
export function addressOf(wish) {
  const given = new URLSearchParams()
  if (wish.words) given.set("q", wish.words.slice(0, LONGEST_IN_ADDRESS))
  for (const { facet, value } of chosen(wish)) given.append(facet, value)
  if (wish.order !== "relevance") given.set("order", wish.order)
  if (wish.exact) given.set("exact", "1")
  const query = given.toString()
  return query ? `?${query}` : location.pathname
}

/**
 * @param {Wish} wish
 * @returns {{ facet: string, value: string }[]} all that it is narrowed down to
 */
export function chosen(wish) {
  return FILTERS.flatMap(facet => (wish.filters[facet] ?? []).map(value => ({ facet, value })))
}

/**
 * @param {Wish} wish
 * @returns {boolean} whether it asks for nothing: a choice alone asks for all that it lets through
 */
export function isIdle(wish) {
  return !wish.words && chosen(wish).length === 0
}

/**
 * @param {Wish} wish
 * @returns {import("../engine.js").Options} for the engine
 */
export function optionsOf({ filters, order, exact }) {
  return { filters, order, exact }
}

/**
 * @param {Wish} wish
 * @param {string} facet
 * @param {string} value
 * @returns {Wish} with the value, or without it where it had it
 */
export function toggled(wish, facet, value) {
  const values = wish.filters[facet] ?? []
  const others = values.filter(one => one !== value)
  const { [facet]: _, ...rest } = wish.filters
  // A facet without values would let nothing through.
  if (others.length === 0 && values.length > 0) return { ...wish, filters: rest }
  return { ...wish, filters: { ...rest, [facet]: others.length < values.length ? others : [...values, value] } }
}
