/** Bytes of the index: deflated, checked. */

import { expect } from "./failure.js"

/** By the last eight bits: what they do to the others. Polynomial of gzip and PNG, lowest bit first. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? rest >>> 1 ^ 0xedb88320 : rest >>> 1
  return rest
})

/**
 * Return the content of what is read at once, without the CRC-32 behind it.
 *
 * @param {Uint8Array<ArrayBuffer>} piece
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {RangeError} its CRC-32 is another
 */
export function unsealed(piece) {
  const end = piece.length - 4
  expect(end >= 0)
  let rest = -1
  for (let at = 0; at < end; at += 1) rest = rest >>> 8 ^ REMAINDERS[(rest ^ piece[at]) & 255]
  expect((~rest >>> 0) === new DataView(piece.buffer, piece.byteOffset).getUint32(end, true))
  return piece.subarray(0, end)
}

/**
 * Return what was deflated (raw, RFC 1951).
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Uint8Array<ArrayBuffer>} [dictionary] what the stream begins from
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {TypeError} it was not, or something of it is missing
 */
export async function inflate(bytes, dictionary) {
  // Browsers take no dictionary. As a stored block before the stream, it is the same.
  const parts = dictionary?.length ? [storedBlock(dictionary), bytes] : [bytes]
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream("deflate-raw"))
  const whole = new Uint8Array(await new Response(stream).arrayBuffer())
  return whole.subarray(dictionary?.length ?? 0)
}

/**
 * @param {Uint8Array<ArrayBuffer>} content of less than 64 KiB
 * @returns {Uint8Array<ArrayBuffer>} a block of deflate that is not the last one
 */
function storedBlock(content) {
  const { length } = content
  expect(length < 1 << 16)
  const block = new Uint8Array(5 + length)
  block.set([0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255])
  block.set(content, 5)
  return block
}

/**
 * Return the data that was written as JSON and deflated.
 *
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<any>} as the format says; whoever uses it looks whether it is so
 */
export async function inflateJson(bytes) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await inflate(bytes)))
}
