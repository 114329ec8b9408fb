// Builds the index of Pagefind: node bench/builders/pagefind.mjs RECORDS FOLDER
// One record for each remark, in Japanese; its title is its number, so that nothing but the words
// of the remark can be found. Many are under way at once, so that neither side waits.
import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"
import { close, createIndex } from "pagefind"

const AT_ONCE = 500
const [records, outputPath] = process.argv.slice(2)

/** @param {{ errors: string[] }} answer */
function check(answer) {
  if (answer.errors.length) throw new Error(answer.errors.join("\n"))
}

const created = await createIndex({ forceLanguage: "ja" })
check(created)
const lines = createInterface({ input: createReadStream(records) })
let underway = []
for await (const line of lines) {
  const { number, text } = JSON.parse(line)
  const record = { url: `/r${number}`, content: text, language: "ja", meta: { title: `r${number}` } }
  underway.push(created.index.addCustomRecord(record))
  if (underway.length === AT_ONCE) {
    for (const answer of await Promise.all(underway)) check(answer)
    underway = []
  }
}
for (const answer of await Promise.all(underway)) check(answer)
check(await created.index.writeFiles({ outputPath }))
await close()
