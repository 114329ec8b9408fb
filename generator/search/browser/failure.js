/** What can go wrong with the files of an index. */

/** @typedef {"missing" | "corrupt" | "offline" | "version"} Reason */

/**
 * A file of the index cannot be used: it is `missing`, `corrupt` (its checksum or its structure is wrong), of another
 * `version` of the format, or the server cannot be reached (`offline`). Nothing is kept of a failure: whoever calls
 * again tries again.
 */
export class SearchError extends Error {
  /**
   * @param {Reason} reason
   * @param {string} file its name
   * @param {unknown} [cause]
   */
  constructor(reason, file, cause) {
    super(`${file}: ${reason}`, { cause })
    this.name = "SearchError"
    this.reason = reason
    this.file = file
  }
}

/**
 * Do `work` on what a file holds; whatever goes wrong in it is damage of the file.
 *
 * @template T
 * @param {string} file its name
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function reading(file, work) {
  try {
    return await work()
  } catch (error) {
    throw error instanceof SearchError ? error : new SearchError("corrupt", file, error)
  }
}

/**
 * For what must be so in a file that is whole.
 *
 * @param {unknown} condition
 * @returns {asserts condition}
 */
export function expect(condition) {
  if (!condition) throw new RangeError("not what the format says")
}
