/** Things that are loaded once. */

import assert from "node:assert/strict"
import { test } from "node:test"

import { Loads } from "../../../generator/search/browser/loads.js"

/** A load that ends when it is told to. */
function slow() {
  const state = { count: 0, /** @type {AbortSignal | null} */ signal: null, ...Promise.withResolvers?.() ?? resolvers() }
  return { state, load: (/** @type {AbortSignal} */ signal) => {
    state.count += 1
    state.signal = signal
    return state.promise
  } }
}

function resolvers() {
  let resolve, reject
  const promise = new Promise((done, failed) => { [resolve, reject] = [done, failed] })
  return { promise, resolve, reject }
}

test("all who ask at once share one load, and later ones what was kept", async () => {
  const loads = new Loads(9)
  const { state, load } = slow()
  const asked = [loads.get("a", load), loads.get("a", load)]
  state.resolve(7)
  assert.deepEqual(await Promise.all([...asked, loads.get("a", load)]), [7, 7, 7])
  assert.equal(state.count, 1)
})

test("nothing is kept of a failure", async () => {
  const loads = new Loads(9)
  await assert.rejects(loads.get("a", () => Promise.reject(new Error("no"))), /no/)
  assert.equal(await loads.get("a", async () => 1), 1)
})

test("who joins a load that had begun before tries by himself when it fails", async () => {
  const loads = new Loads(9)
  const { state, load } = slow()
  const first = loads.get("a", load)
  const joined = [loads.get("a", async () => 1), loads.get("a", async () => 2)]
  state.reject(new Error("no"))
  await assert.rejects(first, /no/)
  assert.deepEqual(await Promise.all(joined), [1, 1])
})

test("who aborts waits no longer, and the others go on", async () => {
  const loads = new Loads(9)
  const { state, load } = slow()
  const controller = new AbortController()
  const aborted = loads.get("a", load, controller.signal)
  const other = loads.get("a", load)
  controller.abort()
  await assert.rejects(aborted, { name: "AbortError" })
  assert.equal(state.signal?.aborted, false)
  state.resolve(7)
  assert.equal(await other, 7)
})

test("what nobody waits for any more is aborted, and loaded again for the next", async () => {
  const loads = new Loads(9)
  const { state, load } = slow()
  const controllers = [new AbortController(), new AbortController()]
  const asked = controllers.map(({ signal }) => loads.get("a", load, signal))
  for (const controller of controllers) controller.abort()
  assert.deepEqual((await Promise.allSettled(asked)).map(({ status }) => status), ["rejected", "rejected"])
  assert.equal(state.signal?.aborted, true)
  assert.equal(await loads.get("a", async () => 1), 1)
})

test("who has aborted before asking loads nothing", async () => {
  const { state, load } = slow()
  await assert.rejects(new Loads(9).get("a", load, AbortSignal.abort()), { name: "AbortError" })
  assert.equal(state.count, 0)
})

test("what was used least of late is dropped", async () => {
  const loads = new Loads(2)
  /** @type {string[]} */
  const loaded = []
  for (const key of ["a", "b", "a", "c", "a", "b"]) await loads.get(key, async () => { loaded.push(key) })
  assert.deepEqual(loaded, ["a", "b", "c", "b"])
})
