/** All that stands below the form, and which of it is seen in which state. */

import { element } from "./dom.js"

/** @typedef {import("./words.js").Words} Words */

/** Characters of the query that stand in the title of the window, and on paper. */
const LONGEST = 100
/** Milliseconds: until a search is said to go on, until it is said to be slow, until a screen reader is told of its end. */
const GOING_ON = 300
const SLOW = 5000
const QUIET = 800

export class Output {
  #words
  #count = element("span", { class: "heading__count" })
  #state = element("p", { class: "finder__state", hidden: true })
  #live = element("p", { class: "visually-hidden", role: "status" })
  #asked = element("p", { class: "finder__query" })
  #window = document.title
  #main
  #timers = /** @type {number[]} */ ([])
  #telling = 0

  /**
   * @param {Words} words
   * @param {Element} chips
   * @param {Element} facets
   * @param {Element[]} parts those beside the facets, in order
   */
  constructor(words, chips, facets, parts) {
    this.#words = words
    this.#main = element("div", { class: "finder__main" }, ...parts)
    this.title = element("h2", { class: "finder__title", id: "giji-found", tabindex: "-1", hidden: true }, words.say("results"), " ", this.#count)
    this.element = element("section", { class: "finder__output", "aria-labelledby": "giji-found" },
      this.#live, this.title, this.#asked, chips, this.#state, element("div", { class: "finder__columns" }, facets, this.#main))
  }

  /** Nothing is asked for. */
  idle() {
    this.#rest()
    this.title.hidden = true
    this.#count.hidden = true
    document.title = this.#window
    this.#say(this.#words.say("idle"))
    this.#tell("")
  }

  /** A search is on its way; what was found before stays until it is replaced. */
  busy() {
    this.#rest()
    this.#main.setAttribute("aria-busy", "true")
    this.#timers = [
      setTimeout(() => this.#say(this.#words.say("searching")), GOING_ON),
      setTimeout(() => {
        this.#say(this.#words.say("slow"))
        this.#tell(this.#words.say("slow"))
      }, SLOW),
    ]
  }

  /**
   * @param {number} count of hits
   * @param {string} words that were looked for
   */
  found(count, words) {
    const asked = words.trim().slice(0, LONGEST)
    this.#asked.textContent = asked && this.#words.say("asked", { words: asked })
    document.title = asked ? `${asked} - ${this.#window}` : this.#window
    this.#count.textContent = this.#words.number(count)
    this.#count.hidden = false
    this.title.hidden = false
    this.#tell(count ? this.#words.counted("found", count) : this.#words.say("nothing"))
  }

  /** @param {number} count of hits, all of which that were asked for are there */
  ready(count) {
    this.#rest()
    if (count === 0) this.#say(this.#words.say("nothing"))
  }

  /** The search has failed: a message of its own says why. */
  failed() {
    this.#rest()
    this.title.hidden = true
    this.#count.hidden = true
    this.#tell("")
  }

  /** @param {string} text for those who do not see how many hits are shown */
  tell(text) {
    this.#tell(text)
  }

  #rest() {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#main.removeAttribute("aria-busy")
    this.#state.hidden = true
  }

  /** @param {string} text */
  #say(text) {
    this.#state.textContent = text
    this.#state.hidden = false
  }

  /**
   * Tell a screen reader, but only once the results have come to rest.
   *
   * @param {string} text
   */
  #tell(text) {
    clearTimeout(this.#telling)
    this.#telling = setTimeout(() => { this.#live.textContent = text }, QUIET)
  }
}
