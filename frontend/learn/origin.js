/** Where the text of a field comes from that began in an earlier exercise. */
import { undescribe } from "../core/describe.js";
import { every } from "../core/dom.js";

/** @type {WeakMap<Element, HTMLElement[]>} the exercises that a line can name, nearest first */
const named = new WeakMap();

/**
 * Of several exercises in which a text may have begun, name those in which it did.
 * @param {HTMLElement} note @param {string[]} from exercises
 */
export function nameOrigin(note, from) {
  const links = named.get(note) ?? every(note, "a");
  named.set(note, links);
  const found = links.filter(({ dataset }) => from.includes(dataset.from ?? ""));
  if (!found.length) return;
  const told = found.flatMap((link, at) => at ? ["; ", link] : [link]);
  const end = /[?!]$/.test(found[found.length - 1].textContent ?? "") ? "" : ".";
  note.querySelector("span")?.replaceChildren(...told, end);
}

/**
 * The text of a field is one's own from now on: where it began is not said with it any more.
 * @param {HTMLElement} field @param {Element[]} controls
 */
export function leaveOrigin(field, controls) {
  delete field.dataset.follows;
  const note = field.querySelector(".carry, .begins");
  if (note) { for (const control of controls) undescribe(control, note); }
}
