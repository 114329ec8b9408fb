/** Long work in pieces, so that the page goes on living. */

/** Documents that are gone through in some milliseconds. */
const MANY = 100_000

/**
 * Let the page do what waits, before a piece of work on so many documents.
 *
 * @param {number} documents
 * @returns {Promise<void>}
 */
export async function pause(documents) {
  if (documents >= MANY) await new Promise(resolve => { setTimeout(resolve) })
}
