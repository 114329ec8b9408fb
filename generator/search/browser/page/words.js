/** The words of the interface, and numbers, days and years as its readers write them. */

import { element } from "./dom.js"

const JAPANESE = /[\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]/u

/** @typedef {{ ja: string, en: string }} Names */

export class Words {
  #texts
  #numbers
  #plurals
  #days
  #eras

  /**
   * @param {Record<string, string>} texts patterns with names in braces
   * @param {string} language of the interface, `ja` or `en`
   */
  constructor(texts, language) {
    this.#texts = texts
    this.language = language
    this.#numbers = new Intl.NumberFormat(language)
    this.#plurals = new Intl.PluralRules(language)
    this.#days = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" })
    this.#eras = new Intl.DateTimeFormat("ja-u-ca-japanese", {
      era: "long", year: "numeric", month: "numeric", day: "numeric", weekday: "short", timeZone: "UTC",
    })
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number>} [values]
   * @returns {string}
   */
  say(name, values = {}) {
    const filled = (/** @type {string} */ _, /** @type {string} */ key) => {
      const value = values[key] ?? ""
      return typeof value === "number" ? this.#numbers.format(value) : value
    }
    return (this.#texts[name] ?? name).replace(/\{(\w+)\}/g, filled)
  }

  /**
   * @param {number} number
   * @returns {string} 12,345
   */
  number(number) {
    return this.#numbers.format(number)
  }

  /**
   * A text that depends on a number, which it names `count`.
   *
   * @param {string} name
   * @param {number} count
   * @returns {string}
   */
  counted(name, count) {
    const category = `${name}.${this.#plurals.select(count)}`
    return this.say(category in this.#texts ? category : `${name}.other`, { count })
  }

  /**
   * @param {Names} names
   * @returns {string} the name in the language of the interface
   */
  name(names) {
    return this.language === "ja" ? names.ja : names.en
  }

  /**
   * @param {string} iso
   * @returns {string} 令和8年2月4日（水） or Wednesday, February 4, 2026
   */
  day(iso) {
    const day = new Date(`${iso}T00:00Z`)
    if (this.language !== "ja") return this.#days.format(day)
    const { era, year, month, date, weekday } = this.#parts(day)
    return `${era}${year}年${month}月${date}日（${weekday}）`
  }

  /**
   * @param {string} year
   * @returns {string} 2026年（令和8年）; 2019年（平成31年・令和元年）; 2026
   */
  year(year) {
    const eras = [`${year}-01-01`, `${year}-12-31`].map(iso => this.#era(iso))
    return this.#withEra(this.say("year", { year }), [...new Set(eras)].join("・"))
  }

  /**
   * The year 2019 is called 令和元年度 since the change of era, as in the model of the minutes.
   *
   * @param {string} year
   * @returns {string} 2025年度（令和7年度）; Fiscal year 2025
   */
  fiscalYear(year) {
    return this.#withEra(this.say("fiscalYear", { year }), `${this.#era(`${year}-05-01`)}度`)
  }

  /**
   * A text, inside an element that says so where it is Japanese and the interface is not.
   *
   * @param {string} text
   * @returns {string | HTMLElement}
   */
  said(text) {
    return this.language !== "ja" && JAPANESE.test(text) ? element("span", { lang: "ja" }, text) : text
  }

  /**
   * @param {string} year
   * @param {string} era
   * @returns {string}
   */
  #withEra(year, era) {
    return this.language === "ja" ? this.say("withEra", { year, era }) : year
  }

  /**
   * @param {string} iso
   * @returns {string} 令和8年
   */
  #era(iso) {
    const { era, year } = this.#parts(new Date(`${iso}T00:00Z`))
    return `${era}${year}年`
  }

  /** @param {Date} day */
  #parts(day) {
    /** @type {Record<string, string>} */
    const parts = {}
    for (const { type, value } of this.#eras.formatToParts(day)) parts[type] = value
    const year = parts.year === "1" ? "元" : parts.year
    return { era: parts.era, year, month: parts.month, date: parts.day, weekday: parts.weekday }
  }
}
