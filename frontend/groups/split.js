/** People in groups, as macros/views/room_plan/split.py makes them too, and how many copies of something they need. Pure. */

/**
 * Who works together.
 * @typedef {{form: string, size: number, most: number, limit?: number}} Together form: individual, pair, group or plenary; from
 *   `size` to `most` people in a group, or exactly `size` where `most` is 0; `limit` is never passed, and 0 where there is none
 * @typedef {{size: number, count: number}[]} Made groups by their size, the smaller first
 */

export const MOST_PEOPLE = 500;
export const PEOPLE = 20; // before somebody says how many
export const LAST_PEOPLE = "last/people"; // where the number that somebody said is kept
const FEWEST = 3; // people in a group, where the exercise is for three or more

/** @param {Together} together @returns {{least: number, most: number}} people in a group; of the whole room no number */
export function range({ form, size, most }) {
  const least = form === "pair" ? 2 : form === "group" ? Math.max(1, size) : form === "individual" ? 1 : Infinity;
  return { least, most: form === "group" ? Math.max(least, most) : least };
}

/**
 * How many groups. Too few people for one more group sit with the others, or each group is a little smaller: whichever is
 * nearer to what the exercise wants. Where no group may pass a number, there are rather more of them. `countFormula` says
 * the same to a spreadsheet.
 * @param {number} people @param {Together} together @returns {number}
 */
function countFor(people, together) {
  const { least, most } = range(together);
  const few = Math.max(1, Math.floor(people / least), Math.ceil(people / (together.limit || Infinity)));
  const smallest = Math.floor(people / (few + 1));
  const above = Math.ceil(people / few) - most;
  return least - smallest < above && smallest >= Math.min(least, FEWEST) ? few + 1 : few;
}

/**
 * @param {number} people @param {Together} together
 * @returns {Made} groups as even as they can be, inside the range of the exercise wherever even groups can be
 */
export function groups(people, together) {
  const count = countFor(people, together);
  const [least, more] = [Math.floor(people / count), people % count];
  return [{ size: least, count: count - more }, { size: least + 1, count: more }].filter(({ count }) => count > 0);
}

/** @param {string} cell that holds how many people @param {Together} together @returns {string} a formula: how many groups */
export function countFormula(cell, together) {
  const { least, most } = range(together);
  if (least === Infinity) return "1";
  const limited = together.limit ? `,ROUNDUP(${cell}/${together.limit},0)` : "";
  const few = `MAX(1,INT(${cell}/${least})${limited})`;
  const smallest = `INT(${cell}/(${few}+1))`;
  const isNearer = `${least}-${smallest}<ROUNDUP(${cell}/${few},0)-${most}`;
  return `(${few}+IF(AND(${isNearer},${smallest}>=${Math.min(least, FEWEST)}),1,0))`;
}

/** @param {Made} made @returns {number} how many groups there are */
export const countOf = (made) => made.reduce((sum, { count }) => sum + count, 0);

/** @param {Made} made @param {Together} together @returns {("smaller" | "larger")[]} how groups miss the size that the exercise wants */
export function misses(made, together) {
  const { least, most } = range(together);
  if (least === Infinity) return [];
  return [
    ...(made[0].size < least ? /** @type {const} */ (["smaller"]) : []),
    ...(made[made.length - 1].size > most ? /** @type {const} */ (["larger"]) : []),
  ];
}

/**
 * @param {{each: string, amount: number}} material @param {number} people @param {number} tables groups in the room
 * @returns {number} how many to have ready; 0 where that is not told
 */
export function amountOf({ each, amount }, people, tables) {
  const of = { person: people, pair: Math.ceil(people / 2), "two-pairs": Math.ceil(people / 4), group: tables };
  return amount * (of[/** @type {keyof of} */ (each)] ?? 1);
}
