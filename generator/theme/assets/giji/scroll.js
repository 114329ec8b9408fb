/** On hand-written pages: what is wider than the page scrolls, and what scrolls must be within the keyboard's reach. */
(() => {
  "use strict"

  const observer = new ResizeObserver(entries => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0")
      else target.removeAttribute("tabindex")
    }
  })
  for (const wide of document.querySelectorAll(".md-typeset pre > code, .md-typeset table")) observer.observe(wide)
})()
