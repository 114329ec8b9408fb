/** Numbers as bytes: varints, sorted keys with numbers, and rising lists of documents as Rice codes. */

import { expect } from "./failure.js"

/** Reads numbers of seven bits a byte, the lowest first. */
export class Varints {
  /**
   * @param {Uint8Array} bytes
   * @param {number} [at] where the next one stands
   */
  constructor(bytes, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** @returns {number} the next one, below 2 ** 53 */
  next() {
    let number = 0
    let unit = 1
    for (;;) {
      expect(this.at < this.bytes.length)
      const byte = this.bytes[this.at++]
      number += (byte & 127) * unit
      if (byte < 128) return number
      unit *= 128
    }
  }

  /**
   * @param {number} count
   * @returns {number[]} the next ones
   */
  take(count) {
    expect(count <= this.bytes.length)
    return Array.from({ length: count }, () => this.next())
  }
}

/**
 * Return sorted keys, each with its number.
 *
 * @param {Uint8Array} bytes
 * @returns {{ keys: string[], numbers: number[] }}
 */
export function labels(bytes) {
  const varints = new Varints(bytes)
  const count = varints.next()
  const shared = varints.take(count)
  const added = varints.take(count)
  const numbers = varints.take(count)
  let { at } = varints
  let key = ""
  const keys = shared.map((same, place) => {
    expect(same <= key.length && at + 2 * added[place] <= bytes.length)
    key = key.slice(0, same)
    for (const end = at + 2 * added[place]; at < end; at += 2) key += String.fromCharCode(bytes[at] | bytes[at + 1] << 8)
    return key
  })
  return { keys, numbers }
}

/** Rising lists of documents behind each other: list `n` is `all.subarray(starts[n], starts[n + 1])`. */
export class Lists {
  /**
   * @param {Uint32Array} all
   * @param {Uint32Array} starts
   */
  constructor(all, starts) {
    this.all = all
    this.starts = starts
  }

  /** @param {number} place */
  at(place) {
    return this.all.subarray(this.starts[place], this.starts[place + 1])
  }
}

/**
 * Return the lists that stand in the bits of `bytes`.
 *
 * @param {Uint8Array} bytes bits are taken from the lowest of each
 * @param {readonly number[]} counts how many documents each list has
 * @param {number} documents how many there are at all
 * @returns {Lists}
 */
export function decode(bytes, counts, documents) {
  const starts = new Uint32Array(counts.length + 1)
  counts.forEach((count, place) => { starts[place + 1] = starts[place] + count })
  const total = starts[counts.length]
  expect(total <= bytes.length * 8)
  const all = new Uint32Array(total)
  let at = 0
  let out = 0
  for (const count of counts) {
    const k = parameter(count, documents)
    let document = -1
    for (let left = count; left > 0; left -= 1) {
      let ones = 0
      let run
      do {
        run = onesIn(window(bytes, at))
        ones += run
        at += run
      } while (run === 24 && at < bytes.length * 8)
      const rest = window(bytes, at + 1) & ((1 << k) - 1)
      at += 1 + k
      document += 1 + ones * 2 ** k + rest
      all[out++] = document
    }
    expect(document < documents)
  }
  expect(at <= bytes.length * 8)
  return new Lists(all, starts)
}

/**
 * @param {number} count
 * @param {number} documents
 * @returns {number} how many bits of a difference are its remainder
 */
function parameter(count, documents) {
  const most = Math.floor((documents * 11) / (count * 16))
  return most ? 31 - Math.clz32(most) : 0
}

/**
 * @param {Uint8Array} bytes
 * @param {number} at a bit
 * @returns {number} the bits from there on: 25 of them are right, behind the end they are 0
 */
function window(bytes, at) {
  const byte = at >>> 3
  return (bytes[byte] | bytes[byte + 1] << 8 | bytes[byte + 2] << 16 | bytes[byte + 3] << 24) >>> (at & 7)
}

/**
 * @param {number} bits
 * @returns {number} how many 1 bits are the lowest of them, 24 if there are more
 */
function onesIn(bits) {
  const zero = ~bits & (bits + 1)
  return zero ? Math.min(24, 31 - Math.clz32(zero)) : 24
}
