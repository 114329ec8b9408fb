/** The hits of a query, as a page shows them. */

import { facetsOf } from "./answer.js"
import { excerpt } from "./excerpt.js"
import { marks } from "./marking.js"

/** @typedef {import("./answer.js").Answer} Answer */
/**
 * A document with the query's words in it; `marks` are their places in its text, in UTF-16 units.
 *
 * @typedef {object} Hit
 * @property {number} number
 * @property {string} kind
 * @property {string} path
 * @property {string} text
 * @property {string | null} speaker
 * @property {import("./texts.js").MeetingRecord | null} meeting
 * @property {import("./texts.js").ItemRecord | null} item
 * @property {import("./marking.js").Mark[]} marks
 * @property {import("./excerpt.js").Stretch[]} excerpt
 */

/** Hits of which the texts are loaded at once. */
const AHEAD = 50

/** All hits. What needs more files is asked for when it is needed. */
export class Results {
  #answer
  #run
  #signal

  /**
   * @param {Answer} answer
   * @param {<T>(answer: Answer, work: (answer: Answer) => Promise<T>) => Promise<T>} run does the work, and where the
   *   files are gone, does it again with what a newer index answers
   * @param {AbortSignal} [signal]
   */
  constructor(answer, run, signal) {
    this.#answer = answer
    this.#run = run
    this.#signal = signal
  }

  /** The query as it was understood. */
  get query() {
    return this.#answer.query
  }

  /** How many hits there are. */
  get count() {
    return this.#answer.numbers.length
  }

  /** The numbers of their documents, in order. */
  get numbers() {
    return this.#answer.numbers
  }

  /**
   * Return how many hits each value of each facet has.
   *
   * @param {readonly string[]} [names] of some facets only: that of speakers may be large
   * @returns {Promise<import("./facets.js").FacetCounts[]>}
   */
  facets(names) {
    return this.#with(answer => facetsOf(answer, names, this.#signal))
  }

  /** @returns {Promise<import("./meetings.js").MeetingCount[]>} the meetings that have hits, oldest first */
  meetings() {
    return this.#with(async ({ version, documents }) => (await version.meetings(this.#signal)).hits(documents))
  }

  /**
   * Yield hits in order, each as soon as its text is there.
   *
   * @param {number} [from]
   * @param {number} [to] before it the last one stands
   * @returns {AsyncGenerator<Hit>}
   */
  async* hits(from = 0, to = from + 10) {
    /** @type {Promise<import("./texts.js").Text>[]} */
    let coming = []
    /** @type {Answer | undefined} */
    let asked
    for (let place = from; place < Math.min(to, this.count); place += 1) {
      yield await this.#with(answer => {
        if (!coming.length || asked !== answer) {
          // They are on their way together, before the first is waited for.
          const next = answer.numbers.subarray(place, Math.min(to, place + AHEAD))
          coming = Array.from(next, number => answer.version.texts.text(number, this.#signal))
          for (const text of coming) text.catch(() => undefined)
          asked = answer
        }
        const [text] = coming.splice(0, 1)
        return this.#hit(answer, answer.numbers[place], text)
      })
    }
  }

  /**
   * @param {Answer} answer
   * @param {number} number
   * @param {Promise<import("./texts.js").Text>} loading
   * @returns {Promise<Hit>}
   */
  async #hit({ query, version }, number, loading) {
    const document = await loading
    const { dates: _, ...rest } = document
    const found = marks(query, document, version.folding)
    return { number, ...rest, marks: found, excerpt: excerpt(document.text, found) }
  }

  /**
   * @template T
   * @param {(answer: Answer) => Promise<T>} work
   * @returns {Promise<T>}
   */
  #with(work) {
    return this.#run(this.#answer, answer => {
      this.#answer = answer
      return work(answer)
    })
  }
}
