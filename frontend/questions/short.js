/** An answer in one's own words, to compare with a good one. */
import { badge, every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { same } from "./answers.js";
import { Question } from "./question.js";

/** @typedef {import("./question.js").Verdict} Verdict */

export class Short extends Question {
  /** @param {HTMLElement} element */
  constructor(element) {
    super(element);
    /** @type {HTMLInputElement[]} what a good answer has, to tick where one's own has it */
    this.ticks = [];
  }

  /** @returns {boolean} whether there is no one right answer: an opinion, an essay */
  get isOpen() {
    return this.element.dataset.open !== undefined;
  }

  /** @override */
  get checks() {
    return this.isOpen ? "done" : "compare";
  }

  /** @override */
  lay() {
    this.ticks = every(this.answer, ".look-for > li").map((item) => {
      const tick = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
      tick.addEventListener("change", () => this.judgeOneself());
      item.replaceChildren(make("label", {}, tick, " ", make("span", {}, ...item.childNodes)));
      return tick;
    });
    this.answer.querySelector(".look-for")?.before(make("p", {}, say("tick_what_holds")));
    super.lay();
  }

  /** Keep and show what one found in one's own answer. */
  judgeOneself() {
    const { checked } = this.kept;
    if (!checked) return;
    const verdict = this.judge();
    this.result.replaceChildren(this.summary(verdict));
    const { said, value } = checked;
    this.keep({ ...this.kept, checked: { right: verdict.right, said, value, ...this.aside } });
  }

  /** @override @returns {{sure?: boolean, met?: number[]}} */
  get aside() {
    const met = this.ticks.flatMap((tick, place) => (tick.checked ? [place] : []));
    return { ...super.aside, ...(met.length ? { met } : {}) };
  }

  /** @override @param {{sure?: boolean, met?: number[]}} given */
  putAside(given) {
    super.putAside(given);
    this.ticks.forEach((tick, place) => tick.checked = given.met?.includes(place) ?? false);
  }

  /** @override @param {Verdict} verdict */
  summary(verdict) {
    const met = this.aside.met?.length;
    if (met) {
      return make("span", {}, badge(verdict.right === true), " ", say("holds", { n: met, of: this.ticks.length }));
    }
    return this.isOpen ? say("answered") : super.summary(verdict);
  }

  /** @override @param {Verdict} verdict */
  share(verdict) {
    const met = this.aside.met?.length;
    return met ? met / this.ticks.length : super.share(verdict);
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
    const met = this.aside.met?.length;
    const own = met ? met === this.ticks.length : null;
    const right = said && accepted.some((each) => same(each, said)) ? true : own;
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
