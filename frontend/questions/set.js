/** The questions of a page, alone and in sets. One whose type is not known stays as it is without scripts. */
import { button, every, make } from "../core/dom.js";
import { names } from "../core/entry.js";
import { numberText, say } from "../core/i18n.js";
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

/**
 * Show which lessons are worth reading again: those with an outcome that a wrong answer belongs to.
 * @param {HTMLElement} list @param {Question[]} wrong
 */
function readAgain(list, wrong) {
  const weak = new Set(wrong.flatMap(({ element }) => names(element.dataset.outcomes)));
  for (const outcome of every(list, "[data-outcome]")) outcome.hidden = !weak.has(outcome.dataset.outcome ?? "");
  for (const holder of every(list, "[data-holder]")) {
    holder.hidden = every(holder, "[data-outcome]").every((outcome) => outcome.hidden);
  }
  list.hidden = !weak.size;
}

/** Offer to check a whole set at once. @param {Question[]} set */
function checkAll(set) {
  const score = make("p", { class: "result", role: "status" });
  const last = set[set.length - 1].element;
  const again = last.parentElement?.querySelector(":scope > .read-again");
  const all = button(say("check_all"), () => {
    const asked = set.filter((question) => !(question.element.dataset.optional && question.isEmpty));
    const checked = asked.map((question) => ({ question, verdict: question.check(false) }));
    const judged = checked.filter(({ verdict }) => verdict.right !== null);
    const done = judged.filter(({ verdict }) => !verdict.problem);
    const right = done.filter(({ verdict }) => verdict.right).length;
    const shares = done.reduce((sum, { question, verdict }) => sum + question.share(verdict), 0);
    const open = checked.filter(({ verdict }) => verdict.problem).map(({ question }) => question);
    score.replaceChildren(judged.length ? say("score", { right, of: judged.length }) : "");
    if (shares > right) score.append(" ", say("score_in_parts", { points: numberText(shares), of: judged.length }));
    if (again instanceof HTMLElement) {
      readAgain(again, done.filter(({ verdict }) => verdict.right === false).map(({ question }) => question));
    }
    const toOpen = () => open[0].goOn.focus();
    if (open.length) {
      score.append(" ", say("open_questions", { n: open.length }), " ", button(say("to_open"), toOpen));
    }
  });
  last.after(make("div", { class: "doing" }, all, score));
}
