/** The entries of the browser's history: what was asked for, how much of it was shown, and how far it was scrolled. */

import { addressOf, readWish } from "./wish.js"

/** @typedef {import("./wish.js").Wish} Wish */
/** @typedef {{ words?: string, shown?: number, top?: number }} Kept `words` where the address holds only their beginning */

/** @returns {{ wish: Wish, shown: number, top: number }} what the entry of now says */
export function recall() {
  /** @type {Kept} */
  const kept = history.state ?? {}
  const wish = readWish(location.search)
  return { wish: kept.words?.startsWith(wish.words) ? { ...wish, words: kept.words } : wish, shown: kept.shown ?? 0, top: kept.top ?? 0 }
}

/**
 * Say what is asked for now: in a new entry, so that the one before can be gone back to, or in the one of now.
 *
 * @param {Wish} wish
 * @param {boolean} isNew
 */
export function remember(wish, isNew) {
  const state = { words: wish.words }
  if (isNew) history.pushState(state, "", addressOf(wish))
  else history.replaceState(state, "", addressOf(wish))
}

/**
 * Note in the entry of now what its address does not say.
 *
 * @param {Kept} kept
 */
export function note(kept) {
  history.replaceState({ ...history.state, ...kept }, "")
}
