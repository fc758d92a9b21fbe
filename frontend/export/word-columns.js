/** How wide the columns of a table for Word are. Pure. */
import { plain } from "./pieces.js";

/** @typedef {import("./pieces.js").Text} Text */

export const LETTER = 122; // of a cell, on average, where it is bold
const PADDING = 190;
const LONGEST = 24; // letters of a word that a column has room for: Word breaks an address, which would take the whole table
const OWN = 60; // letters for which a column to write in has room beside others

/**
 * What is there is shared so that who asks for less than an equal part gets it all, and who asks for more gets what is left.
 * @param {number[]} asked @param {number} all @returns {number[]}
 */
function fairly(asked, all) {
  const given = asked.map(() => 0);
  const small = [...asked.keys()].sort((one, other) => asked[one] - asked[other]);
  let left = all;
  for (const [at, each] of small.entries()) {
    given[each] = Math.min(asked[each], left / (asked.length - at));
    left -= given[each];
  }
  return given;
}

/**
 * Columns of a table are as wide as their longest word, and share what is left by how much stands in them. None falls below half
 * of an equal part, however long a word of another is.
 * @param {Text[][]} rows with the head @param {number} width of the text @returns {number[]}
 */
export function widths(rows, width) {
  const columns = rows[0].map((_, at) => rows.map((cells) => plain(cells[at] ?? "")));
  const takes = (/** @type {string[]} */ texts) => Math.max(...texts.map(({ length }) => length)) * LETTER + PADDING;
  const words = columns.map((texts) =>
    takes(texts.flatMap((text) => text.split(/\s+/)).map((word) => word.slice(0, LONGEST)))
  );
  const least = fairly(words.map((each) => Math.max(width / columns.length / 2, each)), width);
  const left = width - least.reduce((sum, each) => sum + each, 0);
  const wishes = columns.map((texts, at) => Math.sqrt(Math.max(1, takes(texts) - least[at])));
  const all = wishes.reduce((sum, each) => sum + each, 0);
  return least.map((each, at) => Math.floor(each + left * wishes[at] / all));
}

/**
 * What stands in a sheet already is little reason to write in a narrower column: it takes several lines, and its words are whole.
 * @param {string} text @returns {string} as long as it counts
 */
function folded(text) {
  const longest = text.split(/\s/).reduce((one, other) => (other.length > one.length ? other : one), "");
  return longest.padEnd(text.length / 3);
}

/** @param {Text} head with what can be chosen below the name of a column @returns {string} as long as it counts */
function weighed(head) {
  const [name, ...choices] = plain(head).split("\n");
  const told = choices.join(" ");
  return `${name} ${folded(told).trim()}`.trim().padEnd(told.length / 3);
}

/**
 * The cells of a sheet as they count: one to write in is wide though it is empty, beside names of rows and what is chosen.
 * @param {{head: Text[], rows: Text[][]}} sheet @returns {Text[][]}
 */
export function toWrite({ head, rows }) {
  const isName = (/** @type {number} */ at) => at === 0 && head.length > 1 && !plain(head[0]);
  const isChosen = (/** @type {number} */ at) => plain(head[at] ?? "").includes("\n");
  const counts = (/** @type {Text} */ text, /** @type {number} */ at) =>
    isName(at) ? folded(plain(text)) : isChosen(at) ? text : plain(text).padEnd(OWN);
  return [...(head.length ? [head.map(weighed)] : []), ...rows.map((cells) => cells.map(counts))];
}
