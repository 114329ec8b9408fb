/**
 * Marks the words that a reader came for: those of `?mark=…` in the element that the address names.
 *
 * They are painted over the page (CSS Custom Highlight API), so that nothing in it changes. The
 * search makes such addresses; whatever else stands there is looked for as text, and not found.
 */
(() => {
  "use strict"

  const MOST = 8
  /** What stands around the words of a place, and is no part of them. */
  const AROUND =
    "button, .remark__head, .narrative__label, .verbatim__speaker, .annotation, .annotation__label, .card__meta, .chips"

  const wanted = new URLSearchParams(location.search).getAll("mark").filter(Boolean).slice(0, MOST)
  if (!wanted.length || !("highlights" in CSS)) return
  // By then the browser has gone to the place that the address names, and does not move the page any more.
  addEventListener("load", () => {
    const [first] = mark()
    const [visit] = performance.getEntriesByType("navigation")
    // Who comes back, or loads the page again, finds it where it was left.
    if (first && /** @type {PerformanceNavigationTiming} */ (visit)?.type === "navigate") reveal(first)
  })
  addEventListener("hashchange", mark)

  /** @returns {Range[]} what is marked now, in the order of the page */
  function mark() {
    const place = document.querySelector(":target") ?? document.querySelector(".page")
    const found = place ? rangesIn(place) : []
    CSS.highlights.set("giji-mark", new Highlight(...found))
    return found.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
  }

  /**
   * @param {Element} place
   * @returns {Range[]} each stretch of it that is a wanted one, also across links and other marks
   */
  function rangesIn(place) {
    const { nodes, starts, text } = wordsOf(place)
    return wanted.flatMap(words => {
      const ranges = []
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
        const range = new Range()
        const first = nodeAt(starts, at)
        const last = nodeAt(starts, at + words.length - 1)
        range.setStart(nodes[first], at - starts[first])
        range.setEnd(nodes[last], at + words.length - starts[last])
        ranges.push(range)
      }
      return ranges
    })
  }

  /**
   * @param {Element} place
   * @returns {{ nodes: Text[], starts: number[], text: string }} its text, and where in that each text node begins
   */
  function wordsOf(place) {
    const nodes = []
    const starts = []
    let text = ""
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
      return /** @type {Element} */ (node).matches(AROUND) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP
    })
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode)
      nodes.push(node)
      starts.push(text.length)
      text += node.data
    }
    return { nodes, starts, text }
  }

  /**
   * @param {number[]} starts
   * @param {number} at
   * @returns {number} which node holds that place of the text; an empty one holds none
   */
  function nodeAt(starts, at) {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (starts[middle] <= at) low = middle
      else high = middle
    }
    return low
  }

  /** @param {Range} range scrolled to, unless it can be seen already */
  function reveal(range) {
    const { top, bottom } = range.getBoundingClientRect()
    if (top >= 0 && bottom <= innerHeight) return
    scrollBy({ top: top - innerHeight / 3, behavior: "instant" })
  }
})()
