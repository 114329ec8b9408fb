/** `fetch` for files on a disk, as a server would send them. */

import { open } from "node:fs/promises"

/** @typedef {{ name: string, start: number, end: number, cache: RequestCache | undefined }} Request */

/**
 * @param {object} [options]
 * @param {boolean} [options.hasRanges] whether parts of a file can be had
 * @param {Request[]} [options.asked] takes what is asked for
 * @param {(name: string) => Response | Error | undefined | Promise<Response | Error | undefined>} [options.instead] what to answer for some files
 * @returns {typeof fetch}
 */
export function disk({ hasRanges = true, asked = [], instead = () => undefined } = {}) {
  return async (address, init = {}) => {
    const url = new URL(String(address))
    const name = url.pathname.split("/").at(-1) ?? ""
    const parts = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init.headers).get("Range") ?? "")
    const other = await instead(name)
    init.signal?.throwIfAborted()
    if (other instanceof Error) throw other
    if (other) return other
    const file = await open(url).catch(() => null)
    if (!file) return new Response(null, { status: 404 })
    try {
      const bytes = await file.readFile()
      const [start, end] = parts && hasRanges ? [Number(parts[1]), Number(parts[2]) + 1] : [0, bytes.length]
      asked.push({ name, start, end, cache: init.cache })
      return new Response(bytes.subarray(start, end), { status: parts && hasRanges ? 206 : 200 })
    } finally {
      await file.close()
    }
  }
}
