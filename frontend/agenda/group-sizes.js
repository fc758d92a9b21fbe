/** Who sits with whom, in words. */
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/groups.js";
import { countOf } from "./groups.js";

addWords(WORDS);

/**
 * @param {number} people @param {string} form @param {{size: number, count: number}[]} made
 * @returns {string} such as 22 people in 5 groups: 3 of 4, 2 of 5
 */
export function grouped(people, form, made) {
  if (form === "individual") return say("groups.alone", { people });
  if (form === "plenary") return say("groups.whole", { people });
  const parts = made.map(({ size, count }) => say("groups.of", { size, n: count }));
  return say("groups.in", { people, n: countOf(made), made: parts.join(", ") });
}
