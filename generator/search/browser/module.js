/** All that a browser is given, in one module: `make module` writes it to the theme, tests see that it is of these sources. */

export { open, SearchError } from "./engine.js"
export { start as startPage } from "./page.js"
export { start as startField } from "./suggest/field.js"
