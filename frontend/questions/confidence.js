/** How sure somebody is of an answer: asked before it is checked, answered to when it is. Nobody has to say it. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";

export class Confidence {
  /** @param {string} name of the question @param {boolean} isAsked */
  constructor(name, isAsked) {
    const choice = (
      /** @type {boolean} */ sure,
    ) => /** @type {HTMLInputElement} */ (make("input", {
      type: "radio",
      name: `${name}--sure`,
      value: sure ? "yes" : "no",
    }));
    this.yes = choice(true);
    this.no = choice(false);
    /** What stands above the button that checks; nothing where it is not asked. */
    this.elements = isAsked ? [this.asked()] : [];
  }

  asked() {
    const label = (/** @type {string} */ key, /** @type {HTMLElement} */ input) =>
      make("label", {}, input, " ", say(key));
    return make(
      "div",
      { class: "confidence", role: "radiogroup", "aria-label": say("confidence.ask") },
      make("span", {}, say("confidence.ask")),
      label("confidence.sure", this.yes),
      label("confidence.not_sure", this.no),
    );
  }

  /** @returns {boolean | undefined} undefined where nothing was said */
  get sure() {
    if (this.yes.checked) return true;
    return this.no.checked ? false : undefined;
  }

  /** @param {boolean | undefined} sure */
  set sure(sure) {
    this.yes.checked = sure === true;
    this.no.checked = sure === false;
  }

  /** @returns {{sure?: boolean}} as it is kept with the answer */
  get kept() {
    return this.sure === undefined ? {} : { sure: this.sure };
  }

  /** @param {boolean | null} right @returns {Node[]} what is said to somebody who was sure, or was not */
  answer(right) {
    if (this.sure === undefined || right === null) return [];
    const key = `confidence.${this.sure ? "sure" : "not_sure"}_${right ? "right" : "wrong"}`;
    return [make("span", { class: "said-to-confidence" }, say(key))];
  }
}
