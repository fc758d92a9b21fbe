/** Under which name of the store a plan is kept. Pure. */

/** @typedef {import("../core/merge.js").State} State */

export const KEPT = "plan/";
const LONGEST = 150;

/**
 * @param {string} name of a plan @param {State} state
 * @returns {string} where a plan of this name is kept already, or a place that no other plan has
 */
export function keyOf(name, state) {
  const known = Object.entries(state).find(([key, { v, label }]) => key.startsWith(KEPT) && v && label === name);
  if (known) return known[0];
  const begin = KEPT + encodeURIComponent(name.replace(/\p{Cs}/gu, "")).slice(0, LONGEST);
  const isFree = (/** @type {string} */ key) => !Object.hasOwn(state, key) || !state[key].v;
  let key = begin;
  for (let n = 2; !isFree(key); n += 1) key = `${begin}-${n}`; // long names begin alike, and are not one
  return key;
}
