/** Numbers as bytes. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { decode, labels, Varints } from "../../../generator/search/browser/bits.js"

/**
 * The lists as the page about the format writes them, bit by bit.
 *
 * @param {number[][]} lists
 * @param {number} documents
 */
function encoded(lists, documents) {
  const bits = lists.flatMap(list => {
    let k = 0
    while (list.length * 2 ** (k + 1) * 16 <= documents * 11) k += 1
    return list.flatMap((document, place) => {
      const gap = place ? document - list[place - 1] - 1 : document
      const ones = Array(Math.floor(gap / 2 ** k)).fill(1)
      return [...ones, 0, ...Array.from({ length: k }, (_, bit) => gap >> bit & 1)]
    })
  })
  const bytes = new Uint8Array(Math.ceil(bits.length / 8))
  bits.forEach((bit, place) => { bytes[place >> 3] |= bit << (place & 7) })
  return bytes
}

/** @param {number} seed @returns {() => number} numbers that look random, below 1 */
function random(seed) {
  return () => (seed = (seed * 48271) % 2147483647) / 2147483647
}

test("a varint has seven bits a byte, the lowest first", () => {
  const varints = new Varints(Uint8Array.of(5, 0x80, 1, 0xff, 0xff, 0xff, 0xff, 0x7f))
  assert.deepEqual(varints.take(3), [5, 128, 2 ** 35 - 1])
  assert.throws(() => varints.next(), RangeError)
})

test("more numbers than there are bytes are damage, and nothing is made room for", () => {
  assert.throws(() => new Varints(Uint8Array.of(1)).take(2 ** 40), RangeError)
})

test("labels share their beginnings, in units of UTF-16", () => {
  const bytes = Uint8Array.of(3, 0, 1, 1, 1, 1, 1, 7, 8, 9, 0x3a, 0x53, 0x70, 0x8b, 0x42, 0xd8)
  assert.deepEqual(labels(bytes), { keys: ["区", "区議", "区\ud842"], numbers: [7, 8, 9] })
  for (let size = 0; size < bytes.length; size += 1) assert.throws(() => labels(bytes.subarray(0, size)), RangeError)
})

test("lists are what was coded, whatever their lengths are", () => {
  const draw = random(7)
  for (const documents of [1, 2, 40, 1000, 70_000, 3_000_000]) {
    for (const share of [1, 0.9, 0.1, 0.001]) {
      const step = Math.max(1, documents / 300)
      const all = Array.from({ length: Math.min(documents, 300) }, (_, place) => Math.floor(place * step))
      const lists = [0, 1, 2].map(() => all.filter(() => draw() < share)).filter(list => list.length)
      const found = decode(encoded(lists, documents), lists.map(list => list.length), documents)
      assert.deepEqual(lists.map((_, place) => [...found.at(place)]), lists)
    }
  }
})

test("a difference of any size is read", () => {
  for (const last of [23, 24, 25, 26, 48, 49, 97, 1000]) {
    const list = [...Array(1000).keys()].filter(document => document < 900).concat(900 + last)
    const [found] = [decode(encoded([list], 2000), [list.length], 2000)]
    assert.deepEqual([...found.at(0)], list)
  }
})

test("bits that give no list of so many documents are damage", () => {
  assert.throws(() => decode(new Uint8Array(9).fill(255), [1], 40), RangeError)
  assert.throws(() => decode(encoded([[39]], 40), [1], 39), RangeError)
  assert.throws(() => decode(new Uint8Array(1), [9], 40), RangeError)
  assert.throws(() => decode(new Uint8Array(1), [2 ** 31], 2 ** 31), RangeError)
})
