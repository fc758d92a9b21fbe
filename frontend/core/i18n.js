/** The words that the scripts show. They come from macros/strings/; what only one part needs, the part adds. */
import { WORDS } from "../words/learner.js";

const known = new Map(Object.entries(WORDS));

/** @param {Record<string, string>} words of a part that not every page has */
export function addWords(words) {
  for (const [key, text] of Object.entries(words)) known.set(key, text);
}

/**
 * @param {string} key @param {Record<string, string | number>} [values] for the places in the text
 * @returns {string}
 */
export function say(key, values = {}) {
  const text = known.get(key);
  if (text === undefined) throw new Error(`no word ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** The language of the page, by its tag. */
export const LANGUAGE = globalThis.document?.documentElement.lang || "en";
const plural = new Intl.PluralRules(LANGUAGE);

/**
 * @param {string} key @param {number} n @param {Record<string, string | number>} [values]
 * @returns {string} the form for so many, as the language has it
 */
export function count(key, n, values = {}) {
  const form = `${key}.${plural.select(n)}`;
  return say(known.has(form) ? form : `${key}.other`, { n, ...values });
}
