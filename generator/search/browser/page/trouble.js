/** What went wrong with the index, in words, and the button that tries again. */

import { SearchError } from "../engine.js"
import { button, element } from "./dom.js"

/** @typedef {import("./words.js").Words} Words */

export class Trouble {
  #words
  #retry = () => {}
  #isOffline = false

  /** @param {Words} words */
  constructor(words) {
    this.#words = words
    this.element = element("div", { class: "finder__trouble", role: "alert", hidden: true })
    addEventListener("online", () => { if (this.#isOffline) this.#retry() })
  }

  /**
   * @param {unknown} error whatever the search failed with
   * @param {() => void} retry
   */
  show(error, retry) {
    const words = this.#words
    const reason = error instanceof SearchError ? error.reason : "broken"
    this.#retry = reason === "version" ? () => location.reload() : retry
    this.#isOffline = reason === "offline"
    this.element.replaceChildren(...[
      element("p", {}, element("strong", {}, words.say(reason))),
      error instanceof SearchError && element("p", { class: "finder__file" }, words.say("file", { file: error.file })),
      button("finder__retry", words.say("retry"), () => this.#retry()),
    ].filter(part => part !== false))
    this.element.hidden = false
    // An error of the program itself is told to whoever looks for it.
    if (reason === "broken") reportError(error)
  }

  hide() {
    this.#isOffline = false
    this.element.hidden = true
  }
}
