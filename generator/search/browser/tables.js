/** The tables of an index: from a word to documents. */

import { decode, labels, Varints } from "./bits.js"
import { inflate } from "./bytes.js"
import { expect } from "./failure.js"
import { Loads } from "./loads.js"
import { NONE } from "./documents.js"

/** @typedef {import("./files.js").Files} Files */
/** @typedef {import("./documents.js").Documents} Documents */
/** @typedef {{ first: string, pack: string, start: number, end: number }} Span a block: its first key and where it lies */
/** @typedef {{ keys: string[], lists: import("./bits.js").Lists }} Block */
/** @typedef {"phrases" | "frequent"} TableName */

/**
 * The documents of a word: all of these have it, or (not `isExact`) only these can. `reach` is how many units of the word
 * the index knows of; `lists` are what the documents were put together from, one for each entry.
 *
 * @typedef {{ lists: Documents[], isExact: boolean, reach: number }} Found
 */

/** Bytes of blocks, and directories, from which on the table of frequent words is asked first. */
const WIDE = 16384
const MANY = 3
/** Units of a word that may well be frequent. */
const SHORT = 2
const DIRECTORIES = 64
const BLOCKS = 256

export class Tables {
  #files
  #wide
  /** @type {Loads} */
  #directories = new Loads(DIRECTORIES)
  #blocks = new Loads(BLOCKS)

  /**
   * @param {Files} files
   * @param {number} [wide] see `WIDE`
   */
  constructor(files, wide = WIDE) {
    this.#files = files
    this.#wide = wide
  }

  /**
   * Return what the index says of a folded word.
   *
   * @param {string} word
   * @param {AbortSignal} [signal]
   * @returns {Promise<Found>}
   */
  async lookup(word, signal) {
    if (await this.#isWide(word, signal)) {
      const list = await this.#frequent(word, signal)
      if (list) return { lists: [list], isExact: true, reach: word.length }
    }
    /** @type {Documents[]} */
    const inside = []
    /** @type {Found} */
    let around = { lists: [NONE], isExact: true, reach: 0 }
    for (const { keys, lists } of await this.#read(await this.#spans("phrases", word, signal), signal)) {
      keys.forEach((key, place) => {
        if (key.startsWith(word)) inside.push(lists.at(place))
        else if (word.startsWith(key)) around = { lists: [lists.at(place)], isExact: false, reach: key.length }
      })
    }
    return inside.length ? { lists: inside, isExact: true, reach: word.length } : around
  }

  /**
   * @param {string} word
   * @param {AbortSignal} [signal]
   * @returns {Promise<boolean>} whether much would have to be read of `phrases`
   */
  async #isWide(word, signal) {
    if (word.length <= SHORT) this.#foresee("frequent", word)
    if (this.#reached("phrases", word).length >= MANY) return true
    const spans = await this.#spans("phrases", word, signal)
    return spans.reduce((size, span) => size + span.end - span.start, 0) > this.#wide
  }

  /**
   * @param {string} word
   * @param {AbortSignal} [signal]
   * @returns {Promise<Documents | undefined>} its own list, if it has one
   */
  async #frequent(word, signal) {
    const spans = await this.#spans("frequent", word, signal)
    for (const { keys, lists } of await this.#read(spans.slice(0, 1), signal)) {
      const place = keys.indexOf(word)
      if (place >= 0) return lists.at(place)
    }
    return undefined
  }

  /**
   * Begin to load the directories that a word surely needs. What goes wrong is seen when they are asked for.
   *
   * @param {string} word
   */
  prefetch(word) {
    if (this.#reached("phrases", word).length < MANY) this.#foresee("phrases", word)
    if (word.length <= SHORT) this.#foresee("frequent", word)
  }

  /**
   * @param {TableName} table
   * @param {string} word
   */
  #foresee(table, word) {
    this.#spans(table, word).catch(() => undefined)
  }

  /**
   * @param {TableName} table
   * @param {string} word
   * @param {AbortSignal} [signal]
   * @returns {Promise<Span[]>} the blocks that may have an entry before, equal to, or beginning with the word
   */
  async #spans(table, word, signal) {
    const lists = await Promise.all(this.#reached(table, word).map(({ name }) => this.#directory(name, signal)))
    return reached(lists.flat(), word)
  }

  /**
   * @param {TableName} table
   * @param {string} word
   */
  #reached(table, word) {
    const directories = reached(this.#files.root.tables[table].map(([first, name]) => ({ first, name })), word)
    // Of `frequent` only the word itself is wanted: what is longer stands behind it.
    return table === "frequent" ? directories.slice(0, 1) : directories
  }

  /**
   * @param {string} name
   * @param {AbortSignal} [signal]
   * @returns {Promise<Span[]>}
   */
  #directory(name, signal) {
    return this.#directories.get(name, shared => this.#files.whole(name, shared, async bytes => listed(await inflate(bytes))), signal)
  }

  /**
   * @param {Span[]} spans
   * @param {AbortSignal} [signal]
   * @returns {Promise<Block[]>}
   */
  #read(spans, signal) {
    return Promise.all(spans.map(span => this.#blocks.get(
      `${span.pack}:${span.start}`,
      shared => this.#files.part(span.pack, span.start, span.end, shared, bytes => this.#block(bytes)),
      signal,
    )))
  }

  /**
   * @param {import("./store.js").Bytes} bytes
   * @returns {Promise<Block>}
   */
  async #block(bytes) {
    const varints = new Varints(bytes)
    const size = varints.next()
    const end = varints.at + size
    expect(end <= bytes.length)
    const { keys, numbers } = labels(await inflate(bytes.subarray(varints.at, end)))
    return { keys, lists: decode(bytes.subarray(end), numbers, this.#files.root.documents) }
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Span[]} the blocks that a directory lists
 */
function listed(bytes) {
  const varints = new Varints(bytes)
  const size = varints.next()
  const end = varints.at + size
  /** @type {[string, number][]} */
  const packs = JSON.parse(new TextDecoder().decode(bytes.subarray(varints.at, end)))
  const { keys, numbers } = labels(bytes.subarray(end))
  let place = 0
  return packs.flatMap(([pack, count]) => {
    let at = 0
    expect(place + count <= keys.length)
    return Array.from({ length: count }, () => {
      const start = at
      at += numbers[place]
      return { first: keys[place++], pack, start, end: at }
    })
  })
}

/**
 * Return those of sorted things that may have an entry at, or beginning with, `word`.
 *
 * @template {{ first: string }} T
 * @param {T[]} things
 * @param {string} word
 * @returns {T[]}
 */
function reached(things, word) {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (things[middle].first <= word) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < things.length && things[end].first.startsWith(word)) end += 1
  return things.slice(Math.max(0, low - 1), Math.max(end, 1))
}
