/** Which sheets of a lab already hold words that were written before it. Pure: no page, no storage. */

/** @typedef {import("../core/merge.js").State} State */

/**
 * @param {string} name of an entry @param {string} place exercise/ for all of its fields, or exercise/field
 * @returns {boolean} whether it stands there
 */
const stands = (name, place) =>
  place.endsWith("/")
    ? name.startsWith(`field/${place}`)
    : name === `field/${place}` || name.startsWith(`field/${place}.`);

/**
 * When somebody began with the lab, as far as its own sheets tell: the time of the first text on one of them. So what
 * somebody writes in the lab on a sheet that others use too does not count as old.
 * @param {State} state @param {string[]} own places of the sheets that only the lab has @returns {number}
 */
const begun = (state, own) =>
  Math.min(
    ...Object.entries(state)
      .filter(([name, { v }]) => v !== "" && own.some((place) => stands(name, place)))
      .map(([, { t }]) => t),
  );

/**
 * @param {State} state @param {string[][]} sheets the places of each @param {string[]} own
 * @returns {{names: string[], last: number}[]} for each sheet the entries in which something stands from before the lab,
 *   texts, choices and cells alike, and when somebody wrote there last
 */
export function heldBefore(state, sheets, own) {
  const since = begun(state, own);
  return sheets.map((places) => {
    const names = Object.keys(state).filter((name) =>
      state[name].v !== "" && state[name].t < since && places.some((place) => stands(name, place))
    ).sort();
    return { names, last: Math.max(...names.map((name) => state[name].t)) };
  });
}
