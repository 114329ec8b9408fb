/** The search dialog. Material's script, and with it the index, is fetched when the search is first opened. */

/** @param {Document} document */
export function serveSearch(document) {
  const dialog = document.querySelector("dialog.search")
  const opener = document.querySelector("[data-search-open]")
  if (!(dialog instanceof HTMLDialogElement) || !opener) return
  const query = /** @type {HTMLInputElement} */ (dialog.querySelector("input"))

  opener.addEventListener("click", () => {
    dialog.showModal()
    startMaterial(document)
    const parts = /** @type {HTMLElement | null} */ (dialog.querySelector("[data-md-component=search]"))
    setTimeout(() => {
      const failed = /** @type {HTMLElement | null} */ (dialog.querySelector("[data-search-failed]"))
      if (failed) failed.hidden = !parts?.hidden
    }, 500)
    query.focus()
  })
  dialog.querySelector("[data-search-close]")?.addEventListener("click", () => dialog.close())
  dialog.addEventListener("click", event => {
    const target = /** @type {Element} */ (event.target)
    if (target === dialog || target.closest("a")) dialog.close()
  })
  // Material listens for keys alone: words that are pasted or spoken must count as well.
  query.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")))
  // Material takes Tab for the wish to leave and hides the results: they must be reachable by Tab.
  dialog.addEventListener("keydown", event => { if (event.key === "Tab") event.stopPropagation() })
  // … and takes its results out of the order of Tab.
  new MutationObserver(() => {
    for (const link of dialog.querySelectorAll("a[tabindex]")) link.removeAttribute("tabindex")
  }).observe(dialog, { childList: true, subtree: true })
  dialog.addEventListener("close", () => {
    const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById("__search"))
    if (toggle?.checked) toggle.click()
  })
}

/** @param {Document} document */
function startMaterial(document) {
  const store = document.getElementById("giji-material-scripts")
  if (!(store instanceof HTMLTemplateElement)) return
  const waiting = store.content.querySelector("script[src*='/javascripts/bundle.']")
  store.remove()
  if (!waiting) return
  const script = document.createElement("script")
  script.src = waiting.getAttribute("src") ?? ""
  document.body.append(script)
}
