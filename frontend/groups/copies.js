/** How many copies the day needs of each thing that it prints. */
import { every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { groupsIn } from "./day.js";
import { amountOf } from "./split.js";
import { doing } from "./tracks.js";

/** @typedef {import("./day.js").Seated & {id: string}} Named */

/** @param {HTMLElement} place @returns {import("./split.js").Together} who works together, as the page says */
export function together({ dataset: { form = "", size, most, limit = "0" } }) {
  return { form, size: Number(size), most: Number(most), limit: Number(limit) };
}

/**
 * Say it beside each of them, and below all how many copies of each kind these are together.
 * @param {number} people @param {import("./tracks.js").Split} tracks @param {Named[]} held exercises as the day has seated them
 * @returns {HTMLElement[]} how much paper a pack takes, once that is counted; all else stands elsewhere
 */
export function copies(people, tracks, held) {
  for (const root of every(document, ".day-prints")) {
    const sum = /** @type {HTMLElement} */ (root.querySelector(".prints-sum"));
    const sums = counted(root, people, tracks, held);
    const told = [...sums.things].map(([what, n]) => say(`groups.sum.${what}`, { n })).join(", ");
    sum.textContent = say("groups.sum.all", { told });
  }
  return every(document, ".pack").flatMap((root) => {
    const { paper } = counted(root, people, tracks, held);
    return paper ? [make("p", { class: "paper-sum" }, paperTold(people, paper))] : [];
  });
}

/** @param {number} people @param {Paper} paper @returns {string} */
const paperTold = (people, { usual, a3 }) =>
  say("groups.paper.all", {
    people,
    told: say("groups.paper.usual", { n: usual }) + (a3 ? say("groups.paper.a3", { n: a3 }) : ""),
  });

/**
 * @typedef {{usual: number, a3: number}} Paper sheets of it
 * @param {HTMLElement} root @param {number} people @param {import("./tracks.js").Split} tracks @param {Named[]} held
 * @returns {{things: Map<string, number>, paper: Paper | undefined}} how many copies of each kind are told inside, and the paper that
 *   all take where that is counted (paper/count.js)
 */
function counted(root, people, tracks, held) {
  /** @type {Map<string, number>} */
  const things = new Map();
  const paper = { usual: 0, a3: 0 };
  let isCounted = true;
  for (const place of every(root, ".copies")) {
    const { each = "", amount, what = "", track, exercise, sheets, a3 } = place.dataset;
    const here = doing(people, tracks, track);
    const made = held.find(({ id }) => id === exercise) ?? { ...together(place), people: here, at: "" };
    const n = here ? amountOf({ each, amount: Number(amount) }, here, groupsIn(made)) : 0;
    place.dataset.copies = String(n);
    place.textContent = say("groups.copies", { n }) +
      (Number(sheets) > 1 ? say("groups.paper.each", { n: Number(sheets) }) : "");
    things.set(what, (things.get(what) ?? 0) + n);
    isCounted &&= sheets !== undefined;
    paper[a3 === undefined ? "usual" : "a3"] += Math.ceil(n * Number(sheets));
  }
  return { things, paper: isCounted && things.size ? paper : undefined };
}
