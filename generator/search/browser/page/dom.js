/** Elements made by hand: whatever is shown goes through text nodes and attributes, never through a parser of HTML. */

const SVG = "http://www.w3.org/2000/svg"

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Attributes} [attributes] `true` is an attribute without a value; `false`, null and undefined are left out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function element(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children)
}

/**
 * @template {keyof SVGElementTagNameMap} N
 * @param {N} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[N]}
 */
export function drawing(name, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, name), attributes, children)
}

/**
 * A button that does something at once.
 *
 * @param {string} className
 * @param {string} label
 * @param {() => void} act
 * @returns {HTMLButtonElement}
 */
export function button(className, label, act) {
  const made = element("button", { type: "button", class: className }, label)
  made.addEventListener("click", act)
  return made
}

/**
 * Put `wanted` in order into `parent`. What has the focus is not moved, so that it keeps it.
 *
 * @param {Element} parent
 * @param {Element[]} wanted
 */
export function arrange(parent, wanted) {
  const kept = new Set(wanted)
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove()
  const anchor = wanted.findIndex(child => child.contains(document.activeElement))
  const still = anchor < 0 ? null : wanted[anchor] ?? null
  for (const [place, child] of wanted.entries()) {
    if (place < anchor) parent.insertBefore(child, still)
    else if (child !== still) parent.append(child)
  }
}

/**
 * @template {Element} E
 * @param {E} made
 * @param {Attributes} attributes
 * @param {Child[]} children
 * @returns {E}
 */
function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value === true ? "" : String(value))
  }
  for (const child of children) if (child || child === "") made.append(child)
  return made
}
