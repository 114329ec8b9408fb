/** The search field of the header, and the start of the search page. */
(() => {
  "use strict"

  // To a page from a disk browsers refuse modules: there the field is a form, and the search page says why it is empty.
  const served = location.protocol.startsWith("http")
  const field = /** @type {HTMLInputElement | null} */ (document.querySelector("[data-search-field]"))
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("[data-search-form]"))
  const page = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-page]"))
  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-search-button]"))
  /** @type {{ element: Element | null, top: number } | null} Where the reader was before pressing the key. */
  let before = null

  if (page && served) startPage(page)
  else page?.querySelector("[data-search-refused]")?.removeAttribute("hidden")
  if (field) document.addEventListener("keydown", goByKey)
  if (form && field && button) {
    prepareField(form, field)
    prepareButton(form, field, button)
  }

  /** @param {HTMLElement} page */
  async function startPage(page) {
    try {
      const { start } = await import("./search/page.js")
      await start(page)
    } catch (error) {
      page.querySelector("[data-search-broken]")?.removeAttribute("hidden")
      throw error
    }
  }

  /** @param {KeyboardEvent} event */
  function goByKey(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const target = /** @type {HTMLElement} */ (event.target)
    if (target.isContentEditable || target.closest("input, textarea, select")) return
    event.preventDefault()
    before = { element: document.activeElement, top: scrollY }
    show(true)
    field?.focus()
  }

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   */
  function prepareField(form, field) {
    let loading = false
    const load = () => {
      if (loading || !served) return
      loading = true
      import("./search/suggest/field.js").then(module => module.start(form, field)).catch(() => {
        loading = false // The field works without, and the next visit of it is another attempt.
      })
    }
    field.addEventListener("focus", load)
    if (document.activeElement === field) load()
    field.addEventListener("keydown", event => {
      // While an input method has the keys, Enter chooses its words: some browsers would send the form as well.
      if (event.key === "Enter" && (event.isComposing || event.keyCode === 229)) event.preventDefault()
    })
    form.addEventListener("keydown", event => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return
      event.preventDefault() // Browsers empty the field.
      leave(field)
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
    /** @param {EventTarget | null} target */
    const isOutside = target => target instanceof Node && !form.contains(target) && !button.contains(target)
    button.addEventListener("click", () => {
      show(button.getAttribute("aria-expanded") !== "true")
      field.focus()
    })
    /** @param {EventTarget | null} target */
    const closeFor = target => {
      if (!isOutside(target)) return
      show(false)
      before = null
    }
    form.addEventListener("focusout", event => closeFor(event.relatedTarget))
    document.addEventListener("pointerdown", event => closeFor(event.target))
  }

  /** @param {HTMLInputElement} field left for where the reader came from */
  function leave(field) {
    field.blur()
    show(false)
    const back = /** @type {HTMLElement | null} */ (before ? before.element : button)
    back?.focus({ preventScroll: true })
    if (before) scrollTo({ top: before.top, behavior: "instant" })
    before = null
  }

  /** @param {boolean} open */
  function show(open) {
    button?.setAttribute("aria-expanded", String(open))
  }
})()
