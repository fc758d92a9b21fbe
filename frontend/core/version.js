/** Another version of something written: to use it or to delete it. Nothing goes without a question. */
import { describe } from "./describe.js";
import { button, buttonFor, make } from "./dom.js";
import { say } from "./i18n.js";

/** @typedef {import("./merge.js").Entry} Entry */

/**
 * @param {HTMLElement} shown the version @param {string} label of what was written
 * @param {(use: boolean) => void} settle @param {Record<string, string>} [attributes]
 * @returns {HTMLElement} the version with the choice to use it or to delete it
 */
export function otherVersion(shown, label, settle, attributes = {}) {
  const group = { role: "group", "aria-label": say("another_version_of", { label }) };
  const choice = make("div", {});
  const drop = buttonFor(say("drop_other"), label, () => {
    const question = make("p", {}, say("drop_other_ask", { label }));
    const stay = button(say("cancel"), () => {
      offer();
      drop.focus();
    });
    describe(stay, question);
    choice.replaceChildren(question, stay, buttonFor(say("really"), label, () => settle(false), "danger"));
    stay.focus();
  });
  const offer = () => choice.replaceChildren(buttonFor(say("take_other"), label, () => settle(true)), drop);
  offer();
  return make(
    "div",
    { class: "noted other-version", ...group, ...attributes },
    make("p", { class: "label" }, say("another_version")),
    shown,
    choice,
  );
}

/**
 * @param {Entry} before @param {boolean} use @param {string} label of what was written
 * @returns {string} what was done with its other version
 */
export const settled = (before, use, label) =>
  say(!use ? "other_dropped" : before.v ? "other_taken_kept" : "other_taken", { label });
