/**
 * A long quiz in small pieces: one question at a time, and the result of each part, which is a place to stop. Without
 * scripts, and on paper, all questions stand below each other.
 */
import { button, every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { halves } from "./halves.js";

/** @typedef {import("./question.js").Question} Question */
/** @typedef {{questions: Question[], from: number, to: number}} Half questions `from` to `to`, counted from 1 */

export class Pager {
  /**
   * @param {Question[]} set all questions of the quiz
   * @param {HTMLElement} result the place of the result, behind the last one
   * @param {(asked: Question[]) => void} tell check these and write their result
   */
  constructor(set, result, tell) {
    this.set = set;
    this.result = result;
    this.tell = tell;
    /** @type {Half[]} */
    this.parts = halves(set.length).map(({ from, to }) => ({ from, to, questions: set.slice(from - 1, to) }));
    /** @type {Question | Half} what is shown now: a question, or the result of a part */
    this.now = set[0];
    this.parent = /** @type {HTMLElement} */ (set[0].element.parentElement);
  }

  /** Lay the bars, and open it where somebody has stopped. */
  start() {
    const [first] = this.set;
    this.bar = make("nav", { class: "pager", "aria-label": say("pager.label") });
    this.all = button(say("pager.all"), () => this.showAll(!this.isWhole));
    this.stop = make("p", { class: "pager-stop" });
    this.back = button(say("pager.back"), () => this.go(this.beside(-1)));
    this.next = button("", () => this.go(this.beside(1)), "following");
    this.foot = make("div", { class: "doing pager-foot" }, this.back, this.next);
    const before = first.element.previousElementSibling;
    (before?.matches(".situation") ? before : first.element).before(this.bar);
    this.result.append(this.stop);
    this.result.after(this.foot);
    this.parent.append(make("div", { class: "doing pager-all" }, this.all));
    for (const { element } of this.set) one(element, "legend").tabIndex = -1;
    this.result.tabIndex = -1;
    document.addEventListener("store:changed", () => this.drawBar());
    this.showAll(false);
  }

  /** @returns {boolean} whether all questions are shown below each other */
  get isWhole() {
    return !this.parent.classList.contains("paged");
  }

  /** @returns {(Question | Half)[]} what one leafs through */
  get leaves() {
    return this.parts.flatMap((part) => [...part.questions, part]);
  }

  /** @param {number} step @returns {Question | Half | undefined} */
  beside(step) {
    return this.leaves[this.leaves.indexOf(this.now) + step];
  }

  /** @param {boolean} whole all questions below each other, or one at a time from the first that is open */
  showAll(whole) {
    this.parent.classList.toggle("paged", !whole);
    one(this.parent, ".pager-all").querySelector("button")?.replaceChildren(say(whole ? "pager.single" : "pager.all"));
    const open = this.set.find(({ kept }) => !kept.checked || kept.draft);
    if (!open && !whole) this.tell(this.set);
    this.lay(open ?? this.parts[this.parts.length - 1]);
  }

  /** Show something, and put the focus there. @param {Question | Half | undefined} leaf */
  go(leaf) {
    if (!leaf) return;
    if ("questions" in leaf) this.tell(this.set.slice(0, leaf.to));
    this.lay(leaf);
    const target = "questions" in leaf ? this.result : one(leaf.element, "legend");
    target.focus({ preventScroll: true });
    this.bar?.scrollIntoView({ block: "start" });
  }

  /** @param {Question | Half} leaf to show */
  lay(leaf) {
    this.now = leaf;
    const isResult = "questions" in leaf;
    for (const each of this.set) each.element.classList.toggle("elsewhere", each !== leaf);
    const about = isResult ? undefined : leaf.element.dataset.about;
    for (const each of every(this.parent, ":scope > .situation")) {
      each.classList.toggle("elsewhere", each.dataset.about !== about);
    }
    const ofResult = [this.result, ...every(this.parent, ":scope > .read-again")];
    for (const each of ofResult) each.classList.toggle("elsewhere", !isResult);
    // The way on stands beside what was pressed, but below an answer with which one compares one's own.
    const isRead = isResult || leaf.element.dataset.type === "short";
    const place = isRead ? this.foot : one(leaf.element, ".doing");
    if (this.next) place?.append(this.next);
    this.nameSteps();
    this.drawBar();
  }

  /** Say on the buttons where they lead. */
  nameSteps() {
    const { now, stop, back, next } = this;
    const following = this.beside(1);
    if (!back || !next || !stop) return;
    back.hidden = now === this.set[0];
    next.hidden = !following;
    const leads = following && "questions" in following ? "result" : "questions" in now ? "go_on" : "next";
    next.textContent = say(`pager.${leads}`, { n: "questions" in now ? now.to + 1 : 0 });
    next.classList.toggle("main", "questions" in now); // beside a question it is when that is checked
    stop.textContent = "questions" in now && following ? say("pager.stop", { n: now.to + 1 }) : "";
  }

  /** The bar of the part that one is in: its questions by number, and its result. */
  drawBar() {
    const { now } = this;
    const part = this.parts.find((each) => each === now || each.questions.some((question) => question === now));
    if (!part || !this.bar) return;
    const held = this.bar.contains(document.activeElement);
    const names = { n: this.parts.indexOf(part) + 1, of: this.parts.length };
    const steps = part.questions.map((question, at) => this.step(question, part.from + at));
    const result = this.leaf(part, say("pager.result_short"), say("pager.result"));
    const items = [...steps, result].map((each) => make("li", {}, each));
    this.bar.replaceChildren(make("span", { class: "pager-part" }, say("pager.part", names)), make("ol", {}, ...items));
    if (held) /** @type {HTMLElement | null} */ (this.bar.querySelector("[aria-current]"))?.focus();
  }

  /** @param {Question} question @param {number} n @returns {HTMLElement} */
  step(question, n) {
    const done = question.kept.checked !== undefined;
    const name = say(done ? "pager.answered" : "pager.question", { n, of: this.set.length });
    const made = this.leaf(question, String(n), name);
    made.classList.toggle("is-answered", done);
    return made;
  }

  /** @param {Question | Half} leaf @param {string} text @param {string} name for a screen reader @returns {HTMLElement} */
  leaf(leaf, text, name) {
    const made = button(text, () => this.go(leaf));
    made.setAttribute("aria-label", name);
    if (leaf === this.now) made.setAttribute("aria-current", "step");
    return made;
  }
}
