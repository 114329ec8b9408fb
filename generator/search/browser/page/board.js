/** All that stands below the form, and what each part of it shows of an answer. */

import { Chips } from "./chips.js"
import { Empty } from "./empty.js"
import { Facets } from "./facets.js"
import { Hits, STEP } from "./hits.js"
import { Names } from "./names.js"
import { Notes } from "./notes.js"
import { Output } from "./output.js"
import { Plot } from "./plot.js"
import { Take } from "./take.js"
import { Trouble } from "./trouble.js"
import { addressOf, optionsOf, toggled } from "./wish.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {import("../engine.js").Index} Index */
/** @typedef {import("../results.js").Results} Results */

export class Board {
  #words
  /** @type {Wish | null} */
  #wish = null
  /** @type {Results | null} */
  #results = null
  #names
  #chips
  #facets
  #notes
  #empty
  #plot
  #take
  #hits
  #trouble
  #output

  /**
   * @param {Words} words
   * @param {URL} site the address that citations name
   * @param {{ wish: (change: (wish: Wish) => Wish, staysHere?: boolean) => void, more: () => void }} acts asks for another
   *   wish; `staysHere` where what was pressed does not go away with it
   */
  constructor(words, site, acts) {
    this.#words = words
    this.#names = new Names(words)
    const toggle = (/** @type {string} */ facet, /** @type {string} */ value, staysHere = false) => acts.wish(wish => toggled(wish, facet, value), staysHere)
    this.#chips = new Chips(words, this.#names, { remove: toggle, clear: () => acts.wish(wish => ({ ...wish, filters: {} })) })
    this.#facets = new Facets(words, this.#names, (facet, value) => toggle(facet, value, true))
    this.#notes = new Notes(words, () => acts.wish(wish => ({ ...wish, exact: true })))
    this.#empty = new Empty(words, this.#names, near => acts.wish(() => near))
    this.#plot = new Plot(words, this.#names, (facet, value) => (this.#wish ? addressOf(toggled(this.#wish, facet, value)) : ""), toggle)
    this.#hits = new Hits(words, this.#names, acts.more)
    this.#take = new Take(words, this.#names, site, {
      shown: () => this.#hits.hits,
      failed: error => this.#trouble.show(error, () => this.#trouble.hide()),
    })
    this.#trouble = new Trouble(words)
    this.#output = new Output(words, this.#chips.element, this.#facets.element, [
      this.#notes.element, this.#empty.element, this.#plot.element, this.#take.element, this.#hits.element, this.#trouble.element,
    ])
    this.element = this.#output.element
  }

  /** Where a reader goes on whose button has gone. */
  focus() {
    this.#output.title.hidden = false
    this.#output.title.focus({ preventScroll: true })
  }

  /** @param {Wish} wish that asks for nothing yet */
  idle(wish) {
    this.#begin(wish)
    this.#clear()
    this.#output.idle()
  }

  /** @param {Wish} wish the answer to which is on its way; what was found before stays until it is replaced */
  busy(wish) {
    this.#begin(wish)
    this.#output.busy()
  }

  /**
   * Show an answer, each part of it as soon as it is there.
   *
   * @param {Index} index
   * @param {Results} results
   * @param {Wish} wish
   * @param {AbortSignal} signal
   * @param {{ isRenewed: boolean, shown: number }} state whether the index was replaced while it was read, and how many
   *   hits were shown before
   * @param {() => void} retry for what should stand beside the hits: they are true without it
   */
  async show(index, results, wish, signal, { isRenewed, shown }, retry) {
    this.#results = results
    this.#output.found(results.count, wish.words)
    this.#notes.show(results.query, index, isRenewed)
    this.#take.show(results, signal, wish.words)
    this.#empty.hide()
    if (!results.count) {
      this.#hits.clear()
      this.#empty.show(results.query, wish)
    }
    const beside = Promise.allSettled([
      this.#showFacets(results, wish, signal),
      this.#showPlot(results, signal),
      results.count ? null : this.#showNearest(index, wish, signal),
    ])
    await this.#hits.append(results, 0, Math.max(STEP, shown), signal)
    const failure = (await beside).find(part => part.status === "rejected")
    signal.throwIfAborted()
    this.#output.ready(results.count)
    if (failure) {
      this.#plot.element.before(this.#trouble.element)
      this.#trouble.show(failure.reason, retry)
    }
  }

  /**
   * Show the next hits.
   *
   * @param {AbortSignal} signal
   * @returns {Promise<number>} how many are shown then
   */
  async more(signal) {
    if (this.#results) {
      this.#trouble.hide()
      const from = this.#hits.hits.length
      // Where the last attempt broke off, the next one completes it.
      await this.#hits.append(this.#results, from, from - (from % STEP) + STEP, signal)
      this.#output.tell(this.#words.say("shown", { shown: this.#hits.hits.length, count: this.#results.count }))
    }
    return this.#hits.hits.length
  }

  /**
   * Say what went wrong.
   *
   * @param {unknown} error
   * @param {() => void} retry
   * @param {boolean} keepsHits where those that are shown are as true as before
   */
  fail(error, retry, keepsHits = false) {
    if (!keepsHits) {
      this.#clear()
      this.#output.failed()
    }
    this.#hits.element.after(this.#trouble.element)
    this.#trouble.show(error, retry)
  }

  /** @param {Wish} wish */
  #begin(wish) {
    this.#wish = wish
    this.#trouble.hide()
    this.#chips.show(wish)
  }

  #clear() {
    this.#results = null
    this.#hits.clear()
    for (const part of [this.#notes, this.#empty, this.#plot, this.#take, this.#facets]) part.hide()
  }

  /**
   * What a part is to show; where it cannot be had, the part must not go on showing what belongs to other hits.
   *
   * @template T
   * @param {Facets | Plot} part
   * @param {Promise<T>} coming
   * @param {AbortSignal} signal
   * @returns {Promise<T>}
   */
  async #orHidden(part, coming, signal) {
    try {
      return await coming
    } catch (error) {
      if (!signal.aborted) part.hide()
      throw error
    }
  }

  /**
   * @param {Results} results
   * @param {Wish} wish
   * @param {AbortSignal} signal
   */
  async #showFacets(results, wish, signal) {
    const facets = await this.#orHidden(this.#facets, results.facets(), signal)
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
    const meetings = await this.#orHidden(this.#plot, results.meetings(), signal)
    signal.throwIfAborted()
    this.#names.learnMeetings(meetings)
    this.#plot.show(meetings)
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
}
