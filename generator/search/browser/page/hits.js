/** The list of hits, which grows as they arrive, and the button that asks for more. */

import { button, element } from "./dom.js"
import { hitRow } from "./hit.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").Hit} Hit */
/** @typedef {import("../results.js").Results} Results */

/** Hits that are fetched at a time. */
export const STEP = 10

export class Hits {
  #words
  #names
  #list = element("ol", { class: "hits" })
  #shown = element("p", { class: "hits__shown" })
  #more
  /** @type {Hit[]} those in the list */
  hits = []

  /**
   * @param {Words} words
   * @param {Names} names
   * @param {() => void} onmore
   */
  constructor(words, names, onmore) {
    this.#words = words
    this.#names = names
    this.#more = button("finder__more", "", onmore)
    this.element = element("div", { hidden: true }, this.#list, this.#shown, this.#more)
  }

  /**
   * Append the hits up to number `to` as they come; from the first of a new list on, the old one is gone.
   *
   * @param {Results} results
   * @param {number} from
   * @param {number} to
   * @param {AbortSignal} signal
   */
  async append(results, from, to, signal) {
    const end = Math.min(to, results.count)
    let isNew = from === 0
    for await (const hit of results.hits(from, end)) {
      signal.throwIfAborted()
      if (isNew) this.clear()
      isNew = false
      this.hits.push(hit)
      this.#list.append(hitRow(hit, this.#words, this.#names))
      this.element.hidden = false
    }
    signal.throwIfAborted()
    this.#tell(results.count, end, from)
  }

  /** Write the rows anew with the names that are known by now. */
  name() {
    for (const [place, hit] of this.hits.entries()) {
      const row = this.#list.children[place]
      if (!row?.contains(document.activeElement)) row?.replaceWith(hitRow(hit, this.#words, this.#names))
    }
  }

  clear() {
    this.hits = []
    this.#list.replaceChildren()
    this.element.hidden = true
  }

  /**
   * @param {number} count
   * @param {number} end
   * @param {number} from the first of those that came last
   */
  #tell(count, end, from) {
    const rest = count - end
    const hadFocus = document.activeElement === this.#more
    this.#shown.textContent = this.#words.say("shown", { shown: end, count })
    this.#shown.hidden = count <= STEP
    this.#more.textContent = this.#words.say("more", { count: Math.min(STEP, rest) })
    this.#more.hidden = rest <= 0
    // The button goes with the last hit: whoever pressed it goes on with the first of those it brought.
    if (hadFocus && rest <= 0) this.#list.children[from]?.querySelector("a")?.focus()
  }
}
