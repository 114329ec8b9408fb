/** Buttons that copy a link or a citation, and say so to everyone. */
(() => {
  "use strict"

  const live = /** @type {HTMLElement | null} */ (document.querySelector("[data-live]"))

  for (const code of document.querySelectorAll(".md-typeset pre > code")) addCodeButton(code)
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("button[data-copy]"))) {
    button.hidden = false
    button.addEventListener("click", async () => {
      const done = await write(copiedText(button))
      if (live) announce(live, (done ? live.dataset.copied : live.dataset.failed) ?? "")
      button.dataset.state = done ? "copied" : "failed"
      setTimeout(() => delete button.dataset.state, 2000)
    })
  }

  /**
   * What a button copies: its text, then the address of its place in the page, each on a line of its own.
   *
   * @param {HTMLElement} button one with `data-copy`, and `data-copy-fragment` (such as `#r-1`) when an address belongs to it
   * @returns {string}
   */
  function copiedText(button) {
    const text = button.dataset.copy ?? ""
    const fragment = button.dataset.copyFragment
    if (!fragment) return text
    const place = new URL(fragment, location.href)
    place.searchParams.delete("mark") // What one reader searched for is nothing to cite.
    return text ? `${text}\n${place}` : place.href
  }

  /** @param {Element} code a block of code on a hand-written page */
  function addCodeButton(code) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = "copy copy--code"
    button.dataset.copy = code.textContent ?? ""
    button.textContent = live?.dataset.copyLabel ?? ""
    code.parentElement?.append(button)
  }

  /**
   * @param {string} text
   * @returns {Promise<boolean>} whether the clipboard took it
   */
  async function write(text) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return false
    }
  }

  /**
   * A live region speaks only when its text changes, so that the same words twice need an empty moment between.
   *
   * @param {HTMLElement} live
   * @param {string} words
   */
  function announce(live, words) {
    live.textContent = ""
    setTimeout(() => { live.textContent = words }, 50)
    setTimeout(() => { live.textContent = "" }, 4000)
  }
})()
