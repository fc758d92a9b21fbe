/** One list of what to have ready for a whole day, with what each thing is for. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { shopping } from "./day.js";

/** @typedef {import("./day.js").Needed} Needed */
/** @typedef {import("../agenda/groups.js").Together} Together */

/**
 * @param {(Together & {title: string, things: import("./day.js").Thing[]})[]} held @param {number} people
 * @returns {HTMLElement[]} nothing where no exercise needs a number of things
 */
export function shoppingList(held, people) {
  const sorts = shopping(held, people).flatMap(({ sort, needed }) => [
    make("p", { class: "label" }, say(`groups.of_day.sort.${sort}`)),
    make("ul", { class: "shopping" }, ...needed.map(line)),
  ]);
  return sorts.length ? [make("p", { class: "label" }, say("groups.of_day.list")), ...sorts] : [];
}

/** @param {Needed} needed @returns {HTMLElement} */
function line({ text, n, kept, link, uses }) {
  const told = say("groups.of_day.thing", { text, n });
  const often = uses.length > 1;
  const what = often
    ? `${
      uses.map((use) => say(`groups.of_day.part${use.remark ? "_with" : ""}`, { ...use, what: bare(use.title) })).join(
        "; ",
      )
    }.`
    : say(`groups.of_day.for${uses[0].remark ? "_with" : ""}`, { ...uses[0], what: bare(uses[0].title) });
  const back = kept && often ? ` ${say("groups.of_day.back")}` : "";
  return make("li", {}, link ? make("a", { href: link }, told) : make("strong", {}, told), ` ${what}${back}`);
}

/** @param {string} title @returns {string} without the sign at its end, where a sentence goes on */
const bare = (title) => title.replace(/[?:.]$/, "");
