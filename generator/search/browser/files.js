/** What the files of one version of an index hold, read as the format says. */

import { inflateJson, unsealed } from "./bytes.js"
import { expect, reading, SearchError } from "./failure.js"

/** @typedef {import("./store.js").Bytes} Bytes */

/**
 * @typedef {object} Root
 * @property {number} documents
 * @property {{ dictionary: string, directories: string[], per_directory: number, per_pack: number, per_block: number }} texts
 * @property {{ phrases: [first: string, name: string][], frequent: [first: string, name: string][] }} tables
 * @property {string} meetings
 * @property {Record<string, string>} facets
 * @property {string} fold
 * @property {string[][]} synonyms
 * @property {string[]} kinds the weightiest first
 * @property {string} suggestions
 */

const FORMAT = "giji-search"
const VERSION = 1

/** The files that one root names. */
export class Files {
  #store

  /**
   * @param {import("./store.js").Store} store
   * @param {string} name
   * @param {Root} root
   */
  constructor(store, name, root) {
    this.#store = store
    this.name = name
    this.root = root
  }

  /**
   * Return the files that the manifest names now.
   *
   * @param {import("./store.js").Store} store
   * @param {AbortSignal} [signal]
   * @returns {Promise<Files>}
   */
  static async open(store, signal) {
    const manifest = /** @type {{ format?: unknown, version?: unknown, root?: unknown } | null} */ (await store.manifest(signal))
    if (manifest?.format !== FORMAT || manifest.version !== VERSION) throw new SearchError("version", "manifest.json")
    const name = String(manifest.root)
    const bytes = await store.whole(name, signal)
    return new Files(store, name, await reading(name, async () => {
      const root = /** @type {Root} */ (await inflateJson(unsealed(bytes)))
      expect(Number.isInteger(root.documents) && root.texts && root.tables.phrases && root.tables.frequent && root.facets.kind && root.kinds)
      return root
    }))
  }

  /**
   * Return what `read` makes of a whole file.
   *
   * @template T
   * @param {string} name
   * @param {AbortSignal | undefined} signal
   * @param {(bytes: Bytes) => T | Promise<T>} read
   * @returns {Promise<T>}
   */
  async whole(name, signal, read) {
    return this.#reading(name, this.#store.whole(name, signal), read)
  }

  /**
   * Return what `read` makes of a part of a file.
   *
   * @template T
   * @param {string} name
   * @param {number} start
   * @param {number} end
   * @param {AbortSignal} signal
   * @param {(bytes: Bytes) => T | Promise<T>} read
   * @returns {Promise<T>}
   */
  async part(name, start, end, signal, read) {
    return this.#reading(name, this.#store.part(name, start, end, signal), read)
  }

  /**
   * @template T
   * @param {string} name
   * @param {Promise<Bytes>} coming
   * @param {(bytes: Bytes) => T | Promise<T>} read
   * @returns {Promise<T>}
   */
  async #reading(name, coming, read) {
    try {
      const bytes = await coming
      return await reading(name, () => read(unsealed(bytes)))
    } catch (error) {
      if (error instanceof SearchError && error.reason === "corrupt") this.#store.doubt(name)
      throw error
    }
  }
}
