/** Facets with their counts, by which results are narrowed down: open beside them, folded on a narrow screen. */

import { arrange, element } from "./dom.js"
import { Facet } from "./facet.js"
import { FACETS, chosen } from "./wish.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {import("../engine.js").FacetCounts} FacetCounts */

/** The width from which facets stand beside the results, as in search.css. */
const BESIDE = matchMedia("(min-width: 60em)")

export class Facets {
  #count = element("span", { class: "heading__count", hidden: true })
  #groups = element("div", { class: "finder__facets-list" })
  /** @type {Map<string, Facet>} */
  #facets

  /**
   * @param {Words} words
   * @param {Names} names
   * @param {(facet: string, value: string) => void} ontoggle
   */
  constructor(words, names, ontoggle) {
    this.#facets = new Map(FACETS.map(name => [name, new Facet(name, words, names, value => ontoggle(name, value))]))
    const title = element("h2", { class: "finder__facets-title" }, words.say("narrow"), " ", this.#count)
    const summary = element("summary", {}, title)
    this.element = element("details", { class: "finder__facets", hidden: true }, summary, this.#groups)
    const fold = () => {
      this.element.open = BESIDE.matches
      // Beside the results there is nothing to fold.
      summary.tabIndex = BESIDE.matches ? -1 : 0
    }
    BESIDE.addEventListener("change", fold)
    fold()
  }

  /**
   * @param {readonly FacetCounts[]} facets
   * @param {Wish} wish
   */
  show(facets, wish) {
    const counts = new Map(facets.map(({ name, values }) => [name, values]))
    const shown = [...this.#facets].filter(([name, facet]) => facet.show(counts.get(name) ?? [], wish.filters[name] ?? []))
    arrange(this.#groups, shown.map(([, facet]) => facet.element))
    const number = chosen(wish).length
    this.#count.textContent = String(number)
    this.#count.hidden = number === 0
    this.element.hidden = shown.length === 0
  }

  hide() {
    this.element.hidden = true
  }
}
