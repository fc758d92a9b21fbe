/** How many copies the day needs of each thing that it prints. */
import { every } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { amountOf, countOf, groups } from "./split.js";
import { doing } from "./tracks.js";

/** @param {HTMLElement} place @returns {import("./split.js").Together} who works together, as the page says */
export function together({ dataset: { form = "", size, most } }) {
  return { form, size: Number(size), most: Number(most) };
}

/**
 * Say it beside each of them, and below all how many copies of each kind these are together.
 * @param {number} people @param {import("./tracks.js").Split} tracks
 * @returns {HTMLElement[]} nothing that would stand elsewhere
 */
export function copies(people, tracks) {
  for (const root of every(document, ".day-prints")) {
    const sum = /** @type {HTMLElement} */ (root.querySelector(".prints-sum"));
    sum.textContent = say("groups.sum.all", { told: counted(root, people, tracks) });
  }
  for (const root of every(document, ".pack")) counted(root, people, tracks);
  return [];
}

/**
 * @param {HTMLElement} root @param {number} people @param {import("./tracks.js").Split} tracks
 * @returns {string} how many copies of each kind are told inside
 */
function counted(root, people, tracks) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  for (const place of every(root, ".copies")) {
    const { each = "", amount, what = "", track } = place.dataset;
    const here = doing(people, tracks, track);
    const n = here ? amountOf({ each, amount: Number(amount) }, here, countOf(groups(here, together(place)))) : 0;
    place.textContent = say("groups.copies", { n });
    sums.set(what, (sums.get(what) ?? 0) + n);
  }
  return [...sums].map(([what, n]) => say(`groups.sum.${what}`, { n })).join(", ");
}
