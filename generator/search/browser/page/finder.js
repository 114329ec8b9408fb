/** The search page at work: from what the reader wishes to what is shown, and back. */

import { open } from "../engine.js"
import { Chips } from "./chips.js"
import { Empty } from "./empty.js"
import { Facets } from "./facets.js"
import { Form } from "./form.js"
import { Hits, STEP } from "./hits.js"
import { note, recall, remember } from "./memory.js"
import { Names } from "./names.js"
import { Notes } from "./notes.js"
import { Output } from "./output.js"
import { Plot } from "./plot.js"
import { Take } from "./take.js"
import { Trouble } from "./trouble.js"
import { addressOf, toggled } from "./wish.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../results.js").Results} Results */

export class Finder {
  #words
  #base
  #manifest
  #wish = recall().wish
  /** @type {Promise<Index> | null} */
  #index = null
  #abort = new AbortController()
  /** @type {Results | null} */
  #results = null
  #isRenewed = false
  #names
  #form
  #chips
  #facets
  #notes
  #plot
  #take
  #hits
  #empty
  #trouble
  #output

  /**
   * @param {HTMLFormElement} form
   * @param {Words} words
   * @param {URL} base the folder of the index
   * @param {URL} root the folder that paths begin from
   * @param {Promise<Response>} [manifest] see `open` of the engine
   */
  constructor(form, words, base, root, manifest) {
    this.#words = words
    this.#base = base
    this.#manifest = manifest
    this.#names = new Names(words)
    const toggle = (/** @type {string} */ facet, /** @type {string} */ value) => this.#change(toggled(this.#wish, facet, value), true)
    this.#form = new Form(form, (change, isFinal) => this.#change({ ...this.#wish, ...change }, isFinal))
    this.#chips = new Chips(words, this.#names, {
      remove: (facet, value) => this.#leave(() => toggle(facet, value)),
      clear: () => this.#leave(() => this.#change({ ...this.#wish, filters: {} }, true)),
    })
    this.#facets = new Facets(words, this.#names, toggle)
    this.#notes = new Notes(words, () => this.#leave(() => this.#change({ ...this.#wish, exact: true }, true)))
    this.#plot = new Plot(words, this.#names, (facet, value) => addressOf(toggled(this.#wish, facet, value)), (facet, value) => this.#leave(() => toggle(facet, value)))
    this.#hits = new Hits(words, this.#names, () => { this.#more() })
    this.#take = new Take(words, this.#names, root, {
      shown: () => this.#hits.hits,
      failed: error => this.#trouble.show(error, () => this.#trouble.hide()),
    })
    this.#empty = new Empty(words, this.#names, wish => this.#leave(() => this.#change(wish, true)))
    this.#trouble = new Trouble(words)
    this.#output = new Output(words, this.#chips.element, this.#facets.element, [
      this.#notes.element, this.#empty.element, this.#plot.element, this.#take.element, this.#hits.element, this.#trouble.element,
    ])
    this.element = this.#output.element
  }

  /** Begin with what the address says, and follow it from then on. */
  start() {
    history.scrollRestoration = "manual"
    addEventListener("popstate", () => this.#goTo(recall().wish))
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

  /**
   * Do what takes the element away that has the focus: the reader goes on at the results.
   *
   * @param {() => void} act
   */
  #leave(act) {
    act()
    this.#output.title.hidden = false
    this.#output.title.focus({ preventScroll: true })
  }

  async #run() {
    this.#abort.abort()
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const wish = this.#wish
    this.#trouble.hide()
    this.#chips.show(wish)
    if (!wish.words.trim()) {
      this.#clear()
      this.#output.idle()
      return
    }
    this.#output.busy()
    try {
      const index = await this.#opened(wish.words)
      const results = await index.search(wish.words, { ...optionsOf(wish), signal })
      signal.throwIfAborted()
      await this.#show(index, results, wish, signal)
    } catch (error) {
      if (signal.aborted) return
      this.#clear()
      this.#output.failed()
      this.#trouble.show(error, () => this.#leave(() => this.#run()))
    }
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

  /**
   * @param {Index} index
   * @param {Results} results
   * @param {Wish} wish
   * @param {AbortSignal} signal
   */
  async #show(index, results, wish, signal) {
    const { shown, top } = recall()
    this.#results = results
    this.#output.found(results.count, wish.words)
    this.#notes.show(results.query, index, this.#isRenewed)
    this.#take.show(results, signal, wish.words)
    this.#empty.hide()
    if (!results.count) this.#showEmpty(results, wish)
    await Promise.all([
      this.#hits.append(results, 0, Math.max(STEP, shown), signal),
      this.#showFacets(results, wish, signal),
      this.#showPlot(results, signal),
      results.count ? null : this.#showNearest(index, wish, signal),
    ])
    this.#output.ready(results.count)
    if (top) scrollTo(0, top)
    note({ top: 0 })
  }

  /**
   * @param {Results} results
   * @param {Wish} wish
   */
  #showEmpty(results, wish) {
    this.#hits.clear()
    this.#empty.show(results.query, wish)
  }

  /**
   * @param {Index} index
   * @param {Wish} wish
   * @param {AbortSignal} signal
   */
  async #showNearest(index, wish, signal) {
    const nearest = await index.nearest(wish.words, { ...optionsOf(wish), signal })
    signal.throwIfAborted()
    this.#empty.offer(nearest, wish)
  }

  /**
   * @param {Results} results
   * @param {Wish} wish
   * @param {AbortSignal} signal
   */
  async #showFacets(results, wish, signal) {
    const facets = await results.facets()
    signal.throwIfAborted()
    if (this.#names.learnFacets(facets)) {
      this.#hits.name()
      if (!results.count) this.#empty.show(results.query, wish)
    }
    this.#facets.show(facets, wish)
    this.#chips.show(wish)
  }

  /**
   * @param {Results} results
   * @param {AbortSignal} signal
   */
  async #showPlot(results, signal) {
    const meetings = await results.meetings()
    signal.throwIfAborted()
    this.#names.learnMeetings(meetings)
    this.#plot.show(meetings)
  }

  async #more() {
    const { signal } = this.#abort
    if (!this.#results) return
    this.#trouble.hide()
    const from = this.#hits.hits.length
    // Where the last attempt broke off, the next one completes it.
    const to = from - (from % STEP) + STEP
    try {
      await this.#hits.append(this.#results, from, to, signal)
      const shown = this.#hits.hits.length
      note({ shown })
      this.#output.tell(this.#words.say("shown", { shown, count: this.#results.count }))
    } catch (error) {
      if (!signal.aborted) this.#trouble.show(error, () => this.#leave(() => this.#more()))
    }
  }

  #clear() {
    this.#results = null
    this.#hits.clear()
    for (const part of [this.#notes, this.#empty, this.#plot, this.#take, this.#facets]) part.hide()
  }
}

/** @param {Wish} wish */
function optionsOf({ filters, order, exact }) {
  return { filters, order, exact }
}
