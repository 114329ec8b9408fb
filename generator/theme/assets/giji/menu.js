/** The sections on a narrow screen: a button that opens and closes them. */

/** @param {Document} document */
export function serveMenu(document) {
  const button = document.querySelector("[data-menu-button]")
  const sections = document.getElementById("giji-sections")
  if (!button || !sections) return

  /** @param {boolean} open */
  const show = open => button.setAttribute("aria-expanded", String(open))
  const isOpen = () => button.getAttribute("aria-expanded") === "true"

  button.addEventListener("click", () => show(!isOpen()))
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !isOpen()) return
    show(false)
    if (button instanceof HTMLElement) button.focus()
  })
}
