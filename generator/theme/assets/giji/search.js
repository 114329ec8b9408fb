/** The search dialog. Material's script, and with it the index, is fetched when the search is first opened. */
(() => {
  "use strict"

  const dialog = document.querySelector("dialog.search")
  const opener = document.querySelector("[data-search-open]")
  if (!(dialog instanceof HTMLDialogElement) || !opener) return
  const query = /** @type {HTMLInputElement} */ (dialog.querySelector("input"))
  const parts = /** @type {HTMLElement} */ (dialog.querySelector("[data-md-component=search]"))
  const refused = /** @type {HTMLElement} */ (dialog.querySelector("[data-search-refused]"))
  // On a page from a disk, browsers refuse Material the worker that it searches in.
  const served = location.protocol !== "file:"

  opener.addEventListener("click", () => {
    dialog.showModal()
    parts.hidden = !served
    refused.hidden = served
    if (!served) return
    startMaterial()
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

  function startMaterial() {
    const store = document.getElementById("giji-material-scripts")
    if (!(store instanceof HTMLTemplateElement)) return
    const waiting = store.content.querySelector("script[src*='/javascripts/bundle.']")
    store.remove()
    if (!waiting) return
    const script = document.createElement("script")
    script.src = waiting.getAttribute("src") ?? ""
    document.body.append(script)
  }
})()
