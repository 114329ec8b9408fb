/** The search page at work: from what the reader wishes to the answer, and through the history of both. */

import { open } from "../engine.js"
import { Board } from "./board.js"
import { Form } from "./form.js"
import { note, recall, remember } from "./memory.js"
import { addressOf, isIdle, optionsOf } from "./wish.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {import("../engine.js").Index} Index */

export class Finder {
  #base
  #manifest
  #wish = recall().wish
  /** @type {Promise<Index> | null} */
  #index = null
  #abort = new AbortController()
  #isRenewed = false
  #form
  #board

  /**
   * @param {HTMLFormElement} form
   * @param {Words} words
   * @param {URL} base the folder of the index
   * @param {URL} site the address that citations name
   * @param {Promise<Response>} [manifest] see `open` of the engine
   */
  constructor(form, words, base, site, manifest) {
    this.#base = base
    this.#manifest = manifest
    this.#form = new Form(form, (change, isFinal) => this.#change({ ...this.#wish, ...change }, isFinal))
    this.#board = new Board(words, site, {
      wish: (change, staysHere) => {
        this.#change(change(this.#wish), true)
        if (!staysHere) this.#board.focus()
      },
      more: () => { this.#more() },
    })
    this.element = this.#board.element
  }

  /** Begin with what the address says, and follow it from then on. */
  start() {
    history.scrollRestoration = "manual"
    addEventListener("popstate", () => {
      const { wish } = recall()
      // A place within the page is not another wish.
      if (addressOf(wish) !== addressOf(this.#wish) || wish.words !== this.#wish.words) this.#goTo(wish)
    })
    addEventListener("pagehide", () => note({ top: scrollY }))
    const typed = this.#form.wish
    // A reader may be faster than the script: what was typed before it came counts, and not what the address says.
    if (typed.words) this.#change({ ...this.#wish, ...typed }, false)
    else this.#goTo(this.#wish)
  }

  /** @param {Wish} wish */
  #goTo(wish) {
    this.#wish = wish
    this.#isRenewed = false
    this.#form.show(wish)
    this.#run()
  }

  /**
   * @param {Wish} wish
   * @param {boolean} isFinal unless the reader is still typing
   */
  #change(wish, isFinal) {
    const typed = { ...wish, words: wish.words === this.#wish.words ? this.#form.words : wish.words }
    if (isFinal) note({ top: scrollY })
    remember(typed, isFinal && addressOf(typed) !== addressOf(this.#wish))
    this.#goTo(typed)
  }

  async #run() {
    this.#abort.abort()
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const wish = this.#wish
    if (isIdle(wish)) {
      this.#board.idle(wish)
      return
    }
    this.#board.busy(wish)
    const retry = () => this.#retry(() => this.#run())
    try {
      const index = await this.#opened(wish.words)
      const results = await index.search(wish.words, { ...optionsOf(wish), signal })
      signal.throwIfAborted()
      const { shown, top } = recall()
      await this.#board.show(index, results, wish, signal, { isRenewed: this.#isRenewed, shown }, retry)
      if (top) scrollTo(0, top)
      note({ top: 0 })
    } catch (error) {
      if (!signal.aborted) this.#board.fail(error, retry)
    }
  }

  async #more() {
    const { signal } = this.#abort
    try {
      note({ shown: await this.#board.more(signal) })
    } catch (error) {
      if (!signal.aborted) this.#board.fail(error, () => this.#retry(() => this.#more()), true)
    }
  }

  /** @param {() => void} act after which the button that was pressed is gone */
  #retry(act) {
    act()
    this.#board.focus()
  }

  /**
   * @param {string} typed
   * @returns {Promise<Index>}
   */
  #opened(typed) {
    this.#index ??= open(this.#base, { typed, manifest: this.#manifest }).then(index => {
      index.onchange = () => {
        this.#isRenewed = true
        this.#run()
      }
      return index
    }, error => {
      this.#index = null
      this.#manifest = undefined
      throw error
    })
    return this.#index
  }
}
