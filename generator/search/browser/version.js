/** One version of an index, opened: what was read of it is kept, and belongs together. */

import { inflateJson } from "./bytes.js"
import { Facets } from "./facets.js"
import { beginsOf } from "./finding.js"
import { Files } from "./files.js"
import { Folding } from "./folding.js"
import { Loads } from "./loads.js"
import { Meetings } from "./meetings.js"
import { Tables } from "./tables.js"
import { Texts } from "./texts.js"

/** @typedef {{ kind: string, ja: string, en: string, path: string, keys: string[] }} Suggestion */

const FORESEEN = 200
const FORESEEN_WORDS = 4

export class Version {
  #files
  #loads = new Loads(4)
  /** @type {Folding | undefined} */
  #folding

  /**
   * Open what the manifest names now.
   *
   * @param {import("./store.js").Store} store
   * @param {{ typed?: string, wide?: number, signal?: AbortSignal }} options see `open` of the engine
   * @returns {Promise<Version>}
   */
  static async open(store, { typed = "", wide, signal }) {
    const files = await Files.open(store, signal)
    const folding = files.whole(files.root.fold, signal, async bytes => new Folding(await inflateJson(bytes)))
    const tables = new Tables(files, wide)
    // What every search needs is on its way before it begins, and what this one needs, as far as it can be told.
    for (const word of foreseen(typed)) for (const begin of beginsOf(word)) tables.prefetch(word.slice(begin))
    const version = new Version(files, tables)
    version.meetings().catch(() => undefined)
    version.facets.values("kind").catch(() => undefined)
    version.texts.prefetch(version.size ? version.size - 1 : undefined)
    version.#folding = await folding
    return version
  }

  /**
   * @param {Files} files
   * @param {Tables} tables
   */
  constructor(files, tables) {
    this.#files = files
    this.tables = tables
    this.texts = new Texts(files)
    this.facets = new Facets(files, signal => this.meetings(signal))
  }

  /** The name of its root, by which it is told from others. */
  get name() {
    return this.#files.name
  }

  /** How many documents it has. */
  get size() {
    return this.#files.root.documents
  }

  /** How words and texts are folded. */
  get folding() {
    return /** @type {Folding} */ (this.#folding)
  }

  /** The kinds of documents, the weightiest first. */
  get kinds() {
    return this.#files.root.kinds
  }

  /** Groups of words that mean the same. */
  get synonyms() {
    return this.#files.root.synonyms
  }

  /**
   * @param {AbortSignal} [signal]
   * @returns {Promise<Meetings>}
   */
  meetings(signal) {
    return this.#read("meetings", this.#files.root.meetings, columns => new Meetings(columns), signal)
  }

  /** @returns {Promise<Suggestion[]>} */
  async suggestions() {
    return this.#read("suggestions", this.#files.root.suggestions, rows => rows.map(
      (/** @type {[string, string, string, string, string[]]} */ [kind, ja, en, path, keys]) => ({ kind, ja, en, path, keys }),
    ))
  }

  /**
   * @template T
   * @param {string} key
   * @param {string} file
   * @param {(data: any) => T} make
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>}
   */
  #read(key, file, make, signal) {
    return this.#loads.get(key, shared => this.#files.whole(file, shared, async bytes => make(await inflateJson(bytes))), signal)
  }
}

/**
 * @param {string} typed
 * @returns {string[]} words of it, folded as well as can be before the tables are there
 */
function foreseen(typed) {
  const words = typed.slice(0, FORESEEN).normalize("NFKC").toLowerCase().match(/[^\s"“”-]+/g) ?? []
  return words.slice(0, FORESEEN_WORDS)
}
