/** How a long set is cut: parts of much the same length, each of which fits into ten minutes. Pure. */

/** From so many questions on a set is shown one at a time: fewer are a page that one can look through. */
export const LONG = 9;
const MOST = 6;

/** @param {number} count of questions @returns {{from: number, to: number}[]} parts, counted from 1, the longer ones first */
export function halves(count) {
  const parts = Math.ceil(count / MOST);
  const ends = Array.from({ length: parts }, (_, at) => Math.ceil((count * (at + 1)) / parts));
  return ends.map((to, at) => ({ from: at ? ends[at - 1] + 1 : 1, to }));
}
