/** An answer in one's own words, to compare with a good one. */
import { say } from "../core/i18n.js";
import { Question } from "./question.js";

/** @typedef {import("./question.js").Verdict} Verdict */

export class Short extends Question {
  /** @override */
  static check = "compare";

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
    const accepted = (this.element.dataset.accept ?? "").split("|").map((each) => each.trim().toLowerCase());
    const right = accepted.includes(said.toLowerCase()) && said ? true : null;
    return { right, parts: new Map(), said, problem: said ? "" : say("write_first") };
  }

  /** @override @param {Verdict} _verdict */
  showParts(_verdict) {
    this.answer.open = true;
  }
}
