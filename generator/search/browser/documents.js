/** Sets of documents: their numbers, each once, rising. A list of a million is gone through in milliseconds. */

/** @typedef {Uint32Array} Documents */

/** @type {Documents} */
export const NONE = new Uint32Array(0)

/** A set that says quickly whether it has a document. */
export class Marked {
  #bits

  /** @param {number} size how many documents there are at all */
  constructor(size) {
    this.#bits = new Uint32Array(Math.ceil(size / 32))
  }

  /**
   * @param {Documents} documents
   * @returns {this}
   */
  add(documents) {
    for (const document of documents) this.#bits[document >>> 5] |= 1 << (document & 31)
    return this
  }

  /** @param {number} document */
  has(document) {
    return (this.#bits[document >>> 5] >>> (document & 31) & 1) === 1
  }

  /**
   * @param {Documents} documents
   * @returns {number} how many of them it has
   */
  count(documents) {
    let count = 0
    for (const document of documents) count += this.#bits[document >>> 5] >>> (document & 31) & 1
    return count
  }

  /** @returns {Documents} */
  documents() {
    const found = []
    for (let word = 0; word < this.#bits.length; word += 1) {
      for (let bits = this.#bits[word]; bits; bits &= bits - 1) found.push(word * 32 + 31 - Math.clz32(bits & -bits))
    }
    return Uint32Array.from(found)
  }
}

/**
 * @param {Documents[]} sets at least one
 * @returns {Documents} what is in all of them
 */
export function intersection(sets) {
  const [smallest, ...others] = [...sets].sort((one, other) => one.length - other.length)
  return others.reduce((found, other) => found.length ? kept(found, other, true) : found, smallest)
}

/**
 * @param {Documents} documents
 * @param {Documents} others
 * @returns {Documents} what is in the first alone
 */
export function difference(documents, others) {
  return others.length ? kept(documents, others, false) : documents
}

/**
 * @param {Documents[]} sets
 * @param {number} size how many documents there are at all
 * @returns {Documents} what is in any of them
 */
export function union(sets, size) {
  const filled = sets.filter(set => set.length)
  if (filled.length < 2) return filled[0] ?? NONE
  const total = filled.reduce((sum, set) => sum + set.length, 0)
  if (total * 32 > size) return filled.reduce((marked, set) => marked.add(set), new Marked(size)).documents()
  return Uint32Array.from(new Set(filled.flatMap(set => [...set]))).sort()
}

/**
 * @param {Documents} documents
 * @param {Documents} others
 * @param {boolean} isIn
 * @returns {Documents} those documents that are, or are not, among the others
 */
function kept(documents, others, isIn) {
  const found = new Uint32Array(documents.length)
  let size = 0
  let at = 0
  for (const document of documents) {
    if (others.length > documents.length * 64) at = firstFrom(others, document, at)
    else while (at < others.length && others[at] < document) at += 1
    if ((others[at] === document) === isIn) found[size++] = document
  }
  return found.subarray(0, size)
}

/**
 * @param {ArrayLike<number>} documents
 * @param {number} least
 * @param {number} [low] the first place that counts
 * @returns {number} the place of the first that is not below `least`
 */
export function firstFrom(documents, least, low = 0) {
  let [start, end] = [low, documents.length]
  while (start < end) {
    const middle = (start + end) >>> 1
    if (documents[middle] < least) start = middle + 1
    else end = middle
  }
  return start
}
