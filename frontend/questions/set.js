/** The questions of a page, alone and in sets. One whose type is not known stays as it is without scripts. */
import { button, every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { TYPES } from "./types.js";

/** @typedef {import("./question.js").Question} Question */

/** @param {HTMLElement} element @returns {Question[]} */
function live(element) {
  const Type = TYPES.get(element.dataset.type ?? "");
  if (!Type) return [];
  const question = new Type(element);
  question.start();
  return [question];
}

/** @param {ParentNode} [root] */
export function start(root = document) {
  /** @type {Map<Element | null, Question[]>} */
  const sets = new Map();
  for (const question of every(root, ".question").flatMap(live)) {
    const parent = question.element.parentElement;
    sets.set(parent, [...(sets.get(parent) ?? []), question]);
  }
  for (const set of sets.values()) if (set.length > 1) checkAll(set);
}

/** Offer to check a whole set at once. @param {Question[]} set */
function checkAll(set) {
  const score = make("p", { class: "result", role: "status" });
  const all = button(say("check_all"), () => {
    const asked = set.filter((question) => !(question.element.dataset.optional && question.isEmpty));
    const verdicts = asked.map((question) => question.check(false));
    const right = verdicts.filter((verdict) => verdict.right && !verdict.problem).length;
    const open = asked.filter((_, index) => verdicts[index].problem);
    score.replaceChildren(say("score", { right, of: asked.length }));
    const toOpen = () => open[0].goOn.focus();
    if (open.length) {
      score.append(" ", say("open_questions", { n: open.length }), " ", button(say("to_open"), toOpen));
    }
  });
  set[set.length - 1].element.after(make("div", { class: "doing" }, all, score));
}
