/** A text with gaps: to write in, or to choose for. */
import { describe } from "../core/describe.js";
import { badge, every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { same } from "./answers.js";
import { Question } from "./question.js";
import { markOpen } from "./told.js";

/** @typedef {import("./question.js").Verdict} Verdict */
/** @typedef {HTMLInputElement | HTMLSelectElement} Field */

export class Gaps extends Question {
  /** @param {HTMLElement} element */
  constructor(element) {
    super(element);
    /** @type {[key: string, field: Field][]} */
    this.gaps = every(element, ".gap").map((gap) => [
      gap.dataset.key ?? "",
      /** @type {Field} */ (one(gap, "input, select")),
    ]);
  }

  /** @override */
  get value() {
    return JSON.stringify(Object.fromEntries(this.gaps.map(([key, field]) => [key, field.value.trim()])));
  }

  /** @override @param {string} value */
  fill(value) {
    const kept = new Map(Object.entries(JSON.parse(value)));
    for (const [key, field] of this.gaps) field.value = String(kept.get(key) ?? "");
  }

  /** @override */
  empty() {
    for (const [, field] of this.gaps) field.value = "";
  }

  /** @override @returns {Verdict} */
  judge() {
    const parts = new Map(this.gaps.map(([key, field]) => {
      const accepted = /** @type {string[]} */ (JSON.parse(this.key.get(key)?.value ?? "[]"));
      return [key, accepted.some((each) => same(each, field.value))];
    }));
    const problem = this.gaps.every(([, field]) => field.value.trim()) ? "" : say("fill_first");
    return { right: [...parts.values()].every(Boolean), parts, said: this.inWords(), problem };
  }

  /** @returns {string} the text with what stands in its gaps */
  inWords() {
    const text = /** @type {HTMLElement} */ (one(this.element, ".gaps").cloneNode(true));
    every(text, ".gap").forEach((gap, index) => gap.replaceChildren(`[${this.gaps[index][1].value.trim()}]`));
    return (text.textContent ?? "").trim().replace(/\s+/g, " ");
  }

  /** Say of each gap whether it is right; why, where it is, or what leads to the answer. @override @param {Verdict} verdict */
  showParts({ parts }) {
    const said = this.gaps.map(([key, field]) => {
      const right = parts.get(key) ?? false;
      const mistake = this.mistakes(key).find(({ answer }) => same(answer, field.value));
      const why = (right ? this.key.get(key)?.reason : mistake?.feedback) ?? [];
      const reason = make("li", { class: "reason" }, badge(right), " ", ...why.map((node) => node.cloneNode(true)));
      describe(field, reason);
      return reason;
    });
    one(this.element, ".gaps").after(make("ol", { class: "reason gap-reasons" }, ...said));
  }

  /** @override */
  showOpen() {
    for (const [, field] of this.gaps) if (!field.value.trim()) markOpen(field, this.result);
  }

  /** @override */
  get isSpread() {
    return true;
  }

  /** @override @param {Verdict} verdict */
  summary({ right, parts }) {
    const words = make("span", {}, badge(right === true), " ");
    const count = [...parts.values()].filter(Boolean).length;
    if (!right) words.append(say("some", { right: count, of: parts.size }));
    return words;
  }

  /** @override @param {Verdict} verdict */
  share({ parts }) {
    return [...parts.values()].filter(Boolean).length / parts.size;
  }

  /** @override */
  get goOn() {
    return this.gaps.find(([, field]) => !field.value.trim())?.[1] ?? this.controls[0];
  }
}
