/** How many copies the day needs of each thing that it prints. */
import { every } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { amountOf, countOf, groups } from "./split.js";

/** @param {HTMLElement} place @returns {import("./split.js").Together} who works together, as the page says */
export function together({ dataset: { form = "", size, most } }) {
  return { form, size: Number(size), most: Number(most) };
}

/** Say it beside each of them. @param {number} people @returns {HTMLElement[]} nothing that would stand elsewhere */
export function copies(people) {
  for (const place of every(document, ".copies")) {
    const { each = "", amount } = place.dataset;
    const made = countOf(groups(people, together(place)));
    place.textContent = say("groups.copies", { n: amountOf({ each, amount: Number(amount) }, people, made) });
  }
  return [];
}
