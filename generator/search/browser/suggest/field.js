/** The suggestions of the header's field: read from the index, shown in a list, told to everyone. */

import { open } from "../engine.js"
import { combine } from "./combobox.js"
import { List } from "./list.js"
import { matching } from "./matching.js"

/** @typedef {import("../engine.js").Suggestion} Suggestion */
/** @typedef {import("./list.js").Choice} Choice */

/**
 * Give a field suggestions from the index of its site.
 *
 * @param {HTMLFormElement} form leads to the search page, which lies in the root of the site; bears the words of the list
 * @param {HTMLInputElement} field
 */
export async function start(form, field) {
  const root = new URL(".", form.action)
  const index = await open(new URL("search/", root))
  const entries = await index.suggestions()
  const said = /** @type {HTMLElement} */ (form.querySelector("[data-search-said]"))
  const list = new List(form, form.dataset.label ?? "")

  combine(field, list, () => {
    const typed = field.value.trim()
    if (!typed) {
      list.hide()
      said.textContent = ""
      return
    }
    const { key } = index.fold(typed)
    const groups = matching(entries, key)
    list.show(
      search(typed),
      groups.map(({ kind, suggestions }) => ({
        label: form.dataset[kind] ?? "",
        choices: suggestions.map(suggestion => choice(suggestion, key)),
      })),
    )
    const count = groups.reduce((sum, group) => sum + group.suggestions.length, 0)
    said.textContent = (form.dataset.count ?? "").replace("{count}", () => String(count))
  })

  /**
   * @param {string} typed
   * @returns {Choice} what the form does
   */
  function search(typed) {
    const address = new URL(form.action)
    address.searchParams.set(field.name, typed)
    const name = (form.dataset.searchFor ?? "").replace("{words}", () => typed)
    return { name, lang: "", note: "", noteLang: "", href: address.href }
  }

  /**
   * @param {Suggestion} suggestion
   * @param {string} key
   * @returns {Choice} its name in the language of the page, and the other one where only that has the words
   */
  function choice({ ja, en, path }, key) {
    /** @param {string} name */
    const hasKey = name => index.fold(name).key.includes(key)
    const names = [{ name: ja, lang: "ja" }]
    if (en && en !== ja) names.push({ name: en, lang: "en" })
    const [first, other] = document.documentElement.lang === "ja" ? names : names.reverse()
    const note = other && !hasKey(first.name) && hasKey(other.name) ? other : null
    return { ...first, note: note?.name ?? "", noteLang: note?.lang ?? "", href: new URL(path, root).href }
  }
}
