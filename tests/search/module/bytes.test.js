/** Bytes: deflated, with a checksum behind them. */

import assert from "node:assert/strict"
import { test } from "node:test"
import { deflateRawSync } from "node:zlib"

import { inflate, inflateJson, unsealed } from "../../../generator/search/browser/bytes.js"

const encoder = new TextEncoder()
/** @param {string} text @param {object} [options] */
const deflated = (text, options) => new Uint8Array(deflateRawSync(encoder.encode(text), options))
/** @param {Uint8Array} bytes */
const text = bytes => new TextDecoder().decode(bytes)

test("what was deflated is inflated", async () => {
  assert.equal(text(await inflate(deflated("議事".repeat(999)))), "議事".repeat(999))
  assert.deepEqual(await inflateJson(deflated("[1]")), [1])
})

test("a dictionary is where the stream begins from", async () => {
  const dictionary = encoder.encode("地域包括支援センター".repeat(900))
  const bytes = deflated("地域包括支援センターの職員", { dictionary })
  assert.equal(text(await inflate(bytes, dictionary)), "地域包括支援センターの職員")
  assert.equal(text(await inflate(deflated("なし"), new Uint8Array())), "なし")
})

test("a stream that is cut, or none at all, is damage", async () => {
  const bytes = deflated("議事".repeat(99))
  for (const size of [0, 1, 9, bytes.length - 1]) await assert.rejects(inflate(bytes.slice(0, size)))
  await assert.rejects(inflate(Uint8Array.of(7, 7, 7)))
  await assert.rejects(inflateJson(deflated("{")))
})

test("the checksum is the CRC-32 of gzip, and is taken off", () => {
  const piece = Uint8Array.of(...encoder.encode("123456789"), 0x26, 0x39, 0xf4, 0xcb)
  assert.equal(text(unsealed(piece)), "123456789")
  for (let place = 0; place < piece.length; place += 1) {
    const damaged = piece.with(place, piece[place] ^ 1)
    assert.throws(() => unsealed(damaged), RangeError)
  }
  assert.throws(() => unsealed(piece.slice(0, 3)), RangeError)
})
