// A page with a field and ten hits, the same for all that is compared. From the key to the screen:
// the engine named in the address is imported when the first key comes, as on a reader's first visit.

const parameters = new URLSearchParams(location.search)
const field = document.querySelector("#field")
const count = document.querySelector("#count")
const hits = document.querySelector("#hits")

let engine
let answer

/** Resolves when what was changed has been drawn. */
const drawn = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** @param {{ title: string, text: string }} hit */
function show(hit) {
  const line = document.createElement("li")
  const title = document.createElement("b")
  title.textContent = hit.title
  line.append(title, " ", hit.text)
  hits.append(line)
}

async function ask(typed) {
  engine ??= await import(`./${parameters.get("engine")}.js`)
  answer = await engine.ask(typed, parameters)
  hits.replaceChildren()
  count.textContent = `${answer.count}`
  for await (const hit of answer.first(10)) show(hit)
}

/** Waits for the next key: how long the first hits took, or what went wrong. */
function listen(limit) {
  field.value = ""
  field.focus()
  const measured = new Promise((resolve) => {
    const answerKey = async (event) => {
      let error = null
      try {
        await ask(field.value)
        await drawn()
      } catch (reason) {
        error = `${reason}`
      }
      resolve({ milliseconds: performance.now() - event.timeStamp, error, isLate: false })
    }
    field.addEventListener("input", answerKey, { once: true })
  })
  const late = new Promise((resolve) => setTimeout(resolve, limit, { isLate: true }))
  window.measured = Promise.race([measured, late])
}

/** All hits of the last query: numbers of records as base64 of 32 bits each, or names. */
async function found() {
  const all = await answer.found()
  if (!(all instanceof Uint32Array)) return { names: all }
  const bytes = new Uint8Array(all.buffer, all.byteOffset, all.byteLength)
  let text = ""
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return { numbers: btoa(text) }
}

Object.assign(window, { listen, found })
