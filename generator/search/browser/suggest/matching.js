/** Which entries of the registers the typed words suggest. */

/** @typedef {import("../engine.js").Suggestion} Suggestion an entry that has a page of its own; `keys` are its folded names */

/** @typedef {{ kind: string, suggestions: Suggestion[] }} Group suggestions of one kind */

const MOST = 8

/**
 * Return the entries with the words in a name, by kind, those that begin with them first.
 *
 * @param {Suggestion[]} entries those of one kind stand together
 * @param {string} key the typed words, folded
 * @returns {Group[]} at most 8 suggestions in all; the kind with the best one comes first
 */
export function matching(entries, key) {
  if (!key) return []
  const beginning = entries.filter(entry => entry.keys.some(name => name.startsWith(key)))
  const begun = new Set(beginning)
  const within = entries.filter(entry => !begun.has(entry) && entry.keys.some(name => name.includes(key)))
  /** @type {Map<string, Suggestion[]>} */
  const groups = new Map()
  for (const suggestion of [...beginning, ...within].slice(0, MOST)) {
    const group = groups.get(suggestion.kind)
    if (group) group.push(suggestion)
    else groups.set(suggestion.kind, [suggestion])
  }
  return [...groups].map(([kind, suggestions]) => ({ kind, suggestions }))
}
