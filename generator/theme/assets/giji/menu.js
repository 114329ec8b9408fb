/** The sections on a narrow screen: a button that opens and closes them. */
(() => {
  "use strict"

  const button = /** @type {HTMLElement | null} */ (document.querySelector("[data-menu-button]"))
  if (!button) return

  /** @param {boolean} open */
  const show = open => button.setAttribute("aria-expanded", String(open))
  const isOpen = () => button.getAttribute("aria-expanded") === "true"

  button.addEventListener("click", () => show(!isOpen()))
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !isOpen()) return
    show(false)
    button.focus()
  })
})()
