/** An answer in one's own words, to compare with a good one. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { same } from "./answers.js";
import { Question } from "./question.js";

/** @typedef {import("./question.js").Verdict} Verdict */

export class Short extends Question {
  /** @returns {boolean} whether there is no one right answer: an opinion, an essay */
  get isOpen() {
    return this.element.dataset.open !== undefined;
  }

  /** @override */
  get judgedByOneself() {
    return this.element.dataset.accept === undefined;
  }

  /** @override */
  get checks() {
    return this.isOpen ? "done" : "compare";
  }

  /** @override @param {Verdict} verdict */
  summary(verdict) {
    return this.isOpen ? say("answered") : super.summary(verdict);
  }

  /** @override */
  get value() {
    return this.controls[0].value.trim();
  }

  /** @override @param {string} value */
  fill(value) {
    this.controls[0].value = value;
  }

  /** What was written stays: one goes on writing. @override */
  empty() {}

  /** @override @returns {Verdict} */
  judge() {
    const said = this.value;
    const accepted = /** @type {string[]} */ (JSON.parse(this.element.dataset.accept ?? "[]"));
    const right = said && accepted.some((each) => same(each, said)) ? true : null;
    return { right, parts: new Map(), said, problem: said ? "" : say("write_first") };
  }

  /** Open the answer, and say what leads to what was written, where that is known. @override @param {Verdict} verdict */
  showParts({ said }) {
    this.answer.open = true;
    const mistake = this.mistakes().find(({ answer }) => same(answer, said));
    if (mistake) {
      this.controls[0].after(make("div", { class: "reason" }, ...mistake.feedback.map((each) => each.cloneNode(true))));
    }
  }
}
