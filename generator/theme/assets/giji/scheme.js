/** Light or dark: the system's choice, until the reader makes one. */
(() => {
  "use strict"

  const KEY = "giji.theme"
  const button = document.querySelector("[data-scheme-toggle]")
  if (!button) return
  const root = document.documentElement
  const system = matchMedia("(prefers-color-scheme: dark)")
  const isDark = () => root.dataset.theme === "dark" || (root.dataset.theme !== "light" && system.matches)
  const tell = () => button.setAttribute("aria-pressed", String(isDark()))

  button.addEventListener("click", () => {
    const dark = !isDark()
    // A choice that agrees with the system is no choice: the page follows the system again.
    root.dataset.theme = dark === system.matches ? "auto" : dark ? "dark" : "light"
    remember(root.dataset.theme)
    tell()
  })
  system.addEventListener("change", tell)
  tell()

  /** @param {string} theme auto, light or dark */
  function remember(theme) {
    try {
      if (theme === "auto") localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, theme)
    } catch {
      // A browser that keeps nothing still switches for this page.
    }
  }
})()
