/** The search field of the header, and the start of the search page. */
(() => {
  "use strict"

  // To a page from a disk browsers refuse modules: there the field is a form, and the search page says why it is empty.
  const served = location.protocol.startsWith("http")
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-page]"))
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search-form]"))
  const field = /** @type {HTMLInputElement | null | undefined} */ (form?.querySelector("[data-search-field]"))
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-button]"))

  if (page && served) takeToWork(page)
  else page?.querySelector("[data-search-refused]")?.removeAttribute("hidden")
  if (form && field && button) {
    prepareField(form, field)
    prepareButton(form, field, button)
  }

  /** @param {HTMLElement} page */
  async function takeToWork(page) {
    // The script and the beginning of the index need not wait for each other.
    const manifest = fetch(`${page.dataset.searchIndex}manifest.json`, { cache: "no-store" })
    manifest.catch(() => undefined)
    try {
      const { startPage } = await import("./search.module.js")
      await startPage(page, manifest)
    } catch (error) {
      page.querySelector("[data-search-broken]")?.removeAttribute("hidden")
      throw error
    }
  }

  /**
   * Fetch the suggestions when the field is visited first.
   *
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   */
  function prepareField(form, field) {
    let loading = !served
    const load = async () => {
      if (loading) return
      loading = true
      try {
        const { startField } = await import("./search.module.js")
        await startField(form, field)
      } catch {
        loading = false // The field works without them, and the next visit is another attempt.
      }
    }
    field.addEventListener("focus", load)
    if (document.activeElement === field) load()
    field.addEventListener("keydown", event => {
      // While an input method has the keys, Enter chooses its words: some browsers would send the form as well.
      if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault()
    })
  }

  /**
   * On a narrow screen the field waits behind a button.
   *
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   * @param {HTMLElement} button
   */
  function prepareButton(form, field, button) {
    /** @param {boolean} open */
    const show = open => button.setAttribute("aria-expanded", String(open))
    /** @param {EventTarget | null} target where the reader is now; null is nowhere in the page */
    const closeFor = target => {
      if (target instanceof Node && !form.contains(target) && !button.contains(target)) show(false)
    }
    button.addEventListener("click", () => {
      show(button.getAttribute("aria-expanded") !== "true")
      field.focus()
    })
    for (const part of [form, button]) part.addEventListener("focusout", event => closeFor(event.relatedTarget))
    document.addEventListener("pointerdown", event => closeFor(event.target))
  }
})()
