/** Hits over time: a bar for each meeting, or for each year where there are too many. Each bar narrows down to its own. */

import { drawing, element } from "./dom.js"
import { barsOf } from "./bars.js"

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./names.js").Names} Names */
/** @typedef {import("./bars.js").Bar} Bar */
/** @typedef {import("../engine.js").MeetingCount} MeetingCount */

/** CSS pixels: height of the bars, room for the scale at their left and below, least and greatest width of a bar. */
const HEIGHT = 120
const LEFT = 36
const BELOW = 24
const ABOVE = 18
const NARROWEST = 12
const WIDEST = 96
const WIDEST_FILL = 56
/** Bars that are told apart at a glance, however wide the window. */
const MOST = 60
/** Width of a label below a bar. */
const LABEL = 84

export class Plot {
  #words
  #names
  #addressOf
  #choose
  #title = element("figcaption", { class: "plot__title", id: "giji-plot-title" })
  #frame = element("div", { class: "plot__frame" })
  #table = element("table", { class: "table plot__table" })
  /** @type {readonly MeetingCount[]} */
  #meetings = []

  /**
   * @param {Words} words
   * @param {Names} names
   * @param {(facet: string, value: string) => string} addressOf the address of the results narrowed down to a value
   * @param {(facet: string, value: string) => void} choose
   */
  constructor(words, names, addressOf, choose) {
    this.#words = words
    this.#names = names
    this.#addressOf = addressOf
    this.#choose = choose
    const hint = element("p", { class: "plot__hint", id: "giji-plot-hint" }, words.say("plotHint"), " ", element("span", { class: "visually-hidden" }, words.say("plotKeys")))
    this.element = element("figure", { class: "plot", hidden: true }, this.#title, this.#frame, hint,
      element("details", { class: "plot__alternative" }, element("summary", {}, words.say("plotTable")),
        element("div", { class: "table-region", role: "region", tabindex: "0", "aria-labelledby": "giji-plot-title" }, this.#table)))
    new ResizeObserver(() => this.#draw()).observe(this.#frame)
  }

  /** @param {readonly MeetingCount[]} meetings */
  show(meetings) {
    this.#meetings = meetings
    this.element.hidden = meetings.length < 2
    this.#draw()
  }

  hide() {
    this.element.hidden = true
  }

  #draw() {
    const width = this.#frame.clientWidth
    if (!width || this.element.hidden) return
    const room = Math.floor((width - LEFT) / NARROWEST)
    const { bars, facet } = barsOf(this.#meetings, Math.min(MOST, room), this.#names, this.#words)
    const focused = this.#frame.contains(document.activeElement) ? document.activeElement?.getAttribute("data-value") : null
    this.#title.textContent = this.#words.say(facet === "year" ? "plotYears" : "plotMeetings")
    const links = bars.map((bar, place) => this.#bar(bar, place, bars, width, facet))
    this.#frame.replaceChildren(
      drawing("svg", { class: "plot__drawing", width, height: ABOVE + HEIGHT + BELOW, role: "group", "aria-labelledby": "giji-plot-title", "aria-describedby": "giji-plot-hint" },
        ...this.#scale(bars, width), ...links, labels(bars, width)))
    prepareKeys(links, links.findIndex(link => link.getAttribute("data-value") === focused))
    this.#fillTable(bars, facet)
  }

  /**
   * @param {Bar} bar
   * @param {number} place
   * @param {readonly Bar[]} bars
   * @param {number} width
   * @param {string} facet
   * @returns {SVGAElement}
   */
  #bar(bar, place, bars, width, facet) {
    const step = stepOf(bars, width)
    const left = LEFT + place * step
    const tall = bar.count ? Math.max(2, (bar.count / greatest(bars)) * HEIGHT) : 0
    const name = this.#words.say("bar", { name: bar.name, found: this.#words.counted("found", bar.count) })
    const link = drawing("a", { class: "plot__bar", href: this.#addressOf(facet, bar.value), "aria-label": name, "data-value": bar.value },
      drawing("title", {}, name),
      drawing("rect", { class: "plot__ground", x: left, y: 0, width: step, height: ABOVE + HEIGHT }),
      drawing("rect", { class: "plot__fill", x: left + step * 0.1, y: ABOVE + HEIGHT - tall, width: Math.min(WIDEST_FILL, step * 0.8), height: tall, rx: 2 }))
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      this.#choose(facet, bar.value)
    })
    return link
  }

  /**
   * @param {readonly Bar[]} bars
   * @param {number} width
   */
  #scale(bars, width) {
    const most = greatest(bars)
    return [most, 0].map(value => {
      const y = ABOVE + HEIGHT - (value / most) * HEIGHT
      return drawing("g", { class: "plot__scale", "aria-hidden": "true" },
        drawing("line", { x1: LEFT, x2: width, y1: y, y2: y }),
        drawing("text", { x: LEFT - 6, y: y + 4, "text-anchor": "end" }, this.#words.number(value)))
    })
  }

  /**
   * @param {readonly Bar[]} bars
   * @param {string} facet
   */
  #fillTable(bars, facet) {
    const words = this.#words
    const head = (/** @type {string} */ name) => element("th", { scope: "col" }, words.say(name))
    const rows = bars.map(bar => element("tr", {},
      element("th", { scope: "row" }, words.said(bar.name)),
      bar.day !== null && element("td", {}, bar.day),
      element("td", {}, words.number(bar.count))))
    const heads = facet === "year" ? ["facet.year", "count"] : ["facet.meeting", "date", "count"]
    this.#table.replaceChildren(element("thead", {}, element("tr", {}, ...heads.map(head))), element("tbody", {}, ...rows))
  }
}

/**
 * @param {readonly Bar[]} bars
 * @param {number} width of the drawing
 * @returns {number} the distance from bar to bar
 */
function stepOf(bars, width) {
  return Math.min(WIDEST, (width - LEFT) / bars.length)
}

/**
 * What stands below the bars, as far as there is room; the bars say it themselves, so that it is only seen.
 *
 * @param {readonly Bar[]} bars
 * @param {number} width
 * @returns {SVGGElement}
 */
function labels(bars, width) {
  const step = stepOf(bars, width)
  const each = Math.max(1, Math.ceil(LABEL / step))
  return drawing("g", { class: "plot__labels", "aria-hidden": "true" }, ...bars.map((bar, place) =>
    place % each === 0 && drawing("text", { x: LEFT + (place + 0.1) * step, y: ABOVE + HEIGHT + 18 }, bar.label)))
}

/** @param {readonly Bar[]} bars */
function greatest(bars) {
  return Math.max(1, ...bars.map(bar => bar.count))
}

/**
 * One bar is in the order of Tab; the arrow keys lead to the others.
 *
 * @param {readonly SVGAElement[]} links
 * @param {number} focused the one that had the focus, or -1
 */
function prepareKeys(links, focused) {
  const current = Math.max(0, focused)
  for (const [place, link] of links.entries()) {
    link.setAttribute("tabindex", place === current ? "0" : "-1")
    link.addEventListener("keydown", event => {
      const goal = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: links.length - 1 }[event.key]
      const target = goal === undefined ? undefined : links[goal]
      if (!target) return
      event.preventDefault()
      link.setAttribute("tabindex", "-1")
      target.setAttribute("tabindex", "0")
      target.focus()
    })
  }
  if (focused >= 0) links[focused]?.focus()
}
