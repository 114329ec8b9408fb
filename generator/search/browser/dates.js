/**
 * Dates and fiscal years as words: 令和8年2月4日, 2026-02-04 and 2026/2/4 are one token. In the index its characters are
 * noncharacters of Unicode, which no text has.
 */

const FIRST = 0xfdd0
const STOP = String.fromCharCode(FIRST + 12)

/**
 * The eras, with the first day and the initial letter of each.
 *
 * @type {ReadonlyArray<readonly [name: string, firstDay: string, initial: string]>}
 */
const ERAS = [
  ["明治", "1868-10-23", "m"], ["大正", "1912-07-30", "t"], ["昭和", "1926-12-25", "s"], ["平成", "1989-01-08", "h"], ["令和", "2019-05-01", "r"],
]
/** @type {ReadonlyMap<string, number>} the year 1 of each era, by its name and by its letter */
const FIRST_YEARS = new Map(ERAS.flatMap(([name, day, initial]) => [[name, yearOf(day)], [initial, yearOf(day)]]))

const KANJI = "〇一二三四五六七八九"
const DIGITS = KANJI.slice(1)
const NUMBER = `(?:[0-9]{1,2}|[${DIGITS}]?十[${DIGITS}]?|[${DIGITS}])`
/** Of a folded text: capitals are small, digits ASCII, and blanks beside Japanese are gone. */
const FORMS = new RegExp([
  `(?:(?<era>${ERAS.map(([name]) => name).join("|")}|(?<![0-9a-z])[mtshr])(?<eraYear>元|${NUMBER})(?: ?\\([0-9]{4}\\))?`
  + "|(?<![0-9])(?<year>[0-9]{4}))年"
  + `(?:(?<fiscal>度)|(?<month>${NUMBER})月(?:(?<day>${NUMBER})日)?)?`,
  "(?<![0-9])(?!(?<=[0-9]-)[0-9]{4}-)(?!(?<=[0-9]/)[0-9]{4}/)(?<year2>[0-9]{4})(?<mark>[-/.])"
  + "(?<month2>[0-9]{1,2})\\k<mark>(?<day2>[0-9]{1,2})(?![0-9]|\\k<mark>[0-9])",
  "(?<![0-9a-z])(?<initial>[mtshr])(?<initialYear>[0-9]{1,2})\\.(?<month3>[0-9]{1,2})(?:\\.(?<day3>[0-9]{1,2}))?(?!\\.?[0-9])",
  "(?<![0-9a-z])fy ?(?<fiscalYear>[0-9]{4})(?![0-9])",
].join("|"), "g")

/**
 * Return the token of a folded word that is a date and nothing else, as it stands in the index.
 *
 * @param {string} key
 * @returns {string | undefined}
 */
export function dateOf(key) {
  for (const match of key.matchAll(FORMS)) {
    const token = tokenOf(match.groups ?? {})
    if (token && match[0] === key) return indexed(token)
  }
  return undefined
}

/**
 * Return a token (`2026.02.` or `FY2025.`) as it stands in the index.
 *
 * @param {string} token
 * @returns {string}
 */
export function indexed(token) {
  const isFiscal = token.startsWith("FY")
  const digits = Array.from(isFiscal ? token.slice(2) : token, mark => mark === "." ? STOP : String.fromCharCode(FIRST + 2 + Number(mark)))
  return String.fromCharCode(isFiscal ? FIRST + 1 : FIRST) + digits.join("")
}

/**
 * Whether a word is a token as it stands in the index.
 *
 * @param {string} writing
 */
export function isToken(writing) {
  return writing.charCodeAt(0) === FIRST || writing.charCodeAt(0) === FIRST + 1
}

/**
 * Return the fiscal year (April to March) of a day.
 *
 * @param {string} day `2026-02-04`
 * @returns {number}
 */
export function fiscalYearOf(day) {
  return yearOf(day) - (Number(day.slice(5, 7)) < 4 ? 1 : 0)
}

/**
 * Return the name of a fiscal year: 令和7年度, by the era of its first of May, since 2019 is 令和元年度.
 *
 * @param {number} year
 * @returns {string}
 */
export function fiscalYearInJapanese(year) {
  const [name, day] = ERAS.findLast(([, first]) => first <= `${year}-05-01`) ?? ERAS[0]
  const count = year - yearOf(day) + 1
  return `${name}${count === 1 ? "元" : count}年度`
}

/** @param {string} day `2026-02-04` */
export function yearOf(day) {
  return Number(day.slice(0, 4))
}

/**
 * @param {Record<string, string | undefined>} group
 * @returns {string | undefined} nothing where there is no such day
 */
function tokenOf(group) {
  if (group.fiscalYear) return `FY${group.fiscalYear}.`
  const first = FIRST_YEARS.get(group.era ?? group.initial ?? "")
  const counted = numberOf(group.eraYear ?? group.initialYear ?? group.year ?? group.year2 ?? "")
  const year = first === undefined ? counted : first - 1 + counted
  const years = String(year).padStart(4, "0")
  if (group.fiscal) return `FY${years}.`
  const month = group.month ?? group.month2 ?? group.month3
  const day = group.day ?? group.day2 ?? group.day3
  if (!month) return `${years}.`
  if (!isDay(year, numberOf(month), numberOf(day ?? "1"))) return undefined
  return [years, ...[month, day].flatMap(part => part ? [String(numberOf(part)).padStart(2, "0")] : []), ""].join(".")
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function isDay(year, month, day) {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
}

/**
 * @param {string} written digits, or kanji up to 九十九
 * @returns {number}
 */
function numberOf(written) {
  if (written === "元") return 1
  if (/^[0-9]*$/.test(written)) return Number(written)
  const ten = written.lastIndexOf("十")
  const tens = ten < 0 ? 0 : KANJI.indexOf(written.slice(0, ten) || "一")
  return tens * 10 + KANJI.indexOf(written.slice(ten + 1) || "〇")
}
