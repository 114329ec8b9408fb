/** Answers queries for other programs: one of JSON a line in, one answer of JSON a line out. */

import { createInterface } from "node:readline"
import { pathToFileURL } from "node:url"

import { open, SearchError } from "../../../generator/search/browser/engine.js"
import { disk } from "./disk.js"

/**
 * @typedef {object} Question
 * @property {string} folder
 * @property {string} typed
 * @property {import("../../../generator/search/browser/engine.js").Options} options
 * @property {number} [wide]
 * @property {boolean} [hasRanges]
 * @property {number} [limit] how many hits are shown
 * @property {string[]} [fold] texts of which the keys are wanted, instead of an answer
 */

/** @type {Map<string, ReturnType<typeof open>>} */
const indexes = new Map()

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answered(JSON.parse(line)))}\n`)
}

/** @param {Question} question */
async function answered({ folder, typed, options, wide, hasRanges = true, limit = 10, fold }) {
  const base = `${pathToFileURL(folder)}/`
  try {
    const key = JSON.stringify([folder, wide, hasRanges])
    if (!indexes.has(key)) indexes.clear()
    const opened = indexes.get(key) ?? open(base, { fetch: disk({ hasRanges }), typed, wide })
    indexes.set(key, opened)
    const index = await opened
    if (fold) return fold.map(text => index.fold(text).key)
    const results = await index.search(typed, options)
    return {
      documents: index.documents,
      clauses: results.query.clauses.map(({ writings, excluded }) => [writings, excluded]),
      isCut: results.query.isCut,
      numbers: [...results.numbers],
      hits: await all(results.hits(0, limit)),
      facets: await results.facets(),
      meetings: await results.meetings(),
    }
  } catch (error) {
    if (error instanceof SearchError) return { reason: error.reason, file: error.file }
    throw error
  }
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
