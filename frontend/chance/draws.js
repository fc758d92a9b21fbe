/** Pilots with two groups, drawn by lot, and where their dots stand. Pure; differences are points of a hundred. */

/** A difference that would please or worry an office, in points. */
const LARGE = 5;
/** The last column on either side: what lies further out stands there. */
const OUTERMOST = 46;
/** How high the dots may stand, and how far apart two of a column are where there is room. */
const HEIGHT = 210;
const STEP = 7;

/** @typedef {{people: number, share: number, difference: number}} Trial people in each group; share of the old way; true difference */

/**
 * @param {number} seed a whole number @returns {() => number} numbers from 0 to 1, the same for the same seed (mulberry32)
 */
export function randomBy(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} people @param {number} share @param {() => number} random @returns {number} how many reach the result */
function reached(people, share, random) {
  let count = 0;
  for (let each = 0; each < people; each += 1) if (random() * 100 < share) count += 1;
  return count;
}

/**
 * @param {Trial} trial @param {() => number} random @param {number} [count]
 * @returns {number[]} by how many points the new group was better in each pilot
 */
export function pilots({ people, share, difference }, random, count = 100) {
  return Array.from({ length: count }, () => {
    const old = reached(people, share, random);
    return 100 * (reached(people, share + difference, random) - old) / people;
  });
}

/** @param {number[]} differences @returns {{better: number, worse: number}} in how many it was large */
export const counted = (differences) => ({
  better: differences.filter((each) => each >= LARGE).length,
  worse: differences.filter((each) => each <= -LARGE).length,
});

/** @param {number} difference @returns {number} the middle of its column: 5 stands with 6, and less with 4 */
export function columnOf(difference) {
  const column = 2 * Math.floor((Math.abs(difference) + 1) / 2);
  return Math.min(column, OUTERMOST) * (difference > 0 ? 1 : -1) || 0;
}

/**
 * @param {number[]} differences @returns {{column: number, up: number}[]} where the dot of each stands: its column, and how
 *   far above the line. A column that would be too high is pressed together, and so are then all.
 */
export function dots(differences) {
  /** @type {Map<number, number>} */
  const heights = new Map();
  const placed = differences.map((each) => {
    const column = columnOf(each);
    const height = (heights.get(column) ?? 0) + 1;
    heights.set(column, height);
    return { column, height };
  });
  const step = Math.min(STEP, HEIGHT / Math.max(...heights.values()));
  return placed.map(({ column, height }) => ({ column, up: STEP + (height - 1) * step }));
}
