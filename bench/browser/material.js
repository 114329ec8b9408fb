// Material's search: its own worker, spoken to as its own script does.
const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3]

let worker

function answered(type, message) {
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message))
    worker.onmessage = ({ data }) => {
      if (data.type === type) resolve(data.data)
    }
    worker.postMessage(message)
  })
}

async function start(parameters) {
  worker = new Worker(`/material/workers/${parameters.get("worker")}`)
  const { config, docs } = await (await fetch("/index/search_index.json")).json()
  await answered(READY, { type: SETUP, data: { config, docs, options: { suggest: false } } })
}

/** A page stands beside its sections without being a hit itself: its score is 0. */
const isHit = (item) => item.score > 0 && item.location.includes("#r")

export async function ask(typed, parameters) {
  if (!worker) await start(parameters)
  const { items } = await answered(RESULT, { type: QUERY, data: typed })
  const found = items.flat().filter(isHit)
  return {
    count: found.length,
    first: (most) =>
      found.slice(0, most).map((item) => ({ title: item.title, text: item.text })),
    found: () =>
      Uint32Array.from(found, (item) => Number(item.location.split("#r")[1])).sort(),
  }
}
