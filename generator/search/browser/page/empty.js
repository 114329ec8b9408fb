/** Where nothing was found: what was looked for, word by word, and what would find something. */

import { button, element } from "./dom.js"
import { bare } from "./notes.js"
import { chosen } from "./wish.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {import("../engine.js").Near} Near */
/** @typedef {import("../results.js").Results} Results */

/** Longer words are shown by their beginning. */
const LONGEST = 60

export class Empty {
  #words
  #names
  #take
  #near = element("div", { class: "empty__near" })
  #asked = element("div", {})

  /**
   * @param {Words} words
   * @param {Names} names
   * @param {(wish: Wish) => void} take goes on with another wish
   */
  constructor(words, names, take) {
    this.#words = words
    this.#names = names
    this.#take = take
    this.element = element("section", { class: "finder__empty", hidden: true, "aria-label": words.say("nothing") }, this.#asked, this.#near)
  }

  /**
   * Show what was looked for; once more where names have become known.
   *
   * @param {Results["query"]} query
   * @param {Wish} wish
   */
  show(query, wish) {
    const words = this.#words
    const asked = query.clauses.map(clause => words.say(clause.excluded ? "without" : "word", { word: clause.typed.map(bare).map(short).join(words.say("or")) }))
    const filters = chosen(wish).map(({ facet, value }) => words.say("chip", { facet: words.say(`facet.${facet}`), value: this.#names.of(facet, value) }))
    const isOnlyExcluded = query.clauses.length > 0 && query.clauses.every(clause => clause.excluded)
    this.#asked.replaceChildren(...[
      isOnlyExcluded && element("p", {}, words.say(filters.length ? "excludesChosen" : "excludes")),
      ...this.#list("searched", asked),
      ...this.#list("narrowed", filters),
    ].filter(part => part !== false))
    this.element.hidden = false
  }

  /**
   * @param {readonly Near[]} nearest
   * @param {Wish} wish
   */
  offer(nearest, wish) {
    if (nearest.length === 0) return
    const offers = nearest.map(near => {
      const isWidened = wish.exact && !near.options.exact
      const isUnfiltered = chosen(wish).length > 0 && Object.keys(near.options.filters ?? {}).length === 0
      const name = isUnfiltered ? "unfiltered" : isWidened ? "widen" : near.dropped === undefined ? "word" : "dropped"
      const label = this.#words.say(name, { word: short(bare(near.dropped ?? near.typed)) })
      const act = () => this.#take({
        ...wish, words: near.typed, filters: near.options.filters ?? {}, exact: near.options.exact ?? false,
      })
      const made = button("finder__offer", label, act)
      made.append(" ", element("span", { class: "heading__count" }, this.#words.counted("found", near.count)))
      return element("li", {}, made)
    })
    this.#near.replaceChildren(element("h3", {}, this.#words.say("nearest")), element("ul", { class: "finder__offers" }, ...offers))
  }

  hide() {
    this.#near.replaceChildren()
    this.element.hidden = true
  }

  /**
   * @param {string} name
   * @param {string[]} lines
   * @returns {HTMLElement[]}
   */
  #list(name, lines) {
    if (lines.length === 0) return []
    return [
      element("h3", {}, this.#words.say(name)),
      element("ul", { class: "finder__asked" }, ...lines.map(line => element("li", {}, this.#words.said(line)))),
    ]
  }
}

/**
 * @param {string} word
 * @returns {string}
 */
function short(word) {
  return word.length > LONGEST ? `${word.slice(0, LONGEST)}…` : word
}
