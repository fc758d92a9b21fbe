/** What is done in the track that a reader has chosen. Pure. */

/** @typedef {{exercises?: string, questions?: string}} Parts ids, with spaces between */

/**
 * @param {Parts & {tracks?: string}} told by a page: what is done in all tracks, and in each of them where they differ
 * @param {string} track that is chosen, or "" @returns {Parts}
 */
export function inTrack(told, track) {
  /** @type {Record<string, Parts>} */
  const tracks = JSON.parse(told.tracks ?? "{}");
  return Object.hasOwn(tracks, track) ? tracks[track] : told;
}
