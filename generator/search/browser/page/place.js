/** Where a hit stands: its address for links, citations and tables. */

/** @typedef {import("../engine.js").Hit} Hit */

/** Stretches of the text that its page is asked to mark. */
const MARKS = 8

/**
 * @param {Pick<Hit, "path">} hit `path` is that of a file, maybe with a fragment, as it is called and not encoded
 * @param {URLSearchParams} [query]
 * @returns {string} the address from the root of the site
 */
export function placeOf({ path }, query = new URLSearchParams()) {
  const [, file = "", fragment = ""] = /^(.*?)(#[^#]*)?$/su.exec(path) ?? []
  const address = file.split("/").map(encodeURIComponent).join("/")
  return `${address}${query.size ? `?${query}` : ""}${fragment}`
}

/**
 * @param {Hit} hit
 * @returns {string} its place, with the words that its page is to mark
 */
export function markedPlaceOf(hit) {
  const query = new URLSearchParams()
  const stretches = new Set(hit.marks.map(([start, end]) => hit.text.slice(start, end)))
  for (const stretch of [...stretches].slice(0, MARKS)) query.append("mark", stretch)
  return placeOf(hit, /\.html(#[^#]*)?$/.test(hit.path) ? query : undefined)
}
