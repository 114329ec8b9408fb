/** The list below the field: a listbox of links, of which at most one is active. */

/** @typedef {{ name: string, lang: string, note: string, noteLang: string, href: string }} Choice */

export class List {
  /**
   * @param {HTMLElement} place where the list stands
   * @param {string} label its name for screen readers
   */
  constructor(place, label) {
    this.element = document.createElement("div")
    this.element.className = "choices"
    this.element.id = "giji-field-choices"
    this.element.setAttribute("role", "listbox")
    this.element.setAttribute("aria-label", label)
    this.element.hidden = true
    // The focus stays in the field, so that a press on the list does not close it before the click arrives.
    this.element.addEventListener("mousedown", event => event.preventDefault())
    place.append(this.element)
    /** @type {HTMLAnchorElement[]} */
    this.options = []
    /** @type {HTMLAnchorElement | null} */
    this.active = null
  }

  get isOpen() {
    return !this.element.hidden
  }

  /**
   * @param {Choice} first
   * @param {{ label: string, choices: Choice[] }[]} groups
   */
  show(first, groups) {
    this.options = []
    this.element.replaceChildren(this.#option(first, "choice choice--first"), ...groups.map(group => this.#group(group)))
    this.element.hidden = false
    this.activate(null)
  }

  hide() {
    this.element.hidden = true
    this.activate(null)
  }

  /** @param {1 | -1} step to the next or the one before; from the last on to the first, and back */
  move(step) {
    const count = this.options.length
    const from = this.active ? this.options.indexOf(this.active) : step > 0 ? -1 : count
    this.activate(this.options[(from + step + count) % count])
  }

  /** @param {HTMLAnchorElement | null} option */
  activate(option) {
    this.active?.setAttribute("aria-selected", "false")
    this.active = option
    option?.setAttribute("aria-selected", "true")
    option?.scrollIntoView({ block: "nearest" })
  }

  /** @param {{ label: string, choices: Choice[] }} group */
  #group({ label, choices }) {
    const group = document.createElement("div")
    const name = document.createElement("p")
    name.className = "choices__kind"
    name.id = `giji-field-kind-${this.options.length}`
    name.setAttribute("role", "presentation")
    name.textContent = label
    group.setAttribute("role", "group")
    group.setAttribute("aria-labelledby", name.id)
    group.append(name, ...choices.map(choice => this.#option(choice, "choice")))
    return group
  }

  /**
   * @param {Choice} choice
   * @param {string} className
   */
  #option({ name, lang, note, noteLang, href }, className) {
    const option = document.createElement("a")
    option.className = className
    option.id = `giji-field-choice-${this.options.length}`
    option.href = href
    option.tabIndex = -1
    option.setAttribute("role", "option")
    option.setAttribute("aria-selected", "false")
    option.append(words("choice__name", name, lang))
    if (note) option.append(" ", words("choice__note", note, noteLang))
    this.options.push(option)
    return option
  }
}

/**
 * @param {string} className
 * @param {string} text
 * @param {string} lang
 */
function words(className, text, lang) {
  const span = document.createElement("span")
  span.className = className
  span.lang = lang
  span.textContent = text
  return span
}
