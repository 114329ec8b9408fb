/** What a reader should know about the results: that a query was cut, widened, or answered by a newer index. */

import { button, element } from "./dom.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("../results.js").Results} Results */
/** @typedef {import("../engine.js").Index} Index */

/** Other words for the same that are named. */
const NAMED = 8
/** Dates are looked for by noncharacters besides, which nobody can read. */
const TOKEN = /[\ufdd0-\ufdef]/
/** What excludes a word, and the quotation marks of a phrase. */
const SIGNS = /^[-－‐−–](?=.)|(?<=^[-－‐−–]?)["＂“”]|["＂“”]$/gu

export class Notes {
  #words
  #onexact

  /**
   * @param {Words} words
   * @param {() => void} onexact asks for the words as typed
   */
  constructor(words, onexact) {
    this.#words = words
    this.#onexact = onexact
    this.element = element("div", { class: "finder__notes", hidden: true })
  }

  /**
   * @param {Results["query"]} query
   * @param {Index} index
   * @param {boolean} isRenewed whether the index was replaced while it was read
   */
  show(query, index, isRenewed) {
    const others = otherWritings(query, index)
    const notes = [
      isRenewed && element("p", {}, this.#words.say("renewed")),
      query.isCut && element("p", {}, this.#words.say("cut")),
      others.length > 0 && element("p", {},
        this.#words.say("widened", { words: others.slice(0, NAMED).map(word => this.#words.say("word", { word })).join(" ") }), " ",
        button("finder__exactly", this.#words.say("exactly"), this.#onexact)),
    ].filter(note => note !== false)
    this.element.replaceChildren(...notes)
    this.element.hidden = notes.length === 0
  }

  hide() {
    this.element.hidden = true
  }
}

/**
 * @param {string} typed a word of a query
 * @returns {string} without the signs around it
 */
export function bare(typed) {
  return typed.replace(SIGNS, "")
}

/**
 * @param {Results["query"]} query
 * @param {Index} index
 * @returns {string[]} what is looked for besides the words themselves
 */
function otherWritings(query, index) {
  const others = query.wanted.flatMap(({ writings, typed }) => {
    const own = new Set(typed.map(word => index.fold(bare(word)).key))
    return writings.filter(writing => !own.has(writing) && !TOKEN.test(writing))
  })
  return [...new Set(others)]
}
