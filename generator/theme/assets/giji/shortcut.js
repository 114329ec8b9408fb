/**
 * The key `/` leads to the search field, and Escape back to where the reader was.
 *
 * Who speaks to the computer, or presses keys by mistake, can switch the key off (WCAG 2.2, 2.1.4).
 */
(() => {
  "use strict"

  const MEMORY = "giji.shortcut"
  const PRESSED = "[type=checkbox], [type=radio], [type=button], [type=submit]"
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-search-field]"))
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-button]"))
  const toggle = /** @type {HTMLElement | null} */ (document.querySelector("[data-shortcut-toggle]"))
  if (!field || !toggle) return
  const root = document.documentElement
  /** @type {{ element: Element | null, top: number } | null} */
  let before = null

  root.dataset.shortcut = remembered()
  tell()
  toggle.addEventListener("click", () => {
    root.dataset.shortcut = root.dataset.shortcut === "off" ? "on" : "off"
    remember(root.dataset.shortcut)
    tell()
  })
  document.addEventListener("keydown", event => {
    if (root.dataset.shortcut === "off" || event.key !== "/" || event.defaultPrevented) return
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(/** @type {HTMLElement} */ (event.target))) return
    event.preventDefault()
    before = { element: document.activeElement, top: scrollY }
    if (button?.checkVisibility()) open(true)
    field.focus()
  })
  document.querySelector("[data-search-form]")?.addEventListener("keydown", event => {
    const { key, keyCode, isComposing, defaultPrevented } = /** @type {KeyboardEvent} */ (event)
    if (key !== "Escape" || isComposing || keyCode === 229 || defaultPrevented) return
    event.preventDefault() // Browsers empty the field.
    leave()
  })
  // Who has gone on from the field in another way does not come back.
  document.addEventListener("focusout", event => { if (event.target === field && event.relatedTarget) before = null })

  function leave() {
    const back = /** @type {HTMLElement | null} */ (before ? before.element : button)
    const top = before?.top ?? scrollY
    open(false)
    field?.blur()
    back?.focus({ preventScroll: true })
    scrollTo({ top, behavior: "instant" })
    before = null
  }

  /** @param {boolean} wanted of the field on a narrow screen */
  function open(wanted) {
    if (button && (button.getAttribute("aria-expanded") === "true") !== wanted) button.click()
  }

  /** @param {HTMLElement} target one that takes characters; what is only pressed does not */
  function isTyping(target) {
    return target.isContentEditable || target.closest(`textarea, select, input:not(${PRESSED})`) !== null
  }

  function tell() {
    toggle?.setAttribute("aria-pressed", String(root.dataset.shortcut !== "off"))
  }

  function remembered() {
    try {
      return localStorage.getItem(MEMORY) ?? "on"
    } catch {
      return "on"
    }
  }

  /** @param {string} choice on or off */
  function remember(choice) {
    try {
      if (choice === "on") localStorage.removeItem(MEMORY)
      else localStorage.setItem(MEMORY, choice)
    } catch {
      // A browser that keeps nothing still switches for this page.
    }
  }
})()
