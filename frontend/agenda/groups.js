/** People in groups, and how many copies of something they need. Pure. */

/**
 * @param {number} people @param {string} form individual, pair, group or plenary @param {number} size people in a group
 * @returns {{size: number, count: number}[]} the groups, the smaller first: as even as they can be, none below its size unless all are fewer
 */
export function groups(people, form, size) {
  const each = form === "pair" ? 2 : form === "individual" ? 1 : form === "plenary" ? people : Math.max(1, size);
  const count = Math.max(1, Math.floor(people / each));
  const [least, more] = [Math.floor(people / count), people % count];
  return [{ size: least, count: count - more }, { size: least + 1, count: more }].filter(({ count }) => count > 0);
}

/** @param {{size: number, count: number}[]} made @returns {number} how many groups there are */
export const countOf = (made) => made.reduce((sum, { count }) => sum + count, 0);

/**
 * @param {{each: string, amount: number}} material @param {number} people @param {number} tables groups in the room
 * @returns {number} how many to have ready; 0 where that is not told
 */
export function amountOf({ each, amount }, people, tables) {
  const of = { person: people, pair: Math.ceil(people / 2), group: tables };
  return amount * (of[/** @type {keyof of} */ (each)] ?? 1);
}
