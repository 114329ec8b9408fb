/** What is asked: words that all must stand in a text, phrases, exclusions, alternatives. */

import { dateOf } from "./dates.js"

/** @typedef {{ writings: string[], excluded: boolean, typed: string[] }} Clause one of the writings stands in a text, or none does; `typed`: the words it came from */
/** @typedef {{ text: string, typed: string, isExcluded: boolean, isLiteral: boolean, isOr: boolean }} Piece */
/** @typedef {import("./folding.js").Folding} Folding */

/** Characters of a query that are read; what is pasted behind them is left alone. */
const LONGEST = 2000
const MOST_WORDS = 32
const MOST_WRITINGS = 32
const DATE_PIECES = 8

// What Python calls a blank and a line break: JavaScript's classes are a little other.
const BLANK = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
const LINE_BREAK = /[\n-\r\x1c-\x1e\x85\u2028\u2029]/
const PIECES = new RegExp(`(?<minus>[-－‐−–])?["＂“”](?<phrase>[^"＂“”]*)["＂“”]?|[^${BLANK}]+`, "g")
const MINUS = /^[-－‐−–](?=[^])./su
const OR = new Set(["OR", "ＯＲ", "|", "｜"])
/** Where `ー` may be the hyphen of a longer text: between digits, of which a word has but one. */
const EDGES = [/^ー(?=[0-9]|$)/, /(?<=[0-9])ー$/]

/** All conditions; `isCut` if something of what was typed was left alone. */
export class Query {
  /**
   * @param {Clause[]} clauses
   * @param {boolean} isCut
   */
  constructor(clauses, isCut) {
    this.clauses = clauses
    this.isCut = isCut
  }

  /** @returns {Clause[]} the conditions that ask for something */
  get wanted() {
    return this.clauses.filter(clause => !clause.excluded)
  }

  /** Whether it asks for nothing, and so finds nothing. */
  get isEmpty() {
    return !this.wanted.length
  }

  /**
   * Whether a text is a hit.
   *
   * @param {string} searched its key, and behind it its dates
   */
  holds(searched) {
    return this.clauses.every(({ writings, excluded }) => writings.some(writing => searched.includes(writing)) !== excluded)
  }
}

/**
 * Return the query that was typed. Anything can be typed; what means nothing is left out.
 *
 * @param {string} typed
 * @param {Folding} folding
 * @param {{ synonyms?: readonly (readonly string[])[], exact?: boolean }} [options] `exact`: each word is taken as it stands
 * @returns {Query}
 */
export function parse(typed, folding, { synonyms = [], exact = false } = {}) {
  const read = Array.from(typed.slice(0, 2 * LONGEST)).slice(0, LONGEST).join("")
  const pieces = joinedDates([...piecesOf(read.toWellFormed(), folding, exact)])
  /** @type {Clause[]} */
  const clauses = []
  let isOpen = false
  let isCut = read.length < typed.length
  pieces.forEach((piece, place) => {
    if (piece.isOr && clauses.length && place + 1 < pieces.length) {
      isOpen = true
      return
    }
    const clause = { writings: writingsOf(piece, synonyms), excluded: piece.isExcluded, typed: [piece.typed] }
    const last = clauses[clauses.length - 1]
    if (isOpen && !clause.excluded && !last.excluded) {
      const writings = [...new Set([...last.writings, ...clause.writings])]
      last.writings = writings.slice(0, MOST_WRITINGS)
      last.typed.push(piece.typed)
      isCut ||= writings.length > MOST_WRITINGS
    } else clauses.push(clause)
    isOpen = false
  })
  /** @type {Map<string, Clause>} */
  const different = new Map()
  for (const clause of clauses) {
    const key = JSON.stringify([clause.excluded, clause.writings])
    if (!different.has(key)) different.set(key, clause)
  }
  const kept = [...different.values()]
  return new Query(kept.slice(0, MOST_WORDS), isCut || kept.length > MOST_WORDS)
}

/**
 * @param {string} typed
 * @param {Folding} folding
 * @param {boolean} exact
 * @returns {Generator<Piece>}
 */
function* piecesOf(typed, folding, exact) {
  for (const match of typed.matchAll(PIECES)) {
    const [word] = match
    const { phrase, minus } = match.groups ?? {}
    if (phrase !== undefined) {
      for (const line of phrase.split(LINE_BREAK)) {
        const text = folding.fold(line).key
        const isExcluded = Boolean(minus)
        if (text) yield { text, typed: `${isExcluded ? "-" : ""}"${line}"`, isExcluded, isLiteral: true, isOr: false }
      }
    } else if (OR.has(word)) {
      yield { text: folding.fold(word).key, typed: word, isExcluded: false, isLiteral: exact, isOr: true }
    } else {
      const isExcluded = MINUS.test(word)
      const text = folding.fold(isExcluded ? word.slice(1) : word).key
      if (text) yield { text, typed: word, isExcluded, isLiteral: exact, isOr: false }
    }
  }
}

/**
 * Return the pieces; those that are a date together (令和 7 年 12 月) as one.
 *
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
function joinedDates(pieces) {
  /** @type {Piece[]} */
  const joined = []
  for (let at = 0; at < pieces.length;) {
    let best = pieces[at]
    let end = at + 1
    let { text, typed } = best
    for (const piece of pieces.slice(at + 1, at + DATE_PIECES)) {
      if (best.isLiteral || piece.isLiteral || piece.isExcluded || piece.isOr) break
      text += piece.text
      typed += ` ${piece.typed}`
      if (dateOf(text)) {
        best = { ...pieces[at], text, typed, isOr: false }
        end = pieces.indexOf(piece) + 1
      }
    }
    joined.push(best)
    at = end
  }
  return joined
}

/**
 * Return all that a word is looked for as, itself first.
 *
 * @param {Piece} piece
 * @param {readonly (readonly string[])[]} synonyms
 * @returns {string[]}
 */
function writingsOf({ text, isLiteral }, synonyms) {
  if (isLiteral) return withHyphens(text)
  const found = new Set([text])
  for (const group of synonyms) {
    for (const writing of [...found]) {
      if (found.size >= MOST_WRITINGS) break
      for (const word of longest(group, writing)) {
        for (const other of group) found.add(writing.replaceAll(word, () => other))
      }
    }
  }
  const token = dateOf(text)
  return [...new Set([...[...found].slice(0, MOST_WRITINGS), ...withHyphens(text)]), ...token ? [token] : []]
}

/**
 * Return a word, and what it may be in the key of a text that goes on: 1ー stands in 1ー2.
 *
 * @param {string} text
 */
function withHyphens(text) {
  const found = [text]
  for (const edge of EDGES) {
    found.push(...found.filter(writing => edge.test(writing)).map(writing => writing.replace(edge, "-")))
  }
  return found
}

/**
 * Return the words of a group that stand in a writing, but for those inside others of them.
 *
 * @param {readonly string[]} group
 * @param {string} writing
 */
function longest(group, writing) {
  const there = group.filter(word => writing.includes(word))
  return there.filter(word => !there.some(other => other !== word && other.includes(word)))
}
