// Our search, opened as its page does: the manifest is asked for beside the script.
let index

async function start(typed) {
  const base = new URL("/index/", location.href)
  const manifest = fetch(new URL("manifest.json", base), { cache: "no-store" })
  const { open } = await import("/engine/search.module.js")
  index = await open(base.href, { typed, manifest })
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
