/** The form: what is typed counts after a moment, what is sent or chosen at once. */

import { cut } from "./wish.js"

/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {import("./wish.js").Order} Order */

/** Milliseconds without a key after which the words are looked for. */
const PAUSE = 250

export class Form {
  #field
  #order
  #exact
  #waiting = 0
  #composing = false

  /**
   * @param {HTMLFormElement} form
   * @param {(change: Partial<Wish>, isFinal: boolean) => void} onchange told what changed; `isFinal` unless still typing
   */
  constructor(form, onchange) {
    this.#field = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"))
    this.#order = /** @type {HTMLSelectElement} */ (form.elements.namedItem("order"))
    this.#exact = /** @type {HTMLInputElement} */ (form.elements.namedItem("exact"))
    const settle = (/** @type {boolean} */ isFinal) => {
      clearTimeout(this.#waiting)
      onchange({ words: cut(this.#field.value) }, isFinal)
    }
    const wait = () => {
      clearTimeout(this.#waiting)
      if (!this.#composing) this.#waiting = setTimeout(settle, PAUSE, false)
    }
    // Words that an input method still has in hand are not the reader's yet.
    this.#field.addEventListener("compositionstart", () => {
      this.#composing = true
      clearTimeout(this.#waiting)
    })
    this.#field.addEventListener("compositionend", () => {
      this.#composing = false
      wait()
    })
    this.#field.addEventListener("input", wait)
    form.addEventListener("submit", event => {
      event.preventDefault()
      if (!this.#composing) settle(true)
    })
    this.#order.addEventListener("change", () => onchange({ order: /** @type {Order} */ (this.#order.value) }, true))
    this.#exact.addEventListener("change", () => onchange({ exact: this.#exact.checked }, true))
  }

  /**
   * The words that stand in the field now: a choice made elsewhere counts together with them.
   *
   * @returns {string}
   */
  get words() {
    return cut(this.#field.value)
  }

  /** All that the form says. */
  get wish() {
    return { words: this.words, order: /** @type {Order} */ (this.#order.value), exact: this.#exact.checked }
  }

  /** @param {Wish} wish */
  show(wish) {
    clearTimeout(this.#waiting)
    if (this.words !== wish.words) this.#field.value = wish.words
    this.#order.value = wish.order
    this.#exact.checked = wish.exact
  }

  focus() {
    this.#field.focus()
  }
}
