/** People who work in tracks at the same time. Pure. */

/** @typedef {{id: string, title: string}} Track */
/** @typedef {Record<string, number>} Split people by the id of their track */

/**
 * @param {number} people all who come @param {Track[]} tracks @param {Split} told people of tracks, where the trainer says how many
 * @returns {Split} as even as it can be where nothing is told. The last track takes who is left.
 */
export function split(people, tracks, told) {
  /** @type {Split} */
  const found = {};
  let left = people;
  tracks.forEach(({ id }, at) => {
    const more = tracks.length - at;
    found[id] = more === 1 ? left : Math.min(left, told[id] ?? Math.floor(left / more));
    left -= found[id];
  });
  return found;
}

/** @param {number} people @param {Split} tracks @param {string} [track] empty where all do the same @returns {number} people who do it */
export const doing = (people, tracks, track) => (track ? tracks[track] ?? people : people);
