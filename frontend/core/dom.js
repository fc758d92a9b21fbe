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
 * A button whose name ends with what it is for: who hears a list of buttons can tell them apart, and who speaks to the
 * computer says what is seen.
 * @param {string} text @param {string} label @param {() => void} press @param {string} [kind] class
 * @returns {HTMLButtonElement}
 */
export function buttonFor(text, label, press, kind) {
  const made = button(text, press, kind);
  made.setAttribute("aria-label", `${text}: ${label}`);
  return made;
}

/** @param {boolean} right @returns {HTMLElement} the word for it, with its sign */
export const badge = (right) =>
  make("strong", { class: right ? "right" : "not-yet" }, say(right ? "right" : "not_yet"));
