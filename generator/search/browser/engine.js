/** The search of a site, for pages: opens an index and answers queries. Format: `docs/search-format.md`. */

import { answer } from "./answer.js"
import { SearchError } from "./failure.js"
import { nearest } from "./nearest.js"
import { Results } from "./results.js"
import { Store } from "./store.js"
import { Version } from "./version.js"

export { SearchError }
export { excerpt } from "./excerpt.js"

/** @typedef {import("./answer.js").Answer} Answer */
/** @typedef {import("./answer.js").Options} Options */
/** @typedef {import("./facets.js").FacetCounts} FacetCounts */
/** @typedef {import("./facets.js").Filters} Filters */
/** @typedef {import("./meetings.js").MeetingCount} MeetingCount */
/** @typedef {import("./nearest.js").Near} Near */
/** @typedef {import("./ranking.js").Order} Order */
/** @typedef {import("./results.js").Hit} Hit */
/** @typedef {import("./version.js").Suggestion} Suggestion */

/**
 * Open the index of a site.
 *
 * @param {string | URL} base the address of the folder `search/`, with the slash at its end
 * @param {{ fetch?: typeof fetch, manifest?: Promise<Response>, typed?: string, wide?: number, signal?: AbortSignal }}
 *   [options] `manifest`: an answer for it that is on its way already; `typed`: what will be searched at once, if that is
 *   known; `wide`: see `Tables`
 * @returns {Promise<Index>}
 * @throws {SearchError}
 */
export async function open(base, { fetch: fetcher = (...request) => fetch(...request), manifest, ...options } = {}) {
  /** @param {Promise<Response>} [early] */
  const load = early => Version.open(new Store(base, fetcher, early), options)
  return new Index(await load(manifest), () => load())
}

/** The search of a site. All its methods can throw `SearchError`; calling again tries again. */
export class Index {
  #version
  #load
  /** @type {Promise<Version> | null} */
  #loading = null
  /**
   * Called when the site has been published anew, and what is answered from now on is of the new index.
   *
   * @type {(() => void) | null}
   */
  onchange = null

  /**
   * @param {Version} version
   * @param {() => Promise<Version>} load reads the manifest again
   */
  constructor(version, load) {
    this.#version = version
    this.#load = load
  }

  /** How many documents there are. */
  get documents() {
    return this.#version.size
  }

  /**
   * Return the hits of a query.
   *
   * @param {string} typed
   * @param {Options} [options]
   * @returns {Promise<Results>}
   */
  async search(typed, options = {}) {
    /** @param {Version} version */
    const ask = version => answer(version, typed, options)
    return new Results(await this.#fresh(ask), (given, work) => this.#fresh(
      async version => work(version === given.version ? given : await ask(version)),
      given.version,
    ), options.signal)
  }

  /**
   * Return queries near to one that finds nothing, those with most hits first.
   *
   * @param {string} typed
   * @param {Options} [options]
   * @returns {Promise<Near[]>}
   */
  nearest(typed, options = {}) {
    return this.#fresh(version => nearest(version, typed, options))
  }

  /** @returns {Promise<Suggestion[]>} what a reader may mean: topics, candidates, organizations, materials */
  suggestions() {
    return this.#fresh(version => version.suggestions())
  }

  /**
   * Return what a text is looked for as.
   *
   * @param {string} text
   * @returns {import("./folding.js").Folded}
   */
  fold(text) {
    return this.#version.folding.fold(text)
  }

  /**
   * Do some work, and if a file is gone, do it again from the beginning with the index of now, once.
   *
   * @template T
   * @param {(version: Version) => Promise<T>} work
   * @param {Version} [version]
   * @returns {Promise<T>}
   */
  async #fresh(work, version = this.#version) {
    try {
      return await work(version)
    } catch (error) {
      if (!(error instanceof SearchError && error.reason === "missing")) throw error
      const current = await this.#renewed(version)
      if (current === version) throw error
      return work(current)
    }
  }

  /**
   * @param {Version} old
   * @returns {Promise<Version>} the index of now: the old one where the site has not been published anew
   */
  async #renewed(old) {
    if (this.#version !== old) return this.#version
    this.#loading ??= this.#load().finally(() => { this.#loading = null })
    const loaded = await this.#loading
    if (this.#version === old && loaded.name !== old.name) {
      this.#version = loaded
      this.onchange?.()
    }
    return this.#version
  }
}
