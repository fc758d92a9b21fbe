/** One or several options to choose. */
import { describe } from "../core/describe.js";
import { badge, make, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { Question } from "./question.js";

/** @typedef {import("./question.js").Verdict} Verdict */

export class Choice extends Question {
  /** @returns {HTMLInputElement[]} */
  get inputs() {
    return /** @type {HTMLInputElement[]} */ (this.controls);
  }

  /** @returns {HTMLInputElement[]} */
  get chosen() {
    return this.inputs.filter((input) => input.checked);
  }

  /** @override */
  get value() {
    return JSON.stringify(this.chosen.map((input) => input.value));
  }

  /** @override @param {string} value */
  fill(value) {
    const chosen = JSON.parse(value);
    for (const input of this.inputs) input.checked = chosen.includes(input.value);
  }

  /** @override */
  empty() {
    for (const input of this.inputs) input.checked = false;
  }

  /** @override @returns {Verdict} */
  judge() {
    const chosen = this.chosen.map((input) => input.value);
    const parts = new Map([...this.key].map(([key, { value }]) => [key, (value === "right") === chosen.includes(key)]));
    const said = this.chosen.map((input) => textOf(input.closest(".row"))).join("\n");
    return {
      right: [...parts.values()].every(Boolean),
      parts,
      said,
      problem: chosen.length ? "" : say("choose_first"),
    };
  }

  /** Say under each chosen option whether it is right, and why. @override @param {Verdict} _verdict */
  showParts(_verdict) {
    for (const input of this.chosen) {
      const reason = this.reason(input.value, this.key.get(input.value)?.value === "right");
      input.closest(".row")?.after(reason);
      describe(input, reason);
    }
  }
}

/** Several may be right: what was chosen can be right and still not be all. */
export class Multiple extends Choice {
  /** Each wrong one takes back a right one: who ticks all has shown nothing. @override @param {Verdict} _verdict */
  share(_verdict) {
    const isRight = (/** @type {string} */ key) => this.key.get(key)?.value === "right";
    const found = this.chosen.filter(({ value }) => isRight(value)).length;
    const all = [...this.key.keys()].filter(isRight).length;
    return Math.max(0, found - (this.chosen.length - found)) / all;
  }

  /** @override @param {Verdict} verdict */
  summary({ right }) {
    const words = make("span", {}, badge(right === true), " ");
    const onlyRight = this.chosen.every((input) => this.key.get(input.value)?.value === "right");
    if (!right && onlyRight) words.append(say("missing"));
    return words;
  }
}
