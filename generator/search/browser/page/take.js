/** Taking results along: as citations, as a table to paste, as a file. */

import { citation } from "./citation.js"
import { save, tableOf } from "./csv.js"
import { button, element } from "./dom.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("../engine.js").Hit} Hit */
/** @typedef {import("../results.js").Results} Results */

/** Hits that a file holds at most: each of them has to be read first. */
const MOST = 1000

export class Take {
  #words
  #names
  #site
  #save
  #said = element("p", { class: "finder__said", role: "status" })
  /** @type {{ results: Results, signal: AbortSignal, typed: string } | null} */
  #found = null
  /** @type {AbortController | null} */
  #saving = null

  /**
   * @param {Words} words
   * @param {Names} names
   * @param {URL} site the address that citations name
   * @param {{ shown: () => readonly Hit[], failed: (error: unknown) => void }} finder the hits in the list, and who tells of a failure
   */
  constructor(words, names, site, { shown, failed }) {
    this.#words = words
    this.#names = names
    this.#site = site
    this.#save = button("finder__tool", words.say("save"), () => { this.#press().catch(failed) })
    const citations = () => shown().map(hit => citation(hit, words, names, site)).join("\n\n")
    const table = () => tableOf(shown(), words, names, site)
    this.element = element("div", { class: "finder__take", role: "group", "aria-label": words.say("take"), hidden: true },
      button("finder__tool", words.say("copyCitations"), () => this.#copy(citations(), shown().length)),
      button("finder__tool", words.say("copyTable"), () => this.#copy(table(), shown().length)),
      this.#save, this.#said)
  }

  /**
   * @param {Results} results
   * @param {AbortSignal} signal ends with the results
   * @param {string} typed
   */
  show(results, signal, typed) {
    this.#found = { results, signal, typed }
    this.#stop()
    this.#said.textContent = ""
    this.element.hidden = results.count === 0
  }

  hide() {
    this.element.hidden = true
  }

  /**
   * @param {string} text
   * @param {number} count
   */
  async #copy(text, count) {
    try {
      await navigator.clipboard.writeText(text)
      this.#said.textContent = this.#words.counted("copied", count)
    } catch {
      this.#said.textContent = this.#words.say("notCopied")
    }
  }

  /** Save all hits, or stop doing so. */
  async #press() {
    if (this.#saving || !this.#found) {
      this.#stop()
      return
    }
    const saving = new AbortController()
    this.#saving = saving
    this.#save.textContent = this.#words.say("cancel")
    const { signal } = this.#found
    try {
      await this.#saveAll(this.#found, saving.signal)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      if (this.#saving === saving) this.#stop()
    }
  }

  #stop() {
    this.#saving?.abort()
    this.#saving = null
    this.#save.textContent = this.#words.say("save")
  }

  /**
   * @param {{ results: Results, signal: AbortSignal, typed: string }} found
   * @param {AbortSignal} stopped
   */
  async #saveAll({ results, signal, typed }, stopped) {
    const end = Math.min(results.count, MOST)
    /** @type {Hit[]} */
    const hits = []
    for await (const hit of results.hits(0, end)) {
      if (stopped.aborted || signal.aborted) return
      hits.push(hit)
      if (hits.length % 50 === 0) this.#said.textContent = this.#words.say("reading", { done: hits.length, count: end })
    }
    save(tableOf(hits, this.#words, this.#names, this.#site), typed, this.#words.say("results"))
    const isPart = results.count > end
    this.#said.textContent = isPart
      ? this.#words.say("savedPart", { done: end, count: results.count })
      : this.#words.counted("saved", end)
  }
}
