/** What a day needs for so many people, and who sits where in it. Pure. */
import { amountOf, countOf, groups } from "../agenda/groups.js";

/** @typedef {{title: string, form: string, size: number, most: number, things: {text: string, each: string, amount: number}[], also: string[]}} Held an exercise of the day */

/** @param {Held[]} held @returns {number} for how many people a table is: the size that most exercises of the day want */
export function tableSize(held) {
  const sizes = held.filter(({ form }) => form === "group").map(({ size }) => size);
  const often = (/** @type {number} */ size) => sizes.filter((each) => each === size).length;
  return [...new Set(sizes)].sort((one, other) => often(other) - often(one) || one - other)[0] ?? 5;
}

/**
 * @param {Held} exercise @param {number} table people at a table
 * @returns {{how: "same" | "divide" | "regroup", n: number}} how its groups come from the tables of the day; n groups at each
 */
export function seats({ form, size, most }, table) {
  if (form === "individual" || form === "plenary") return { how: "same", n: 1 };
  const each = form === "pair" ? 2 : size;
  if (table === each || (table > each && table <= most)) return { how: "same", n: 1 };
  return table >= 2 * each && table % each <= 1
    ? { how: "divide", n: Math.floor(table / each) }
    : { how: "regroup", n: 0 };
}

/**
 * @param {Held[]} held @param {number} people
 * @returns {{text: string, all: number, most: number, titles: string[]}[]} each thing once: how many in all, how many at one time, and for what
 */
export function shopping(held, people) {
  /** @type {Map<string, {text: string, all: number, most: number, titles: string[]}>} */
  const found = new Map();
  for (const { title, form, size, things } of held) {
    const made = countOf(groups(people, form, size));
    for (const thing of things) {
      const n = amountOf(thing, people, made);
      const key = thing.text.toLowerCase();
      const known = found.get(key) ?? { text: thing.text, all: 0, most: 0, titles: [] };
      found.set(key, { ...known, all: known.all + n, most: Math.max(known.most, n), titles: [...known.titles, title] });
    }
  }
  return [...found.values()].sort((one, other) => other.titles.length - one.titles.length);
}

/** @param {Held[]} held @returns {{text: string, titles: string[]}[]} what the room needs whatever the number of people, each once */
export function also(held) {
  /** @type {Map<string, {text: string, titles: string[]}>} */
  const found = new Map();
  for (const { title, also } of held) {
    for (const text of also) {
      const known = found.get(text.toLowerCase()) ?? { text, titles: [] };
      found.set(text.toLowerCase(), { ...known, titles: [...known.titles, title] });
    }
  }
  return [...found.values()].sort((one, other) => other.titles.length - one.titles.length);
}
