/** The words that the scripts show. */
import { WORDS } from "./words.js";

const known = /** @type {Record<string, string>} */ ({ ...WORDS });

/** Add the words of a part that not every page has. @param {Record<string, string>} words */
export const learn = (words) => Object.assign(known, words);

/**
 * @param {string} key @param {Record<string, string | number>} [values] for the places in the text
 * @returns {string}
 */
export function say(key, values = {}) {
  const text = known[key];
  if (text === undefined) throw new Error(`no word ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** @param {string} text of an address @returns {string} with its signs written out, or as it is where they are broken */
export function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Make an element.
 * @param {string} tag @param {Record<string, string>} [attributes] @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A button that does something here. It is never a submit button.
 * @param {string} text @param {() => void} press @param {string} [kind] class
 * @returns {HTMLButtonElement}
 */
export function button(text, press, kind = "") {
  const made = /** @type {HTMLButtonElement} */ (make("button", { type: "button", class: `do ${kind}`.trim() }, text));
  made.addEventListener("click", press);
  return made;
}

/**
 * Another version of something written, with the choice to use it or to drop it.
 * @param {HTMLElement} shown the version @param {(use: boolean) => void} settle @param {Record<string, string>} [attributes]
 * @returns {HTMLElement}
 */
export const otherVersion = (shown, settle, attributes = {}) =>
  make(
    "div",
    { class: "noted other-version", ...attributes },
    make("p", { class: "label" }, say("another_version")),
    shown,
    button(say("take_other"), () => settle(true)),
    button(say("drop_other"), () => settle(false)),
  );
