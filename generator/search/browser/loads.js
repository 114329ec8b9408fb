/** Things that are loaded once and kept: shared by all who ask for them, the least used ones dropped. */

/**
 * @typedef {object} Load
 * @property {Promise<unknown>} promise
 * @property {AbortController} controller
 * @property {number} waiting how many wait for it
 * @property {boolean} isDone
 */

/** Keeps at most `most` things. A failure is not kept; what nobody waits for any more is aborted. */
export class Loads {
  /** @type {Map<string, Load>} those used last stand last */
  #loads = new Map()
  #most

  /** @param {number} most */
  constructor(most) {
    this.#most = most
  }

  /**
   * Return what has the key, and load it if need be.
   *
   * @template T
   * @param {string} key
   * @param {(signal: AbortSignal) => Promise<T>} load
   * @param {AbortSignal} [signal] ends the waiting with its reason
   * @returns {Promise<T>}
   */
  async get(key, load, signal) {
    signal?.throwIfAborted()
    const shared = this.#loads.get(key)
    try {
      if (shared) return /** @type {T} */ (await this.#wait(key, shared, signal))
    } catch {
      // It had begun before it was asked for here: the failure is another's, who has been told.
      signal?.throwIfAborted()
    }
    return /** @type {T} */ (await this.#wait(key, this.#loads.get(key) ?? this.#start(key, load), signal))
  }

  /**
   * Load it again when it is asked for again.
   *
   * @param {string} key
   */
  forget(key) {
    this.#loads.delete(key)
  }

  /**
   * @param {string} key
   * @param {(signal: AbortSignal) => Promise<unknown>} load
   * @returns {Load}
   */
  #start(key, load) {
    const controller = new AbortController()
    /** @type {Load} */
    const started = { promise: load(controller.signal), controller, waiting: 0, isDone: false }
    this.#loads.set(key, started)
    this.#drop()
    started.promise.then(
      () => { started.isDone = true },
      () => this.#forget(key, started),
    )
    return started
  }

  /**
   * @param {string} key
   * @param {Load} load
   * @param {AbortSignal} [signal]
   */
  async #wait(key, load, signal) {
    this.#loads.delete(key)
    this.#loads.set(key, load)
    load.waiting += 1
    try {
      return await (signal && !load.isDone ? untilAborted(load.promise, signal) : load.promise)
    } finally {
      load.waiting -= 1
      if (!load.waiting && !load.isDone && signal?.aborted) {
        this.#forget(key, load)
        load.controller.abort(signal.reason)
      }
    }
  }

  /**
   * @param {string} key
   * @param {Load} load
   */
  #forget(key, load) {
    if (this.#loads.get(key) === load) this.#loads.delete(key)
  }

  #drop() {
    for (const [key, load] of this.#loads) {
      if (this.#loads.size <= this.#most) return
      if (load.isDone) this.#loads.delete(key)
    }
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function untilAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    signal.addEventListener("abort", stop)
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop))
  })
}
