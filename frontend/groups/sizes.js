/** Who sits with whom, in words. */
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/groups.js";
import { countOf, misses } from "./split.js";

addWords(WORDS);

/** @typedef {import("./split.js").Together} Together */
/** @typedef {import("./split.js").Made} Made */

/** @param {Made} made @returns {string} such as 3 of 4, 2 of 5 */
export const sizes = (made) => made.map(({ size, count }) => say("groups.of", { size, n: count })).join(", ");

/**
 * @param {number} people @param {Together} together @param {Made} made
 * @returns {string} such as 22 people in 5 groups: 3 of 4, 2 of 5
 */
export function grouped(people, { form }, made) {
  if (form === "individual") return say("groups.alone", { people });
  if (form === "plenary") return say("groups.whole", { people });
  return say(form === "pair" ? "groups.pairs" : "groups.in", { people, n: countOf(made), made: sizes(made) });
}

/** @param {Together} together @param {Made} made @returns {string[]} what to do where groups miss their size */
export const toDo = (together, made) => misses(made, together).map((how) => say(`groups.${how}`));
