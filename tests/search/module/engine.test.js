/**
 * The engine on whole indexes: pytest builds two versions of one, `old` with sixty remarks and `new` with one more, and
 * says where they are.
 */

import assert from "node:assert/strict"
import { test } from "node:test"
import { pathToFileURL } from "node:url"

import { open, SearchError } from "../../../generator/search/browser/engine.js"
import { disk } from "./disk.js"

const folder = process.env.GIJI_SEARCH_INDEXES
const options = { skip: folder ? false : "pytest builds the indexes for it" }
const OLD = new URL("old/", `${pathToFileURL(folder ?? ".")}/`)
const NEW = new URL("new/", `${pathToFileURL(folder ?? ".")}/`)

/** @typedef {import("../../../generator/search/browser/engine.js").Index} Index */

/** @param {Index} index */
async function everything(index) {
  const results = await index.search("会議 予算", { filters: { topic: ["cost"] } })
  const hits = await all(results.hits(0, 99))
  return [await all((await index.search("回の会議で予算を議論")).hits()), hits, await results.facets(), await results.meetings(), await index.suggestions()]
}

/**
 * @template T
 * @param {AsyncIterable<T>} things
 */
async function all(things) {
  const found = []
  for await (const thing of things) found.push(thing)
  return found
}

/** A site that is published anew when it is told to. */
function site() {
  const state = { folder: OLD }
  const fetcher = disk()
  return { state, fetch: (/** @type {any} */ url, /** @type {any} */ init) => fetcher(new URL(String(url).replace(OLD.href, state.folder.href)), init) }
}

test("hits have all that the index knows of them", options, async () => {
  const index = await open(OLD, { fetch: disk() })
  assert.equal(index.documents, 60)
  const results = await index.search("取組", { order: "oldest" })
  const [hit] = await all(results.hits(0, 1))
  assert.deepEqual({ ...hit, excerpt: hit.excerpt.map(({ text }) => text) }, {
    number: 7,
    kind: "remark",
    path: "#r7",
    text: "第7回の会議で取り組みを議論した。",
    speaker: "議長",
    meeting: { path: "meetings/council/001.html", title: "第1回", date: "2025-03-31", body: "council", number: 1 },
    item: { path: "meetings/council/001.html#i1", number: "(1)", title: "予算" },
    marks: [[7, 11]],
    excerpt: ["第7回の会議で", "取り組み", "を議論した。"],
  })
  assert.equal((await index.search("取組", { synonyms: false })).count, 0)
  assert.equal((await index.search("取り組み", { exact: true })).count, 5)
})

test("facets have names and addresses; what is chosen stays, with no hits too", options, async () => {
  const index = await open(OLD, { fetch: disk() })
  const results = await index.search("第7回", { filters: { topic: ["time"], kind: [] } })
  const facets = new Map((await results.facets()).map(({ name, values }) => [name, values]))
  assert.deepEqual([...facets.keys()], ["topic", "candidate", "body", "year", "fiscal_year", "kind", "organization", "speaker"])
  assert.deepEqual(facets.get("topic"), [{ id: "time", ja: "時期", en: "Time", path: "topics/time.html", count: 0 }])
  assert.deepEqual(await results.facets(["year"]), [{ name: "year", values: [] }])
  await assert.rejects(index.search("予算", { filters: { nothing: ["x"] } }), TypeError)
})

test("filters alone are a question too, and meetings can be chosen", options, async () => {
  const index = await open(OLD, { fetch: disk() })
  assert.equal((await index.search("", { filters: { topic: ["cost"] } })).count, 20)
  assert.equal((await index.search("")).count, 0)
  const results = await index.search("会議", { filters: { meeting: ["meetings/council/002.html"] } })
  assert.deepEqual([...results.numbers], [...Array(20).keys()].map(place => place + 30))
  assert.deepEqual(await results.meetings(), [{
    path: "meetings/council/002.html", date: "2026-01-05", number: 2, count: 20, body: { id: "council", ja: "council", en: "council", path: null },
  }])
})

test("a cold query needs seven rounds of requests at most, a warm one none", options, async () => {
  for (const typed of ["予算", "の", "第13回の会議で決算を議論した"]) {
    /** @type {import("./disk.js").Request[]} */
    const asked = []
    const rounds = counted(disk({ asked }))
    const index = await open(OLD, { fetch: rounds.fetch, typed })
    await all((await index.search(typed)).hits())
    assert.ok(rounds.count() <= 7, `${typed}: ${rounds.count()}`)
    assert.equal(new Set(asked.map(({ name, start }) => `${name} ${start}`)).size, asked.length)
    const before = asked.length
    await all((await index.search(typed)).hits())
    assert.equal(asked.length, before)
  }
})

/**
 * Answer only when nothing more is asked for, all at once: so many rounds there are.
 *
 * @param {typeof fetch} fetcher
 */
function counted(fetcher) {
  let rounds = 0
  let timer = setTimeout(() => undefined)
  /** @type {(() => void)[]} */
  let waiting = []
  const next = () => {
    if (!waiting.length) return
    rounds += 1
    for (const go of waiting.splice(0)) go()
  }
  return {
    count: () => rounds,
    fetch: async (/** @type {any} */ url, /** @type {any} */ init) => {
      const turn = new Promise(resolve => { waiting.push(() => resolve(undefined)) })
      clearTimeout(timer)
      timer = setTimeout(next, 50)
      await turn
      return fetcher(url, init)
    },
  }
}

test("hits come in order, each as soon as its text is there", options, async () => {
  /** @type {() => void} */
  let release = () => undefined
  const held = new Promise(resolve => { release = () => resolve(undefined) })
  /** @type {import("./disk.js").Request[]} */
  const asked = []
  await all((await (await open(OLD, { fetch: disk({ asked }) })).search("議論", { order: "oldest" })).hits(0, 1))
  const first = asked.at(-1)?.name
  const fetcher = disk({ instead: async name => { if (/^texts-(?!directory)/.test(name) && name !== first) await held } })
  const index = await open(OLD, { fetch: fetcher })
  const hits = (await index.search("議論", { order: "oldest" })).hits(0, 60)
  assert.equal((await hits.next()).value.number, 0)
  let isThere = false
  const rest = all(hits).then(found => { isThere = true; return found })
  await new Promise(resolve => { setTimeout(resolve, 50) })
  assert.equal(isThere, false)
  release()
  assert.deepEqual((await rest).map(({ number }) => number), [...Array(59).keys()].map(place => place + 1))
})

test("who aborts is told so, at any moment, and others are not harmed", options, async () => {
  const index = await open(OLD, { fetch: disk() })
  await assert.rejects(index.search("予算", { signal: AbortSignal.abort() }), { name: "AbortError" })
  const controller = new AbortController()
  const aborted = index.search("予算", { signal: controller.signal })
  const other = index.search("予算")
  controller.abort()
  await assert.rejects(aborted, { name: "AbortError" })
  assert.equal((await other).count, 20)
  const late = new AbortController()
  const results = await index.search("決算", { signal: late.signal })
  late.abort()
  await assert.rejects(all(results.hits()), { name: "AbortError" })
  await assert.rejects(results.facets(), { name: "AbortError" })
})

/** @type {Record<string, { instead: (bytes: Uint8Array) => Response | Error, reason: string }>} */
const FAILURES = {
  "is not there": { instead: () => new Response(null, { status: 404 }), reason: "missing" },
  "is a page of the server's": { instead: () => new Response("<!doctype html><title>Not found</title>"), reason: "corrupt" },
  "cannot be fetched": { instead: () => new TypeError("no network"), reason: "offline" },
  "is refused by a server in trouble": { instead: () => new Response(null, { status: 503 }), reason: "offline" },
}

for (const [what, { instead, reason }] of Object.entries(FAILURES)) {
  test(`a file that ${what} is named as ${reason}, and asking again is trying again`, options, async () => {
    /** @type {import("./disk.js").Request[]} */
    const asked = []
    const whole = await everything(await open(OLD, { fetch: disk({ asked }) }))
    for (const name of new Set(asked.map(request => request.name))) {
      let isBroken = true
      const fetcher = disk({ instead: other => isBroken && other === name ? instead(new Uint8Array()) : undefined })
      /** @type {Index | undefined} */
      let index
      const work = async () => {
        index ??= await open(OLD, { fetch: fetcher })
        return everything(index)
      }
      // Not all that is foreseen is needed.
      if (!/^frequent-directory/.test(name)) await assert.rejects(work(), { name: "SearchError", reason, file: name })
      isBroken = false
      assert.deepEqual(await work(), whole, name)
    }
  })
}

test("a damaged piece is never taken for good, and not taken from the browser's store again", options, async () => {
  /** @type {import("./disk.js").Request[]} */
  const asked = []
  const plain = disk({ asked })
  const whole = await everything(await open(OLD, { fetch: plain }))
  const names = new Set(asked.map(({ name }) => name).filter(name => name !== "manifest.json"))
  let failures = 0
  for (const name of names) {
    for (const hasRanges of [true, false]) {
      asked.length = 0
      const from = disk({ asked, hasRanges })
      const fetcher = async (/** @type {any} */ url, /** @type {any} */ init) => {
        const response = await from(url, init)
        if (!String(url).endsWith(name) || init.cache === "reload") return response
        const bytes = new Uint8Array(await response.arrayBuffer())
        return new Response(bytes.map((byte, place) => place % 7 === 3 ? byte ^ 64 : byte), { status: response.status })
      }
      /** @type {Index | undefined} */
      let index
      const work = async () => {
        index ??= await open(OLD, { fetch: fetcher })
        return everything(index)
      }
      // What was foreseen may have been asked for twice by then, and be whole; it is never wrong.
      const found = await work().catch(error => error)
      if (found instanceof SearchError) assert.deepEqual([found.reason, found.file], ["corrupt", name])
      else assert.deepEqual(found, whole, name)
      failures += Number(found instanceof SearchError)
      if (index) assert.deepEqual(await work(), whole, name)
    }
  }
  assert.ok(failures > names.size)
})

test("another version of the format is not read", options, async () => {
  for (const manifest of ['{"format":"giji-search","version":2,"root":"x"}', "{}", "null", "7"]) {
    const fetcher = disk({ instead: name => name === "manifest.json" ? new Response(manifest) : undefined })
    await assert.rejects(open(OLD, { fetch: fetcher }), { reason: "version", file: "manifest.json" })
  }
})

test("a tab that is older than the site reads the manifest again, and answers from the new index", options, async () => {
  const { state, fetch } = site()
  const index = await open(OLD, { fetch })
  let changes = 0
  index.onchange = () => { changes += 1 }
  state.folder = NEW
  const [one, other] = await Promise.all([index.search("予算"), index.search("議論")])
  assert.deepEqual([one.count, other.count, index.documents, changes], [21, 61, 61, 1])
  assert.equal((await all(one.hits(0, 99))).length, 21)
})

test("results of the old index are asked for anew", options, async () => {
  const { state, fetch } = site()
  const index = await open(OLD, { fetch })
  const results = await index.search("予算")
  assert.equal(results.count, 20)
  state.folder = NEW
  const [{ values }] = await results.facets(["speaker"])
  assert.deepEqual(values.map(({ id, count }) => [id, count]), [["議長", 21]])
  assert.equal(results.count, 21)
  const hits = await all(results.hits(0, 99))
  assert.equal(hits.filter(({ text }) => text.includes("予算")).length, 21)
})

test("a file that is missing though the site is the same is missing", options, async () => {
  let manifests = 0
  const fetcher = disk({ instead: name => {
    manifests += Number(name === "manifest.json")
    return name.startsWith("phrases") ? new Response(null, { status: 404 }) : undefined
  } })
  const index = await open(OLD, { fetch: fetcher })
  index.onchange = () => assert.fail("nothing has changed")
  await assert.rejects(index.search("予算"), { reason: "missing" })
  assert.equal(manifests, 2)
})

test("what is near to a query that finds nothing", options, async () => {
  const index = await open(OLD, { fetch: disk() })
  /** @param {string} typed @param {import("../../../generator/search/browser/engine.js").Options} [given] */
  const near = async (typed, given) => (await index.nearest(typed, given)).map(({ typed: other, dropped, count }) => [other, dropped, count])
  assert.deepEqual(await near("予算 無い 会議"), [["予算 会議", "無い", 20]])
  assert.deepEqual(await near("予算 -会議 決算"), [])
  assert.deepEqual(await near("決算と議論"), [["決算 議論", undefined, 35]])
  assert.deepEqual(await near("取組", { synonyms: false }), [["取組", undefined, 5]])
  assert.deepEqual(await near("取組", { exact: true }), [["取組", undefined, 5]])
  assert.deepEqual(await near("予算", { filters: { topic: ["none"] } }), [["予算", undefined, 20]])
  assert.deepEqual(await near("無い"), [])
  for (const found of await index.nearest("取組 無い", { synonyms: false, filters: { year: ["1999"] } })) {
    assert.equal((await index.search(found.typed, found.options)).count, found.count)
  }
})

test("suggestions, and folding", options, async () => {
  const index = await open(OLD, { fetch: disk() })
  assert.deepEqual(await index.suggestions(), [{ kind: "topic", ja: "費用", en: "Cost", path: "topics/cost.html", keys: ["費用", "cost"] }])
  assert.equal(index.fold("Ｃｏｓｔ").key, "cost")
})
