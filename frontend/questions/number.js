/** A number, right within a limit. */
import { describe } from "../core/describe.js";
import { badge, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { near, number, withoutUnit } from "./answers.js";
import { Question } from "./question.js";
import { markOpen } from "./told.js";

/** @typedef {import("./question.js").Verdict} Verdict */

const KEY = "number";

export class NumberQuestion extends Question {
  /** @override */
  get value() {
    return withoutUnit(this.controls[0].value.trim(), this.unit);
  }

  get unit() {
    return this.controls[0].nextElementSibling?.textContent ?? "";
  }

  /** @override @param {string} value */
  fill(value) {
    this.controls[0].value = value;
  }

  /** @override */
  empty() {
    this.controls[0].value = "";
  }

  /** @returns {[right: number, within: number]} */
  get limits() {
    const [right, within] = (this.key.get(KEY)?.value ?? "").split(" ").map(Number);
    return [right, within];
  }

  /** @override @returns {Verdict} */
  judge() {
    const said = number(this.value);
    const right = near(said, ...this.limits);
    const problem = Number.isNaN(said) ? say(this.value ? "no_number" : "write_first") : "";
    return { right, parts: new Map([[KEY, right]]), said: `${this.value} ${this.unit}`.trim(), problem };
  }

  /** Why it is right, or what leads to this number where that is known. @override @param {Verdict} verdict */
  showParts({ right }) {
    const said = number(this.value);
    const mistake = this.mistakes(KEY).find(({ answer }) => near(said, number(answer), this.limits[1]));
    const why = right ? this.key.get(KEY)?.reason : mistake?.feedback;
    if (!why?.length) return;
    const reason = make(
      "div",
      { class: "reason" },
      badge(right === true),
      " ",
      ...why.map((node) => node.cloneNode(true)),
    );
    this.controls[0].parentElement?.after(reason);
    describe(this.controls[0], reason);
  }

  /** @override */
  showOpen() {
    markOpen(this.controls[0], this.result);
  }
}
