/** The texts of documents, read in blocks of a few. */

import { inflate, inflateJson } from "./bytes.js"
import { expect } from "./failure.js"
import { Loads } from "./loads.js"

/** @typedef {{ path: string, title: string, date: string, body: string, number?: number }} MeetingRecord */
/** @typedef {{ path: string, number: string, title: string }} ItemRecord */
/**
 * A document as stored, with what it belongs to. `dates`: start, end and token of each date of the text.
 *
 * @typedef {object} Text
 * @property {string} kind
 * @property {string} path
 * @property {string} text
 * @property {string | null} speaker
 * @property {MeetingRecord | null} meeting
 * @property {ItemRecord | null} item
 * @property {[start: number, end: number, token: string][]} dates
 */
/** @typedef {{ pack: string, sizes: number[] }} Pack */

const DIRECTORIES = 64
const BLOCKS = 256

export class Texts {
  #files
  #directories = new Loads(DIRECTORIES)
  #blocks = new Loads(BLOCKS)
  #dictionary = new Loads(1)

  /** @param {import("./files.js").Files} files */
  constructor(files) {
    this.#files = files
  }

  /**
   * Return a document.
   *
   * @param {number} number
   * @param {AbortSignal} [signal]
   * @returns {Promise<Text>}
   */
  async text(number, signal) {
    const { per_block: size } = this.#files.root.texts
    const place = Math.floor(number / size)
    /** @type {Text[]} */
    const block = await this.#blocks.get(String(place), shared => this.#block(place * size, shared), signal)
    return block[number % size]
  }

  /**
   * Begin to load what the texts of a document surely need. What goes wrong is seen when they are asked for.
   *
   * @param {number} [number] without it, what all texts need
   */
  prefetch(number) {
    this.#start().catch(() => undefined)
    if (number !== undefined) this.#directory(number).catch(() => undefined)
  }

  /** @param {AbortSignal} [signal] */
  #start(signal) {
    const { dictionary } = this.#files.root.texts
    return this.#dictionary.get(dictionary, shared => this.#files.whole(dictionary, shared, inflate), signal)
  }

  /**
   * @param {number} number of a document
   * @param {AbortSignal} [signal]
   * @returns {Promise<Pack[]>}
   */
  #directory(number, signal) {
    const { directories, per_directory: size } = this.#files.root.texts
    const name = directories[Math.floor(number / size)]
    return this.#directories.get(name, shared => this.#files.whole(name, shared, async bytes => {
      /** @type {[string, number[]][]} */
      const packs = await inflateJson(bytes)
      return packs.map(([pack, sizes]) => ({ pack, sizes }))
    }), signal)
  }

  /**
   * @param {number} first the first document of the block
   * @param {AbortSignal} signal
   * @returns {Promise<Text[]>}
   */
  async #block(first, signal) {
    const { per_directory: inDirectory, per_pack: inPack, per_block: inBlock } = this.#files.root.texts
    const [dictionary, packs] = await Promise.all([this.#start(signal), this.#directory(first, signal)])
    const { pack, sizes } = packs[Math.floor(first % inDirectory / inPack)]
    const which = Math.floor(first % inPack / inBlock)
    const start = sizes.slice(0, which).reduce((sum, size) => sum + size, 0)
    return this.#files.part(pack, start, start + sizes[which], signal, async bytes => {
      const json = new TextDecoder("utf-16le", { fatal: true, ignoreBOM: true }).decode(await inflate(bytes, dictionary))
      return textsOf(JSON.parse(json))
    })
  }
}

/**
 * @param {{ meetings: MeetingRecord[], items: ItemRecord[], documents: any[] }} block
 * @returns {Text[]}
 */
function textsOf({ meetings, items, documents }) {
  return documents.map(({ kind, path, text, speaker = null, meeting, item, dates = [] }) => {
    expect(typeof text === "string" && typeof path === "string")
    return { kind, path, text, speaker, meeting: meetings[meeting] ?? null, item: items[item] ?? null, dates }
  })
}
