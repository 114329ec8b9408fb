/** The files on a server. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { Store } from "../../../generator/search/browser/store.js"

const CONTENT = Uint8Array.from({ length: 100 }, (_, place) => place)
const { signal } = new AbortController()

/**
 * @param {object} [options]
 * @param {boolean} [options.hasRanges]
 * @param {() => Response | Promise<Response>} [options.instead]
 */
function served({ hasRanges = true, instead } = {}) {
  /** @type {{ url: string, range: string | null, cache: unknown, signal: unknown }[]} */
  const asked = []
  /** @type {any} */
  const fetcher = async (/** @type {URL} */ url, /** @type {RequestInit} */ init) => {
    const range = new Headers(init.headers).get("Range")
    asked.push({ url: url.href, range, cache: init.cache, signal: init.signal })
    if (instead) return instead()
    const [, first, last] = /(\d+)-(\d+)/.exec(range ?? "") ?? []
    if (!range || !hasRanges) return new Response(CONTENT)
    return new Response(CONTENT.subarray(Number(first), Number(last) + 1), { status: 206 })
  }
  return { store: new Store("https://example.org/search/", fetcher), asked }
}

test("a part is asked for by a range", async () => {
  const { store, asked } = served()
  assert.deepEqual([...await store.part("a.bin", 3, 6, signal)], [3, 4, 5])
  assert.deepEqual(asked.map(({ url, range }) => [url, range]), [["https://example.org/search/a.bin", "bytes=3-5"]])
})

test("what lies side by side and is asked for at once comes at once", async () => {
  const { store, asked } = served()
  const wanted = [[20, 30], [0, 10], [10, 20], [40, 50], [45, 60]]
  const parts = await Promise.all(wanted.map(([start, end]) => store.part("a.bin", start, end, signal)))
  assert.deepEqual(parts.map(part => [part[0], part.length]), wanted.map(([start, end]) => [start, end - start]))
  assert.deepEqual(asked.map(({ range }) => range), ["bytes=0-29", "bytes=40-59"])
})

test("where a server knows no ranges, the file is cut, and fetched once", async () => {
  const { store, asked } = served({ hasRanges: false })
  assert.deepEqual([...await store.part("a.bin", 3, 6, signal)], [3, 4, 5])
  const more = await Promise.all([store.part("a.bin", 0, 2, signal), store.part("b.bin", 5, 7, signal)])
  assert.deepEqual(more.map(part => [...part]), [[0, 1], [5, 6]])
  assert.deepEqual(asked.map(({ url, range }) => [url.slice(-5), Boolean(range)]), [["a.bin", true], ["b.bin", false]])
  await assert.rejects(store.part("a.bin", 90, 101, signal), { reason: "corrupt", file: "a.bin" })
})

test("a page of the server's in place of a file is damage, and not a sign that it knows no ranges", async () => {
  let isBroken = true
  const { store, asked } = served({ instead: () => isBroken ? new Response("<!doctype html>") : new Response("abc", { status: 206 }) })
  await assert.rejects(store.part("a.bin", 20, 23, signal), { reason: "corrupt", file: "a.bin" })
  isBroken = false
  await store.part("a.bin", 20, 23, signal)
  assert.deepEqual(asked.map(({ range }) => range), ["bytes=20-22", "bytes=20-22"])
})

test("a part of another size is damage", async () => {
  const { store } = served({ instead: () => new Response("abc", { status: 206 }) })
  await assert.rejects(store.part("a.bin", 0, 4, signal), { name: "SearchError", reason: "corrupt", file: "a.bin" })
})

for (const [status, reason] of /** @type {const} */ ([
  [404, "missing"], [410, "missing"], [403, "missing"], [416, "corrupt"], [500, "offline"], [503, "offline"], [429, "offline"],
])) {
  test(`an answer of ${status} is called ${reason}`, async () => {
    const { store } = served({ instead: () => new Response(null, { status }) })
    await assert.rejects(store.whole("a.bin"), { reason, file: "a.bin" })
    await assert.rejects(store.part("a.bin", 0, 4, signal), { reason, file: "a.bin" })
    await assert.rejects(store.manifest(), { reason, file: "manifest.json" })
  })
}

test("no answer, or one that breaks off, is called offline", async () => {
  const broken = () => new Response(new ReadableStream({ start: controller => controller.error(new TypeError("gone")) }))
  for (const instead of [() => Promise.reject(new TypeError("no network")), broken]) {
    const { store } = served({ instead })
    await assert.rejects(store.whole("a.bin"), { reason: "offline", file: "a.bin" })
    await assert.rejects(store.part("a.bin", 0, 4, signal), { reason: "offline" })
    await assert.rejects(store.manifest(), { reason: "offline" })
  }
})

test("the manifest never comes from the browser's own store; what is no JSON is damage", async () => {
  const { store, asked } = served({ instead: () => new Response("<!doctype html>") })
  await assert.rejects(store.manifest(), { reason: "corrupt", file: "manifest.json" })
  assert.equal(asked[0].cache, "no-store")
})

test("a file of which a copy was bad is fetched past the browser's own store", async () => {
  const { store, asked } = served()
  await store.whole("a.bin")
  store.doubt("a.bin")
  await store.whole("a.bin")
  await store.whole("b.bin")
  assert.deepEqual(asked.map(({ cache }) => cache), ["default", "reload", "default"])
})

test("a request that several wait for ends when all have aborted", async () => {
  /** @type {(value: Response) => void} */
  let answer = () => undefined
  const { store, asked } = served({ instead: () => new Promise(resolve => { answer = resolve }) })
  const controllers = [new AbortController(), new AbortController()]
  const parts = controllers.map((controller, place) => store.part("a.bin", place, place + 1, controller.signal))
  await Promise.resolve()
  const sent = /** @type {AbortSignal} */ (asked[0].signal)
  controllers[0].abort()
  assert.equal(sent.aborted, false)
  controllers[1].abort()
  assert.equal(sent.aborted, true)
  answer(new Response("x", { status: 500 }))
  assert.equal((await Promise.allSettled(parts)).filter(({ status }) => status === "rejected").length, 2)
})
