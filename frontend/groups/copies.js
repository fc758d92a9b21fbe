/** How many copies the day needs of each thing that it prints, and how many groups each exercise has. */
import { grouped } from "../agenda/group-sizes.js";
import { amountOf, countOf, groups } from "../agenda/groups.js";
import { every } from "../core/dom.js";
import { say } from "../core/i18n.js";

/** Say it beside each of them. @param {number} people @returns {HTMLElement[]} nothing that would stand elsewhere */
export function copies(people) {
  for (const place of every(document, ".copies")) {
    const { form = "", size, each = "", amount } = place.dataset;
    const made = countOf(groups(people, form, Number(size)));
    place.textContent = say("groups.copies", { n: amountOf({ each, amount: Number(amount) }, people, made) });
  }
  for (const place of every(document, ".seated")) {
    const { form = "", size } = place.dataset;
    place.textContent = grouped(people, form, groups(people, form, Number(size)));
  }
  return [];
}
