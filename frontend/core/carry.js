/** Texts that are carried along: where they come from, as a page says it. Pure. */

/**
 * One thing that somebody wrote or chose. `words` are those for each value that can be chosen; with `only`, its line
 * counts where one of these values stands in it, and nothing of it is read.
 * @typedef {{name: string, words?: URLSearchParams, only?: string[]}} Place
 */

/**
 * @param {string} text exercise/part, with ?value=words&… or =value,… behind it @param {string} rest of the name, for a part of a field
 * @returns {Place}
 */
function placeOf(text, rest) {
  const [, name, sign, more] = /^([^?=]*)([?=]?)(.*)$/.exec(text) ?? ["", text, "", ""];
  const place = { name: `field/${name}${rest}` };
  if (sign === "?") return { ...place, words: new URLSearchParams(more) };
  return sign ? { ...place, only: more.split(",") } : place;
}

/**
 * @param {string} origin exercise/field, or several with `+` between lines and `~` between what stands in one
 * @param {string} rest @returns {Place[][]} by line
 */
const linesOf = (origin, rest) => origin.split("+").map((line) => line.split("~").map((place) => placeOf(place, rest)));

/**
 * @param {string} origin @param {string} [rest]
 * @returns {string[]} names of entries
 */
export const entriesOf = (origin, rest = "") => linesOf(origin, rest).flat().map(({ name }) => name);

/** @param {Place} place @param {string} v @returns {string} what stands there in words */
const worded = ({ words }, v) => words ? v.split(" ").map((each) => words.get(each) ?? each).join("; ") : v;

/**
 * @param {string[]} origins the nearest first @param {string} rest @param {(name: string) => {v: string, t: number} | undefined} get
 * @returns {{v: string, t: number, from: string} | undefined} what somebody wrote in the first in which something stands, and which it is
 */
export function carried(origins, rest, get) {
  const valueAt = (/** @type {Place} */ place) => get(place.name)?.v ?? "";
  for (const origin of origins) {
    const lines = linesOf(origin, rest)
      .filter((line) => line.every((place) => !place.only || place.only.includes(valueAt(place))))
      .map((line) => line.filter((place) => !place.only && valueAt(place) !== ""))
      .filter(({ length }) => length);
    if (!lines.length) continue;
    const v = lines.map((line) => line.map((place) => worded(place, valueAt(place))).join(" – ")).join("\n");
    return { v, t: Math.max(...lines.flat().map(({ name }) => get(name)?.t ?? 0)), from: origin };
  }
  return undefined;
}
