// Pagefind's search, by its own script; its texts are read as far as they are shown.
import * as pagefind from "/index/pagefind.js"

export async function ask(typed) {
  const { results } = await pagefind.search(typed)
  return {
    count: results.length,
    async *first(most) {
      const data = await Promise.all(results.slice(0, most).map((result) => result.data()))
      for (const { meta, plain_excerpt: text } of data) yield { title: meta.title, text }
    },
    found: () => results.map((result) => result.id),
  }
}
