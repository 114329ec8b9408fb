/**
 * A field with a list of suggestions: the combobox pattern with a listbox popup and manual selection.
 *
 * Source: ARIA Authoring Practices Guide, "Combobox" and its example of an editable combobox with list autocomplete.
 */

/** @typedef {import("./list.js").List} List */

/**
 * Make a field a combobox.
 *
 * @param {HTMLInputElement} field
 * @param {List} list
 * @param {() => void} suggest shows in the list what the words in the field suggest, or hides it
 */
export function combine(field, list, suggest) {
  field.setAttribute("role", "combobox")
  field.setAttribute("aria-autocomplete", "list")
  field.setAttribute("aria-controls", list.element.id)
  tell()

  let composing = false
  field.addEventListener("compositionstart", () => {
    composing = true
    change(() => list.hide())
  })
  field.addEventListener("compositionend", () => {
    composing = false
    change(suggest)
  })
  field.addEventListener("input", () => { if (!composing) change(suggest) })
  field.addEventListener("blur", () => change(() => list.hide()))
  field.addEventListener("keydown", event => {
    if (composing || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return
    if (press(event)) event.preventDefault()
    tell()
  })
  if (document.activeElement === field) change(suggest)

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the key is done with; else the field has it
   */
  function press(event) {
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        return arrow(event.key === "ArrowDown" ? 1 : -1, event.altKey)
      case "Enter":
        list.active?.click()
        return list.active !== null
      case "Escape": {
        const wasOpen = list.isOpen
        list.hide()
        return wasOpen
      }
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        list.activate(null)
    }
    return false
  }

  /**
   * @param {1 | -1} step
   * @param {boolean} alone whether only to open (down) or close (up)
   */
  function arrow(step, alone) {
    if (alone && step < 0) {
      list.hide()
      return true
    }
    if (!list.isOpen) suggest()
    if (list.isOpen && !alone) list.move(step)
    return true
  }

  /** @param {() => void} action */
  function change(action) {
    action()
    tell()
  }

  /** Tell assistive technology what the list shows now. */
  function tell() {
    field.setAttribute("aria-expanded", String(list.isOpen))
    if (list.active) field.setAttribute("aria-activedescendant", list.active.id)
    else field.removeAttribute("aria-activedescendant")
  }
}
