// Our search, started as its page does: the script and the beginning of the index do not wait for each other.
let index

async function start(typed) {
  const base = new URL("/index/", location.href)
  const manifest = fetch(new URL("manifest.json", base), { cache: "no-store" })
  manifest.catch(() => undefined)
  const { open } = await import("/engine/search.module.js")
  index = await open(base, { manifest, typed })
}

export async function ask(typed) {
  if (!index) await start(typed)
  const results = await index.search(typed)
  return {
    count: results.count,
    async *first(most) {
      for await (const hit of results.hits(0, most))
        yield {
          title: `${hit.meeting.title} ${hit.speaker}`,
          text: hit.excerpt.map((part) => part.text).join(""),
        }
    },
    found: () => results.numbers,
  }
}
