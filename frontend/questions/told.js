/** What a check says at the controls of a question, and aloud. */
import { describe, undescribe } from "../core/describe.js";
import { button, every, make, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";

/** @typedef {import("./question.js").Control} Control */

/** Mark a control that is not answered yet, or not well. @param {Control} control @param {HTMLElement} why */
export function markOpen(control, why) {
  control.setAttribute("aria-invalid", "true");
  describe(control, why);
}

/** @param {Control[]} controls @param {HTMLElement[]} notes that a check has tied to them */
export function untie(controls, notes) {
  for (const control of controls) {
    control.removeAttribute("aria-invalid");
    for (const note of notes) if (note.id) undescribe(control, note);
  }
}

/**
 * What is said beside the verdict: the reason, where there is one, and of several that they are there. They came in above
 * the button that has the focus. Where something is open, the way to it.
 * @param {import("./question.js").Question} question @param {string} problem @returns {(Node | string)[]}
 */
export function beside({ element, isSpread, goOn }, problem) {
  if (problem) return isSpread ? [" ", button(say("to_open"), () => goOn.focus())] : [];
  const reasons = every(element, "fieldset .reason").filter((each) => !each.querySelector(".reason"));
  const [copy] = reasons.map((each) => /** @type {HTMLElement} */ (each.cloneNode(true)));
  for (const verdict of copy?.querySelectorAll("strong:is(.right, .not-yet)") ?? []) verdict.remove();
  const text = reasons.length > 1 ? say("reasons_above") : textOf(copy);
  return text ? [make("span", { class: "for-readers" }, ` ${text}`)] : [];
}
