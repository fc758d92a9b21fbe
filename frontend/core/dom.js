/** Elements: made, and found. */
import { say } from "./i18n.js";

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
export const every = (root, selector) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} that must be there */
export function one(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}

/** @param {Node | null | undefined} element @returns {string} */
export const textOf = (element) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

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

/** @param {boolean} right @returns {HTMLElement} the word for it, with its sign */
export const badge = (right) =>
  make("strong", { class: right ? "right" : "not-yet" }, say(right ? "right" : "not_yet"));
