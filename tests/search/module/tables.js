/** Tables for folding as small as the tests need them. */

import { Folding } from "../../../generator/search/browser/folding.js"

/** Wide is what lies from U+3000 to U+9FFF. */
export const folding = new Folding({
  blank: " \u00a0\u3000",
  ignored: [[0, 0], [0x200b, 0x200d], [0xfdd0, 0xfdef], [0xfe00, 0xfe0f], [0xe0100, 0xe01ef]],
  case: { ß: "ss", ς: "σ" },
  same: { 髙: "高", "\u{20bb7}": "吉", "\u2010": "-" },
  wide: [0x3000, 0x7000, 0x36000],
})
