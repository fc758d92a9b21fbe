/** Items in rows, each with a list to choose from: what matching, ordering and sorting have in common. */
import { describe } from "../core/describe.js";
import { badge, every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { chosen, showInFull } from "../core/in-full.js";
import { Question } from "./question.js";
import { markOpen } from "./told.js";

/** @typedef {import("./question.js").Verdict} Verdict */

/** From so many letters on a chosen answer is cut in its field on a phone. */
const LONG = 30;

export class Rows extends Question {
  /** @param {HTMLElement} element */
  constructor(element) {
    super(element);
    /** @type {[key: string, select: HTMLSelectElement][]} */
    this.rows = every(element, ".rows > li").map((row) => [
      row.dataset.key ?? "",
      /** @type {HTMLSelectElement} */ (one(row, "select")),
    ]);
    element.addEventListener("change", () => this.showInFull());
  }

  /** @override */
  get value() {
    return JSON.stringify(Object.fromEntries(this.rows.map(([key, select]) => [key, select.value])));
  }

  /** @override @param {string} value */
  fill(value) {
    const kept = new Map(Object.entries(JSON.parse(value)));
    for (const [key, select] of this.rows) select.value = String(kept.get(key) ?? "");
    this.showInFull();
  }

  /** @override */
  empty() {
    for (const [, select] of this.rows) select.value = "";
    this.showInFull();
  }

  /** @override @returns {Verdict} */
  judge() {
    const parts = new Map(this.rows.map(([key, select]) => [key, select.value === this.key.get(key)?.value]));
    const answered = this.rows.filter(([, select]) => select.value);
    const said = answered.map(([, select]) => `${select.getAttribute("aria-label") ?? ""} → ${chosen(select)}`).join(
      "\n",
    );
    return { right: [...parts.values()].every(Boolean), parts, said, problem: this.problem() };
  }

  /** @returns {string} why it cannot be checked yet, or "" */
  problem() {
    return this.rows.every(([, select]) => select.value) ? "" : say("choose_first");
  }

  /**
   * Say in each row whether it is right, and why where it is. Where it is wrong the reason would name the right answer, so
   * that what the row has of its own is said, which helps to think again.
   * @override @param {Verdict} verdict
   */
  showParts({ parts }) {
    const told = new Set();
    for (const [key, select] of this.rows) {
      const right = parts.get(key) ?? false;
      const reason = this.reason(key, right, right);
      const nudge = right ? [] : this.nudge(key);
      const text = nudge.map((node) => node.textContent).join("");
      if (!told.has(text)) reason.append(...nudge);
      told.add(text);
      select.closest("li")?.append(reason);
      describe(select, reason);
    }
  }

  /** @override @param {Verdict} verdict */
  share({ parts }) {
    return [...parts.values()].filter(Boolean).length / parts.size;
  }

  /** @override */
  showOpen() {
    for (const [, select] of this.rows) {
      if (select.value) continue;
      this.markRow(select, say("still_open"));
    }
  }

  /** @param {HTMLSelectElement} select @param {string} text what is to be done in its row */
  markRow(select, text) {
    const why = make("p", { class: "reason" }, make("strong", { class: "still-open" }, text));
    select.closest("li")?.append(why);
    markOpen(select, why);
  }

  /** @override */
  get isSpread() {
    return true;
  }

  /** @returns {Node[]} the first hint, which is about the question and not about a part of it */
  get hint() {
    return [...this.element.querySelector("details.hint-more > p")?.childNodes ?? []].map((node) =>
      node.cloneNode(true)
    );
  }

  /**
   * How many are right. Where a wrong row has nothing of its own to say, the hint is said here: it may be about any row.
   * @override @param {Verdict} verdict
   */
  summary({ right, parts }) {
    const words = make("span", {}, badge(right === true), " ");
    if (right) return words;
    const wrong = [...parts].filter(([, is]) => !is).map(([key]) => key);
    words.append(say("some", { right: parts.size - wrong.length, of: parts.size }));
    if (wrong.some((key) => !this.nudge(key).length)) words.append(" ", ...this.hint);
    return words;
  }

  /** @override */
  get goOn() {
    return this.rows.find(([, select]) => !select.value)?.[1] ?? this.controls[0];
  }

  /** Show below each field what is chosen there, where the field cuts it. */
  showInFull() {
    for (const [, select] of this.rows) showInFull(select, LONG);
  }
}
