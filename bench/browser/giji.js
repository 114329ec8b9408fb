// Our search, opened as its page does; the modules are named ahead, so that they come at once.
let index

async function start(typed, parameters) {
  for (const name of parameters.get("modules").split(",")) {
    const link = document.createElement("link")
    link.rel = "modulepreload"
    link.href = `/engine/${name}`
    document.head.append(link)
  }
  const { open } = await import("/engine/engine.js")
  index = await open(new URL("/index/", location.href).href, { typed })
}

export async function ask(typed, parameters) {
  if (!index) await start(typed, parameters)
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
