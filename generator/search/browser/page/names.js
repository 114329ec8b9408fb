/** What the values of facets are called. They are learned from the index, because only it knows them. */

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("../engine.js").FacetCounts} FacetCounts */
/** @typedef {import("../engine.js").MeetingCount} MeetingCount */
/** @typedef {import("../engine.js").Hit} Hit */

export class Names {
  #words
  /** @type {Map<string, string>} */
  #known = new Map()

  /** @param {Words} words */
  constructor(words) {
    this.#words = words
  }

  /**
   * @param {readonly FacetCounts[]} facets
   * @returns {boolean} whether there was something to learn
   */
  learnFacets(facets) {
    const before = this.#known.size
    for (const { name, values } of facets) {
      for (const value of values) this.#known.set(`${name} ${value.id}`, this.#words.name(value))
    }
    return this.#known.size > before
  }

  /** @param {readonly MeetingCount[]} meetings */
  learnMeetings(meetings) {
    for (const meeting of meetings) this.#known.set(`meeting ${meeting.path}`, this.meeting(meeting))
  }

  /**
   * @param {string} facet
   * @param {string} value
   * @returns {string} its id where the index has not told its name
   */
  of(facet, value) {
    if (/^\d{4}$/.test(value)) {
      if (facet === "year") return this.#words.year(value)
      if (facet === "fiscal_year") return this.#words.fiscalYear(value)
    }
    return this.#known.get(`${facet} ${value}`) ?? value
  }

  /**
   * @param {string} kind
   * @returns {string} nothing as long as the index has not told its name
   */
  kind(kind) {
    return this.#known.get(`kind ${kind}`) ?? ""
  }

  /**
   * A meeting's title as published; in English, or where the title is not at hand, its body and number, or day.
   *
   * @param {NonNullable<Hit["meeting"]> | MeetingCount} meeting
   * @returns {string}
   */
  meeting(meeting) {
    if ("title" in meeting && this.#words.language === "ja") return meeting.title
    const { number, date } = meeting
    const body = this.body(meeting)
    if (typeof number !== "number") return this.#words.say("barDay", { name: body, day: this.#words.day(date) })
    return this.#words.say("meetingName", { body, number: String(number) })
  }

  /**
   * @param {NonNullable<Hit["meeting"]> | MeetingCount} meeting
   * @returns {string} the name of the body that met
   */
  body({ body }) {
    return typeof body === "string" ? this.of("body", body) : this.#words.name(body)
  }
}
