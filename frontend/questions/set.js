/** The questions of a page, alone and in sets. One whose type is not known stays as it is without scripts. */
import { button, every, make } from "../core/dom.js";
import { names } from "../core/entry.js";
import { numberText, say } from "../core/i18n.js";
import { LONG } from "./halves.js";
import { Pager } from "./pager.js";
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
  for (const question of every(root, ".question:not([data-blank])").flatMap(live)) {
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

/**
 * Check questions, write how many are right, and lead to those that are open.
 * @param {HTMLElement} score @param {Question[]} asked @param {HTMLElement | null | undefined} again what to read again
 * @param {(question: Question) => void} toOpen go to a question
 */
function tell(score, asked, again, toOpen) {
  const needed = asked.filter((question) => !(question.element.dataset.optional && question.isEmpty));
  const checked = needed.map((question) => ({ question, verdict: question.check(false) }));
  const judged = checked.filter(({ verdict }) => verdict.right !== null);
  const done = judged.filter(({ verdict }) => !verdict.problem);
  const right = done.filter(({ verdict }) => verdict.right).length;
  const shares = done.reduce((sum, { question, verdict }) => sum + question.share(verdict), 0);
  const open = checked.filter(({ verdict }) => verdict.problem).map(({ question }) => question);
  score.replaceChildren(judged.length ? say("score", { right, of: judged.length }) : "");
  if (shares > right) score.append(" ", say("score_in_parts", { points: numberText(shares), of: judged.length }));
  if (again) readAgain(again, done.filter(({ verdict }) => verdict.right === false).map(({ question }) => question));
  if (open.length) {
    score.append(" ", say("open_questions", { n: open.length }), " ", button(say("to_open"), () => toOpen(open[0])));
  }
}

/**
 * Offer to check a whole set at once. A long quiz is shown one question at a time, with a result after each part.
 * @param {Question[]} set
 */
function checkAll(set) {
  const score = make("p", { class: "result", role: "status" });
  const last = set[set.length - 1].element;
  const again =
    /** @type {HTMLElement | null | undefined} */ (last.parentElement?.querySelector(":scope > .read-again"));
  const toOpen = (/** @type {Question} */ question) => {
    if (pager && !pager.isWhole) pager.go(question);
    else question.goOn.focus();
  };
  const all = button(say("check_all"), () => tell(score, set, again, toOpen));
  const result = make("div", { class: "doing check-all" }, all, score);
  last.after(result);
  const isLong = again && set.length >= LONG;
  const pager = isLong ? new Pager(set, result, (asked) => tell(score, asked, again, toOpen)) : undefined;
  pager?.start();
}
