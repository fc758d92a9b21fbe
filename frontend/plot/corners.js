/** Where the rows of a table stand by two choices each, and where one step leads. Pure. */

/** @typedef {{row: string, name: string, up: string, across: string}} Placed a row with its name and its two choices */
/** @typedef {{up: string, across: string}} Corner */

/** @param {Placed} row @param {Corner[]} corners @returns {number} the number of its corner, or -1 where it has none yet */
export const cornerOf = ({ up, across }, corners) =>
  corners.findIndex((corner) => corner.up === up && corner.across === across);

/** @type {Record<string, ["up" | "across", number]>} */
const STEPS = { ArrowUp: ["up", -1], ArrowDown: ["up", 1], ArrowLeft: ["across", -1], ArrowRight: ["across", 1] };

/**
 * @param {Corner} from where somebody stands @param {Corner[]} corners in reading order @param {string} key of the keyboard
 * @returns {{side: "up" | "across", value: string} | undefined} the choice to which the key leads; nothing where it is no arrow
 *   or leads out. Who has no choice yet comes to the first place on that side.
 */
export function stepTo(from, corners, key) {
  if (!Object.hasOwn(STEPS, key)) return undefined;
  const [side, step] = STEPS[key];
  const values = [...new Set(corners.map((corner) => corner[side]))];
  const at = values.indexOf(from[side]);
  const value = at < 0 ? values.at(step < 0 ? 0 : -1) : values[at + step];
  return value === undefined ? undefined : { side, value };
}
