/** The words that the scripts show. They come from macros/strings/; what only one part needs, the part adds. */
import { WORDS } from "../words/learner.js";

const known = new Map(Object.entries(WORDS));

/** @param {Record<string, string>} words of a part that not every page has */
export function addWords(words) {
  for (const [key, text] of Object.entries(words)) known.set(key, text);
}

/** The language of the page, by its tag. */
export const LANGUAGE = globalThis.document?.documentElement.lang || "en";
/** @param {Date} date @returns {string} such as 2026-11-21, where the reader is */
export function dayOf(date) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @param {Date} date @returns {string} its day, as one writes it in this language */
export function dateText(date) {
  const text = date.toLocaleDateString(LANGUAGE === "en" ? "en-GB" : LANGUAGE, { dateStyle: "long" });
  // Browsers that have no names of months in a language, as Chromium in Bosnian, write M11.
  return /\bM\d/.test(text) ? dayOf(date) : text;
}

/** @param {number} number @returns {string} with at most one decimal, as one writes it in this language */
export const numberText = (number) => number.toLocaleString(LANGUAGE, { maximumFractionDigits: 1 });

const plural = new Intl.PluralRules(LANGUAGE);

/**
 * @param {string} key @param {number | string | undefined} n
 * @returns {string | undefined} the text, in the form that the language has for so many where the text has forms
 */
function form(key, n) {
  const chosen = typeof n === "number" ? known.get(`${key}.${plural.select(n)}`) : undefined;
  return chosen ?? known.get(key) ?? known.get(`${key}.other`);
}

/**
 * @param {string} key @param {Record<string, string | number>} [values] for the places in the text; `count` or else `n` chooses its form
 * @returns {string}
 */
export function say(key, values = {}) {
  const text = form(key, values.count ?? values.n);
  if (text === undefined) throw new Error(`no word ${key}`);
  return text.replace(/\{(\w+)\}(\.?)/g, (_, name, stop) => {
    const value = String(values[name]);
    return value.endsWith(".") ? value : value + stop; // a date may end in the stop of the sentence
  });
}
