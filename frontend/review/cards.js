/** A card of the review as elements. Who shows it hears how well it was known. */
import { button, every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as worksheet from "../learn/worksheet.js";
import { TYPES } from "../questions/types.js";

/** @typedef {import("./plan.js").Card} Card */
/** @typedef {import("../core/log.js").Grade} Grade */

/**
 * The cards of a lesson or a step, as macros/views/review/cards.py makes them, with its task as HTML.
 * @typedef {{title: string, url: string, questions: Record<string, string>,
 *   terms: Record<string, {term: string, meaning: string, form: string}>, form: string, task: string}} Held
 */

/** @param {string} html of this site @returns {DocumentFragment} */
function written(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** @param {Node[]} nodes @param {Record<string, string>} [attributes] @returns {HTMLElement} */
const part = (nodes, attributes = {}) => {
  const made = make("div", attributes);
  made.append(...nodes);
  return made;
};

/** @param {[key: string, grade: Grade][]} choices @param {(grade: Grade) => void} graded @returns {HTMLElement} */
const grades = (choices, graded) =>
  make("p", { class: "doing" }, ...choices.flatMap(([key, grade]) => [button(say(key), () => graded(grade)), " "]));

/**
 * The first check counts: right and sure is known well, right and not sure is known with trouble.
 * @param {string} html @param {(grade: Grade) => void} graded @returns {HTMLElement | undefined} undefined for a type that is not known
 */
function questionCard(html, graded) {
  const card = part([written(html)]);
  const [element] = every(card, ".question");
  const Type = TYPES.get(element?.dataset.type ?? "");
  if (!Type) return undefined;
  element.dataset.confidence = "asked";
  const question = new Type(element);
  let isFirst = true;
  question.ask(({ right }) => {
    if (!isFirst) return;
    isFirst = false;
    if (right) graded(question.confidence.sure === false ? 2 : 3);
    else graded(1);
  });
  return card;
}

/**
 * One says to oneself what it is, looks, and says how well one knew it.
 * @param {Held["terms"][string]} held @param {boolean} isWord whether the meaning is given and the word is to be found
 * @param {(grade: Grade) => void} graded @returns {HTMLElement}
 */
function termCard({ term, meaning, form }, isWord, graded) {
  const word = make("p", { class: "review-term" }, make("dfn", {}, term));
  const means = part([make("p")], { class: "review-meaning" });
  means.firstElementChild?.append(written(meaning));
  const choices = /** @type {[string, Grade][]} */ ([["review.again", 1], ["review.hard", 2], ["review.good", 3]]);
  const answer = part([
    isWord ? word : means,
    written(form),
    make("p", { class: "label" }, say("review.how_well")),
    grades(choices, graded),
  ]);
  const look = make("p", { class: "doing" });
  look.append(button(say(isWord ? "review.show_word" : "review.show_meaning"), () => {
    look.replaceWith(answer);
    worksheet.start(answer);
    answer.tabIndex = -1;
    answer.focus();
  }, "main"));
  return part([
    make("p", { class: "label" }, say(isWord ? "review.which_word" : "review.what_means")),
    isWord ? means : word,
    look,
  ]);
}

/** @param {Held} held @param {(grade: Grade) => void} graded @returns {HTMLElement} */
function taskCard({ task, form }, graded) {
  const choices = /** @type {[string, Grade][]} */ ([["review.did", 3], ["review.not_yet", 1]]);
  return part([
    make("p", { class: "label" }, say("review.asked")),
    part([written(task)], { class: "review-task" }),
    written(form),
    grades(choices, graded),
  ]);
}

/**
 * @param {Card} card @param {Held} held what its lesson or step holds @param {(grade: Grade) => void} graded
 * @returns {HTMLElement | undefined} undefined where the lesson does not hold it
 */
export function element({ kind, held: name }, held, graded) {
  if (kind === "task") return taskCard(held, graded);
  if (kind === "question") return questionCard(held.questions[name] ?? "", graded);
  const term = held.terms[name];
  return term && termCard(term, kind === "word", graded);
}
