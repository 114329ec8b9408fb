/** The files of an index on a server: whole, or parts of them by HTTP ranges. */

import { Loads } from "./loads.js"
import { SearchError } from "./failure.js"

/** @typedef {Uint8Array<ArrayBuffer>} Bytes */
/** @typedef {{ start: number, end: number, signal: AbortSignal, resolve: (bytes: Bytes) => void, reject: (error: unknown) => void }} Wanted */

const MANIFEST = "manifest.json"
/** How many whole packs are kept where the server knows no ranges. */
const PACKS = 64

/** Fetches what is asked for. Of the bytes it knows nothing; it keeps none but packs that came whole. */
export class Store {
  #base
  #fetch
  #early
  #packs = new Loads(PACKS)
  #hasRanges = true
  /** @type {Set<string>} files of which a copy was corrupt: it may be the browser's */
  #doubted = new Set()
  /** @type {Map<string, Wanted[]>} */
  #wanted = new Map()

  /**
   * @param {string | URL} base the address of the folder, with a slash at its end
   * @param {typeof fetch} fetcher
   * @param {Promise<Response> | null} [early] an answer for the manifest that is on its way already, for the first to ask
   */
  constructor(base, fetcher, early = null) {
    this.#base = base
    this.#fetch = fetcher
    this.#early = early
  }

  /**
   * Return the manifest, never one that the browser has kept without asking.
   *
   * @param {AbortSignal} [signal]
   * @returns {Promise<unknown>}
   */
  async manifest(signal) {
    const early = this.#early
    this.#early = null
    const response = await this.#respond(MANIFEST, { cache: "no-store", signal }, early ? () => early : undefined)
    const text = await this.#body(MANIFEST, signal, () => response.text())
    try {
      return JSON.parse(text)
    } catch (error) {
      throw new SearchError("corrupt", MANIFEST, error)
    }
  }

  /**
   * Return a whole file.
   *
   * @param {string} name
   * @param {AbortSignal} [signal]
   * @returns {Promise<Bytes>}
   */
  async whole(name, signal) {
    const response = await this.#respond(name, { signal })
    return new Uint8Array(await this.#body(name, signal, () => response.arrayBuffer()))
  }

  /**
   * Return the bytes of a file from `start` to before `end`. What is asked for at once and lies side by side is
   * fetched at once.
   *
   * @param {string} name
   * @param {number} start
   * @param {number} end
   * @param {AbortSignal} signal
   * @returns {Promise<Bytes>}
   */
  async part(name, start, end, signal) {
    if (!this.#hasRanges) return this.#cut(name, start, end, signal)
    return new Promise((resolve, reject) => {
      if (!this.#wanted.size) queueMicrotask(() => this.#send())
      const others = this.#wanted.get(name) ?? []
      this.#wanted.set(name, [...others, { start, end, signal, resolve, reject }])
    })
  }

  /**
   * Take the copy of a file for bad: it is not to come from the browser's store again.
   *
   * @param {string} name
   */
  doubt(name) {
    this.#doubted.add(name)
    this.#packs.forget(name)
  }

  #send() {
    const all = [...this.#wanted]
    this.#wanted.clear()
    for (const [name, wanted] of all) for (const run of runs(wanted)) this.#fetchRun(name, run)
  }

  /**
   * @param {string} name
   * @param {Wanted[]} run
   */
  async #fetchRun(name, run) {
    const start = run[0].start
    const end = Math.max(...run.map(one => one.end))
    const controller = new AbortController()
    const stop = () => {
      if (run.every(one => one.signal.aborted)) controller.abort(run[0].signal.reason)
    }
    for (const { signal } of run) signal.addEventListener("abort", stop)
    try {
      const bytes = await this.#range(name, start, end, controller.signal)
      for (const one of run) one.resolve(bytes.slice(one.start - start, one.end - start))
    } catch (error) {
      for (const one of run) one.reject(error)
    } finally {
      for (const { signal } of run) signal.removeEventListener("abort", stop)
    }
  }

  /**
   * @param {string} name
   * @param {number} start
   * @param {number} end
   * @param {AbortSignal} signal
   */
  async #range(name, start, end, signal) {
    const response = await this.#respond(name, { signal, headers: { Range: `bytes=${start}-${end - 1}` } })
    const bytes = new Uint8Array(await this.#body(name, signal, () => response.arrayBuffer()))
    if (response.status === 206) {
      if (bytes.length !== end - start) throw new SearchError("corrupt", name)
      return bytes
    }
    if (end > bytes.length) throw new SearchError("corrupt", name)
    this.#hasRanges = false
    await this.#packs.get(name, async () => bytes)
    return bytes.slice(start, end)
  }

  /**
   * @param {string} name
   * @param {number} start
   * @param {number} end
   * @param {AbortSignal} signal
   */
  async #cut(name, start, end, signal) {
    const pack = await this.#packs.get(name, shared => this.whole(name, shared), signal)
    if (end > pack.length) throw new SearchError("corrupt", name)
    return pack.slice(start, end)
  }

  /**
   * @param {string} name
   * @param {RequestInit} init
   * @param {typeof fetch} [fetcher]
   * @returns {Promise<Response>} one that has what was asked for
   */
  async #respond(name, init, fetcher = this.#fetch) {
    const cache = this.#doubted.has(name) ? "reload" : init.cache ?? "default"
    const response = await this.#body(name, init.signal, () => fetcher(new URL(name, this.#base), { ...init, cache }))
    if (response.ok) return response
    throw new SearchError(reasonOf(response.status), name)
  }

  /**
   * @template T
   * @param {string} name
   * @param {AbortSignal | null | undefined} signal
   * @param {() => Promise<T>} receive
   * @returns {Promise<T>}
   */
  async #body(name, signal, receive) {
    try {
      return await receive()
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      throw new SearchError("offline", name, error)
    }
  }
}

/**
 * Return what lies side by side together.
 *
 * @param {Wanted[]} wanted
 * @returns {Wanted[][]}
 */
function runs(wanted) {
  const sorted = wanted.toSorted((one, other) => one.start - other.start)
  /** @type {Wanted[][]} */
  const found = []
  let end = -1
  for (const one of sorted) {
    if (one.start <= end) found[found.length - 1].push(one)
    else found.push([one])
    end = Math.max(end, one.end)
  }
  return found
}

/**
 * A server that is at its limits will answer later; one that does not give a file will not.
 *
 * @param {number} status
 */
function reasonOf(status) {
  if (status === 416) return "corrupt"
  return status >= 500 || status === 408 || status === 429 ? "offline" : "missing"
}
