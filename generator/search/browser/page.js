/** The search page: entry of its script. The page holds the form and the words; all else is made here. */

import { Finder } from "./page/finder.js"
import { Words } from "./page/words.js"

/**
 * Take the search page to work.
 *
 * @param {HTMLElement} element with `data-search-index` (address of the folder of the index), `data-search-site`
 *   (address of the site that citations name, or empty) and `data-search-words` (texts of the interface in JSON)
 * @param {Promise<Response>} [manifest] an answer for that of the index, on its way already
 */
export function start(element, manifest) {
  const { searchIndex, searchSite, searchWords } = element.dataset
  const form = element.querySelector("form")
  const output = element.querySelector("[data-finder-output]")
  if (!form || !output || searchWords === undefined || searchIndex === undefined) throw new Error("not the search page")
  const words = new Words(JSON.parse(searchWords), document.documentElement.lang)
  const root = new URL(".", location.href)
  const finder = new Finder(form, words, new URL(searchIndex, root), new URL(searchSite || root), manifest)
  output.replaceWith(finder.element)
  finder.start()
}
