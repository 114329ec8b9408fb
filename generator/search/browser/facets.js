/** By what hits are counted and narrowed down. */

import { decode } from "./bits.js"
import { inflate, inflateJson } from "./bytes.js"
import { expect } from "./failure.js"
import { firstFrom, Marked, NONE, union } from "./documents.js"
import { Loads } from "./loads.js"
import { within } from "./meetings.js"
import { pause } from "./pause.js"

/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {import("./meetings.js").Named} Named */
/** @typedef {{ name: string, values: (Named & { count: number })[] }} FacetCounts */
/** @typedef {Record<string, readonly string[]>} Filters by facet, the ids of which one must fit */
/** @typedef {{ named: Named, documents: () => Documents, count: (rest: Documents, marked: () => Marked) => number }} Value */

/** Hits can be narrowed down to meetings, by the paths of their pages; they are not counted like the others. */
const MEETING = "meeting"

export class Facets {
  #files
  #meetings
  #loads = new Loads(16)

  /**
   * @param {import("./files.js").Files} files
   * @param {(signal?: AbortSignal) => Promise<import("./meetings.js").Meetings>} meetings
   */
  constructor(files, meetings) {
    this.#files = files
    this.#meetings = meetings
  }

  /** @returns {string[]} in the order in which they are shown */
  get names() {
    return ["topic", "candidate", "body", "year", "fiscal_year", "kind", "organization", "speaker"]
  }

  /**
   * @param {string} name
   * @param {AbortSignal} [signal]
   * @returns {Promise<Value[]>}
   */
  async values(name, signal) {
    const file = this.#files.root.facets[name]
    if (file) return this.#loads.get(name, shared => this.#files.whole(file, shared, bytes => this.#stored(bytes)), signal)
    const derived = (await this.#meetings(signal)).facets().get(name)
    if (!derived) throw new TypeError(`no facet ${name}`)
    return derived.map(({ named, runs }) => valueOf(named, runs))
  }

  /**
   * Return the documents that a filter lets through.
   *
   * @param {string} name
   * @param {readonly string[]} ids
   * @param {AbortSignal} [signal]
   * @returns {Promise<Documents>}
   */
  async chosen(name, ids, signal) {
    if (name === MEETING) return (await this.#meetings(signal)).of(ids)
    return union(await this.each(name, ids, signal), this.#files.root.documents)
  }

  /**
   * Return the documents of some values of a facet.
   *
   * @param {string} name
   * @param {readonly string[]} ids
   * @param {AbortSignal} [signal]
   * @returns {Promise<Documents[]>} for each id
   */
  async each(name, ids, signal) {
    const values = new Map((await this.values(name, signal)).map(value => [value.named.id, value]))
    return ids.map(id => values.get(id)?.documents() ?? NONE)
  }

  /**
   * Return how many of the documents have each value, most first; values with none are left out, but for those that are
   * chosen: a page must be able to name them.
   *
   * @param {string} name
   * @param {Documents} documents
   * @param {readonly string[]} chosen
   * @param {AbortSignal} [signal]
   * @returns {Promise<FacetCounts>}
   */
  async counts(name, documents, chosen, signal) {
    const values = await this.values(name, signal)
    await pause(documents.length)
    /** @type {Marked | undefined} */
    let marked
    const marks = () => (marked ??= new Marked(this.#files.root.documents).add(documents))
    const counted = values.map(({ named, count }) => ({ ...named, count: documents.length ? count(documents, marks) : 0 }))
    return { name, values: counted.filter(({ id, count }) => count || chosen.includes(id)).sort((one, other) => other.count - one.count) }
  }

  /**
   * @param {import("./store.js").Bytes} bytes
   * @returns {Promise<Value[]>}
   */
  async #stored(bytes) {
    const end = 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
    expect(end <= bytes.length)
    /** @type {(Named & { count: number })[]} */
    const heads = await inflateJson(bytes.subarray(4, end))
    const lists = decode(await inflate(bytes.subarray(end)), heads.map(({ count }) => count), this.#files.root.documents)
    return heads.map(({ id, ja, en, path }, place) => ({
      named: { id, ja, en, path },
      documents: () => lists.at(place),
      count: (_, marked) => marked().count(lists.at(place)),
    }))
  }
}

/**
 * @param {Named} named
 * @param {import("./meetings.js").Run[]} runs
 * @returns {Value}
 */
function valueOf(named, runs) {
  return {
    named,
    documents: () => within(runs),
    count: rest => runs.reduce((sum, [start, end]) => sum + firstFrom(rest, end) - firstFrom(rest, start), 0),
  }
}
