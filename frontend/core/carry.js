/** Texts that are carried along: where they come from, as a page says it (macros/views/note/begins.py; carry.json tests both). Pure. */
import { below, inRow } from "./laid.js";

/**
 * One thing that somebody wrote or chose. `words` are those for each value that can be chosen; with `only`, its line
 * counts where one of these values stands in it, and nothing of it is read. `head` is the heading of its column.
 * @typedef {{name: string, head: string, words?: URLSearchParams, only?: string[]}} Place
 * @typedef {{name: string, places: Place[]}} Line with what names it, such as the row of a table
 * @typedef {{below: boolean, label: string, lines: Line[]}} Origin where `below` another text begins that is laid below
 * @typedef {{label: string, text: string, t: number, from: string}} Found what stands in an origin, and its exercise
 * @typedef {(name: string) => {v: string, t: number} | undefined} Get
 */

/** @param {string} text @param {string} sign @returns {[before: string, after: string]} the words before the first sign, or "" */
function parted(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? ["", text] : [decodeURIComponent(text.slice(0, at)), text.slice(at + 1)];
}

/**
 * @param {string} text exercise/part, with ?value=words&… or =value,… behind it, and #heading @param {string} rest of the
 *   name, for a part of a field
 * @returns {Place}
 */
function placeOf(text, rest) {
  const [, name, sign, more, head] = /^([^?=#]*)([?=]?)([^#]*)#?(.*)$/.exec(text) ?? ["", text, "", "", ""];
  const place = { name: `field/${name}${rest}`, head: decodeURIComponent(head) };
  if (sign === "?") return { ...place, words: new URLSearchParams(more) };
  return sign ? { ...place, only: more.split(",") } : place;
}

/**
 * @param {string} told exercise/field, or several with `+` between lines and `~` between what stands in one @param {string} rest
 * @returns {Origin}
 */
function originOf(told, rest) {
  const [label, all] = parted(told.replace("^", ""), "!");
  const lines = all.split("+").map((line) => {
    const [name, places] = parted(line, "|");
    return { name, places: places.split("~").map((place) => placeOf(place, rest)) };
  });
  return { below: told.startsWith("^"), label, lines };
}

/**
 * @param {string} origin @param {string} [rest]
 * @returns {string[]} names of entries
 */
export const entriesOf = (origin, rest = "") =>
  originOf(origin, rest).lines.flatMap(({ places }) => places).map(({ name }) => name);

/** @param {Place} place @param {string} v @returns {string} what stands there in words */
const worded = ({ words }, v) => words && v ? v.split(" ").map((each) => words.get(each) ?? each).join("; ") : v;

/** @param {Origin} origin @param {Get} get @returns {Found | undefined} */
function lookUp({ label, lines }, get) {
  const valueAt = (/** @type {Place} */ place) => get(place.name)?.v ?? "";
  const read = lines
    .filter(({ places }) => places.every((place) => !place.only || place.only.includes(valueAt(place))))
    .map(({ name, places }) => ({ name, places: places.filter((place) => !place.only) }));
  const texts = read.map(({ name, places }) =>
    inRow(name, places.map((place) => ({ head: place.head, text: worded(place, valueAt(place)) })))
  );
  const text = texts.filter(Boolean).join("\n");
  const written = read.flatMap(({ places }) => places).filter((place) => valueAt(place) !== "");
  if (!text) return undefined;
  const [, from] = written[0].name.split("/");
  return { label, text, t: Math.max(...written.map(({ name }) => get(name)?.t ?? 0)), from };
}

/**
 * @param {string[]} told the nearest first, and of several texts below one another each behind the one above it
 * @param {string} rest @param {Get} get
 * @returns {{v: string, t: number, from: string[]} | undefined} what somebody wrote in the first in which something stands, of
 *   each text, and in which exercises that was
 */
export function carried(told, rest, get) {
  /** @type {Origin[][]} */
  const groups = [];
  for (const origin of told.map((each) => originOf(each, rest))) {
    if (origin.below || !groups.length) groups.push([]);
    groups[groups.length - 1].push(origin);
  }
  const found = groups.flatMap((group) => {
    for (const origin of group) {
      const here = lookUp(origin, get);
      if (here) return [here];
    }
    return [];
  });
  if (!found.length) return undefined;
  return {
    v: below(found),
    t: Math.max(...found.map(({ t }) => t)),
    from: [...new Set(found.map(({ from }) => from))],
  };
}
