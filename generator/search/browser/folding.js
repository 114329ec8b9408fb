/** Writings that mean the same word made equal, with the way back to the text as written. */

/**
 * @typedef {object} FoldTables
 * @property {string} blank
 * @property {[number, number][]} ignored first and last code points
 * @property {Record<string, string>} case
 * @property {Record<string, string>} same
 * @property {number[]} wide how many code points are not wide, how many are, and so on by turns
 */

// Kana, kanji and the commonest marks fold to themselves, one unit to one.
const PLAIN = "\\n\\u3041-\\u3096\\u30a1-\\u30fe\\u4e00-\\u9fff\\u3001\\u3002\\u3005\\u300c-\\u300f"
const LONG_VOWEL = /(?<=[0-9])ー(?=[0-9])/g
const IS_MARK = /^\p{M}/u

/** The key of a text, and where each of its units came from. Places are units of UTF-16. */
export class Folded {
  /** @type {number[]} where in the key each piece begins */
  #begins
  /** @type {{ start: number, end: number, isEven: boolean }[]} */
  #pieces

  /**
   * @param {string} key
   * @param {number[]} begins
   * @param {{ start: number, end: number, isEven: boolean }[]} pieces of the text; `isEven`: one unit for each
   */
  constructor(key, begins, pieces) {
    this.key = key
    this.#begins = begins
    this.#pieces = pieces
  }

  /**
   * Return start and end of the text that a part of the key (not empty) came from.
   *
   * @param {number} start
   * @param {number} end
   * @returns {[number, number]}
   */
  span(start, end) {
    const first = this.#piece(start)
    const last = this.#piece(end - 1)
    const { start: from, isEven } = this.#pieces[first]
    const { start: lastFrom, end: to, isEven: isLastEven } = this.#pieces[last]
    return [isEven ? from + start - this.#begins[first] : from, isLastEven ? lastFrom + end - this.#begins[last] : to]
  }

  /** @param {number} place in the key */
  #piece(place) {
    let low = 0
    let high = this.#begins.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (this.#begins[middle] <= place) low = middle
      else high = middle
    }
    return low
  }
}

/** Folds by the tables of an index. */
export class Folding {
  #tables
  #runs
  #ignored
  #same
  /** @type {Uint32Array} where what is wide begins and ends, by turns */
  #wide

  /** @param {FoldTables} tables */
  constructor(tables) {
    this.#tables = tables
    this.#runs = new RegExp(`(?<plain>[${PLAIN}]+)|(?<blank>[${oneOf(tables.blank)}]+)|(?<alphabet>[!-~]+|[！-～]+)|[^]`, "gu")
    this.#ignored = new RegExp(`[${tables.ignored.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join("")}]`, "gu")
    this.#same = new RegExp(`[${oneOf(Object.keys(tables.same).join(""))}]`, "gu")
    let at = 0
    this.#wide = Uint32Array.from(tables.wide, count => (at += count))
  }

  /**
   * Return what a text is looked for as.
   *
   * @param {string} text
   * @returns {Folded}
   */
  fold(text) {
    /** @type {number[]} */
    const begins = []
    /** @type {{ start: number, end: number, isEven: boolean }[]} */
    const pieces = []
    let key = ""
    let last = ""
    /** @type {{ start: number, end: number } | null} */
    let blank = null
    for (const { kind, start, end } of this.#clusters(text)) {
      if (kind === "blank") {
        blank = { start, end }
        continue
      }
      const written = text.slice(start, end)
      const plain = kind === "plain" ? written : kind === "alphabet" ? written.normalize("NFKC").toLowerCase() : this.#other(written)
      if (!plain) continue
      if (blank && last && !this.#isWide(last) && !this.#isWide(plain)) {
        begins.push(key.length)
        pieces.push({ ...blank, isEven: false })
        key += " "
      }
      blank = null
      const folded = plain.replace(this.#same, character => this.#tables.same[character])
      begins.push(key.length)
      pieces.push({ start, end, isEven: folded.length === end - start && (kind !== "other" || folded.length === 1) })
      key += folded
      last = String.fromCodePoint(/** @type {number} */ (plain.codePointAt(plain.length - (isPair(plain) ? 2 : 1))))
    }
    return new Folded(key.replace(LONG_VOWEL, "-"), begins, pieces)
  }

  /**
   * Yield plain runs, runs of blanks and of the alphabet, and any other character by itself with the marks on it.
   *
   * @param {string} text
   * @returns {Generator<{ kind: string, start: number, end: number }>}
   */
  * #clusters(text) {
    let kind = ""
    let start = 0
    let end = 0
    for (const run of text.matchAll(this.#runs)) {
      const groups = /** @type {Record<string, string>} */ (run.groups)
      const found = groups.plain ? "plain" : groups.blank ? "blank" : groups.alphabet ? "alphabet" : "other"
      if (found === "other" && end && IS_MARK.test(run[0].normalize("NFKD"))) {
        if (kind !== "other") {
          // It belongs to the last character of the run alone.
          if (end - start > 1) yield { kind, start, end: end - 1 }
          kind = "other"
          start = end - 1
        }
        end = run.index + run[0].length
        continue
      }
      if (end) yield { kind, start, end }
      kind = found
      start = run.index
      end = start + run[0].length
    }
    if (end) yield { kind, start, end }
  }

  /** @param {string} cluster */
  #other(cluster) {
    const small = Array.from(cluster.normalize("NFKC"), character => this.#tables.case[character] ?? character.toLowerCase())
    return small.join("").normalize("NFKC").replace(this.#ignored, "")
  }

  /** @param {string} text its first character counts */
  #isWide(text) {
    const point = /** @type {number} */ (text.codePointAt(0))
    let low = 0
    let high = this.#wide.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#wide[middle] <= point) low = middle + 1
      else high = middle
    }
    return low % 2 === 1 && low < this.#wide.length
  }
}

/** @param {string} text @returns {boolean} whether its last character is two units */
function isPair(text) {
  return text.length > 1 && /[\ud800-\udbff][\udc00-\udfff]$/.test(text)
}

/** @param {string} characters @returns {string} what stands for them in the brackets of a regular expression */
function oneOf(characters) {
  return Array.from(characters, character => escaped(/** @type {number} */ (character.codePointAt(0)))).join("")
}

/** @param {number} point */
function escaped(point) {
  return `\\u{${point.toString(16)}}`
}
