/** The meetings of an index, and which documents belong to each. */

import { firstFrom } from "./documents.js"
import { expect } from "./failure.js"
import { fiscalYearInJapanese, fiscalYearOf, yearOf } from "./dates.js"

/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {{ id: string, ja: string, en: string, path: string | null }} Named */
/** @typedef {{ bodies: Named[], body: number[], date: string[], path: string[], number: (number | null)[], documents: number[] }} Columns */
/** @typedef {{ path: string, date: string, body: Named, number: number | null, count: number }} MeetingCount */
/** @typedef {[start: number, end: number]} Run documents that follow each other */
/** @typedef {{ named: Named, runs: Run[] }} Runs a value of a facet and the ranges of documents that have it */

export class Meetings {
  #columns
  /** @type {Uint32Array} where the documents of each begin, and where those without a meeting do */
  #starts

  /** @param {Columns} columns oldest meeting first */
  constructor(columns) {
    this.#columns = columns
    const { documents, date, body, bodies } = columns
    expect(documents.length === date.length && body.every(place => bodies[place]))
    this.#starts = new Uint32Array(documents.length + 1)
    documents.forEach((count, place) => { this.#starts[place + 1] = this.#starts[place] + count })
  }

  /**
   * Return documents with those of newer meetings first; those of one meeting stay as its minutes have them, those
   * without a meeting come last.
   *
   * @param {Documents} documents
   * @returns {Documents}
   */
  newest(documents) {
    const ordered = new Uint32Array(documents.length)
    let at = 0
    let high = firstFrom(documents, this.#starts[this.#starts.length - 1])
    const rest = documents.subarray(high)
    for (let place = this.#starts.length - 2; place >= 0 && high; place -= 1) {
      const low = firstFrom(documents.subarray(0, high), this.#starts[place])
      ordered.set(documents.subarray(low, high), at)
      at += high - low
      high = low
    }
    ordered.set(rest, at)
    return ordered
  }

  /**
   * Return the meetings that have any of the documents, oldest first.
   *
   * @param {Documents} documents
   * @returns {MeetingCount[]}
   */
  hits(documents) {
    const { path, date, body, bodies, number } = this.#columns
    let low = 0
    return path.flatMap((address, place) => {
      const start = low
      low = firstFrom(documents, this.#starts[place + 1], low)
      return low > start ? [{ path: address, date: date[place], body: bodies[body[place]], number: number[place], count: low - start }] : []
    })
  }

  /**
   * Return the documents of meetings.
   *
   * @param {readonly string[]} paths of their pages
   * @returns {Documents}
   */
  of(paths) {
    return within(this.#columns.path.flatMap((path, place) => paths.includes(path) ? [this.#run(place)] : []))
  }

  /** @returns {Map<string, Runs[]>} the facets that follow from the meetings, each with its values */
  facets() {
    const { date, body, bodies } = this.#columns
    return new Map([
      ["body", this.#grouped(place => bodies[body[place]])],
      ["year", this.#grouped(place => yearNamed(yearOf(date[place])))],
      ["fiscal_year", this.#grouped(place => fiscalYearNamed(fiscalYearOf(date[place])))],
    ])
  }

  /** @param {number} place @returns {Run} */
  #run(place) {
    return [this.#starts[place], this.#starts[place + 1]]
  }

  /**
   * @param {(place: number) => Named} named
   * @returns {Runs[]}
   */
  #grouped(named) {
    /** @type {Map<string, Runs>} */
    const found = new Map()
    this.#columns.date.forEach((_, place) => {
      const value = named(place)
      const { runs } = found.get(value.id) ?? { runs: /** @type {Run[]} */ ([]) }
      found.set(value.id, { named: value, runs })
      runs.push(this.#run(place))
    })
    return [...found.values()]
  }
}

/**
 * @param {Run[]} runs
 * @returns {Documents} what lies in them
 */
export function within(runs) {
  const found = new Uint32Array(runs.reduce((sum, [start, end]) => sum + end - start, 0))
  let at = 0
  for (const [start, end] of runs) for (let document = start; document < end; document += 1) found[at++] = document
  return found
}

/** @param {number} year @returns {Named} */
function yearNamed(year) {
  return { id: String(year), ja: `${year}年`, en: String(year), path: null }
}

/** @param {number} year @returns {Named} */
function fiscalYearNamed(year) {
  return { id: String(year), ja: fiscalYearInJapanese(year), en: `FY${year}`, path: null }
}
