/** One list of what to have ready for a whole day, with what each thing is for. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { shopping } from "./day.js";

/** @typedef {import("./day.js").Needed} Needed */
/** @typedef {import("./day.js").Use} Use */
/** @typedef {import("./day.js").Seated} Seated */

/**
 * @param {(Seated & {title: string, things: import("./day.js").Thing[]})[]} held
 * @param {string} [but] a sort of things that stands elsewhere on the page
 * @returns {HTMLElement[]} nothing where no exercise needs a number of things
 */
export function shoppingList(held, but) {
  const sorts = shopping(held).filter(({ sort }) => sort !== but).flatMap(({ sort, needed }) => [
    make("p", { class: "label" }, say(`groups.of_day.sort.${sort}`)),
    make("ul", { class: "shopping" }, ...needed.map(line)),
  ]);
  return sorts.length ? [make("p", { class: "label" }, say("groups.of_day.list")), ...sorts] : [];
}

/** @param {Needed} needed @returns {HTMLElement} */
function line(needed) {
  const { text, n, link } = needed;
  const uses = joined(needed);
  const told = say("groups.of_day.thing", { text, n });
  const name = link ? make("a", { href: link }, told) : make("strong", {}, told);
  const what = uses.length < 2 ? forOne(uses[0]) : needed.kept && timesOf(uses) > 1 ? again(needed) : forMany(uses);
  return make("li", {}, name, ` ${what}`);
}

/** @param {Needed} needed @returns {Use[]} an exercise that comes on several days once, with what it uses up or holds in all */
function joined({ kept, uses }) {
  /** @type {Map<string, Use>} */
  const found = new Map();
  for (const use of uses) {
    const key = JSON.stringify([use.title, use.remark]);
    const n = found.get(key)?.n ?? 0;
    found.set(key, { ...use, n: kept ? Math.max(n, use.n) : n + use.n });
  }
  return [...found.values()];
}

/** @param {Use[]} uses @returns {number} in how many exercises */
const timesOf = (uses) => new Set(uses.map(({ title }) => title)).size;

/** @param {Use} use @returns {string} */
const forOne = ({ title, remark }) => say(`groups.of_day.for${remark ? "_with" : ""}`, { what: bare(title), remark });

/** @param {Use[]} uses @returns {string} how many each exercise uses up */
function forMany(uses) {
  const parts = uses.map(({ n, title, remark }) =>
    say(`groups.of_day.part${remark ? "_with" : ""}`, { n, what: bare(title), remark })
  );
  return `${parts.join("; ")}.`;
}

/** @param {Needed} needed @returns {string} how often a thing that is kept comes back, and what is special about some of it */
function again({ n, uses }) {
  const special = new Map(uses.filter(({ remark }) => remark).map((use) => [use.remark, use.n]));
  const like = [...special].map(([remark, n]) => say("groups.of_day.like", { n, remark }));
  return [
    ...(like.length ? [`${like.join("; ")}.`] : []),
    say("groups.of_day.times", { n: timesOf(uses) }),
    ...(n > 1 ? [say("groups.of_day.back")] : []),
  ].join(" ");
}

/** @param {string} title @returns {string} without the sign at its end, where a sentence goes on */
const bare = (title) => title.replace(/[?:.]$/, "");
