/** One facet: its values with their counts, each to be chosen; of a long list the beginning. */

import { arrange, button, element } from "./dom.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {{ id: string, count: number }} Value */

/** How many values a list shows before it is asked for all; of one or two more none is kept back. */
const SHOWN = 6
const SPARED = 2
/** Values that stand in the order of time, the newest first, and not by their counts. */
const TIMES = new Set(["year", "fiscal_year"])

export class Facet {
  #name
  #words
  #names
  #ontoggle
  #list = element("ul", { class: "facet__values" })
  #more
  #isWhole = false
  /** @type {Map<string, HTMLLIElement>} */
  #rows = new Map()
  /** @type {readonly Value[]} */
  #values = []
  /** @type {readonly string[]} */
  #chosen = []

  /**
   * @param {string} name
   * @param {Words} words
   * @param {Names} names
   * @param {(value: string) => void} ontoggle
   */
  constructor(name, words, names, ontoggle) {
    this.#name = name
    this.#words = words
    this.#names = names
    this.#ontoggle = ontoggle
    this.#more = button("facet__more", "", () => {
      this.#isWhole = !this.#isWhole
      this.#draw()
    })
    this.element = element("fieldset", { class: "facet" }, element("legend", {}, words.say(`facet.${name}`)), this.#list, this.#more)
  }

  /**
   * @param {readonly Value[]} values
   * @param {readonly string[]} chosen
   * @returns {boolean} whether there is something to choose
   */
  show(values, chosen) {
    const missing = chosen.filter(id => !values.some(value => value.id === id)).map(id => ({ id, count: 0 }))
    this.#values = [...values, ...missing]
    if (TIMES.has(this.#name)) this.#values = this.#values.toSorted((a, b) => (a.id < b.id ? 1 : -1))
    this.#chosen = chosen
    this.#draw()
    return values.length > 1 || chosen.length > 0
  }

  #draw() {
    const isLong = this.#values.length > SHOWN + SPARED
    const shown = this.#values.filter((value, place) => !isLong || this.#isWhole || place < SHOWN || this.#chosen.includes(value.id))
    const rows = new Map(shown.map(value => [value.id, this.#row(value)]))
    this.#rows = rows
    arrange(this.#list, [...rows.values()])
    this.#more.hidden = !isLong
    this.#more.textContent = this.#isWhole ? this.#words.say("fewer") : this.#words.say("all", { count: this.#values.length })
    this.#more.setAttribute("aria-expanded", String(this.#isWhole))
  }

  /**
   * @param {Value} value
   * @returns {HTMLLIElement} the one that is there, with the count of now
   */
  #row({ id, count }) {
    const row = this.#rows.get(id) ?? this.#newRow(id)
    const [box, , number] = /** @type {[HTMLInputElement, Element, Element]} */ ([.../** @type {Element} */ (row.firstElementChild).children])
    box.checked = this.#chosen.includes(id)
    number.textContent = this.#words.number(count)
    return row
  }

  /**
   * @param {string} id
   * @returns {HTMLLIElement}
   */
  #newRow(id) {
    const box = element("input", { type: "checkbox", name: this.#name, value: id })
    box.addEventListener("change", () => this.#ontoggle(id))
    const name = element("span", { class: "facet__name" }, this.#words.said(this.#names.of(this.#name, id)))
    return element("li", {}, element("label", { class: "facet__value" }, box, name, element("span", { class: "facet__count" })))
  }
}
