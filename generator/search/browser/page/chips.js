/** What the results are narrowed down to, each to be removed. */

import { arrange, button, element } from "./dom.js"
import { chosen } from "./wish.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("./wish.js").Wish} Wish */

export class Chips {
  #words
  #names
  #remove
  #list = element("ul", { class: "chips" })
  #clear
  /** @type {Map<string, HTMLLIElement>} */
  #shown = new Map()

  /**
   * @param {Words} words
   * @param {Names} names
   * @param {{ remove: (facet: string, value: string) => void, clear: () => void }} acts
   */
  constructor(words, names, acts) {
    this.#words = words
    this.#names = names
    this.#remove = acts.remove
    this.#clear = button("finder__clear", words.say("clear"), acts.clear)
    this.#list.setAttribute("aria-label", words.say("narrowed"))
    this.element = element("div", { class: "finder__chips", hidden: true }, this.#list, this.#clear)
  }

  /** @param {Wish} wish */
  show(wish) {
    const all = chosen(wish)
    const wanted = new Map(all.map(({ facet, value }) => [`${facet} ${value}`, this.#chip(facet, value)]))
    this.#shown = wanted
    arrange(this.#list, [...wanted.values()])
    this.element.hidden = all.length === 0
    this.#clear.hidden = all.length < 2
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {HTMLLIElement} the one that is there, with the name that is known by now
   */
  #chip(facet, value) {
    const words = this.#words
    const names = { facet: words.say(`facet.${facet}`), value: this.#names.of(facet, value) }
    const chip = this.#shown.get(`${facet} ${value}`) ?? element("li", {}, button("chip chip--chosen", "", () => this.#remove(facet, value)))
    const made = /** @type {HTMLButtonElement} */ (chip.firstElementChild)
    if (made.dataset.name !== names.value) {
      made.dataset.name = names.value
      made.setAttribute("aria-label", words.say("remove", names))
      made.replaceChildren(
        element("span", { class: "chip__kind" }, names.facet),
        element("span", { class: "chip__label" }, words.said(names.value)),
        element("span", { class: "chip__remove", "aria-hidden": "true" }),
      )
    }
    return chip
  }
}
