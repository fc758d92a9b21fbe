/** The form of a control: as high as its text, with a copy of it for paper, and its value in words. */
import { make, textOf } from "../core/dom.js";
import { showInFull } from "../core/in-full.js";

/** From so many letters on a chosen answer is cut in a cell of a table. */
const LONG = 16;

/**
 * Let a text grow where the browser does not do it by itself, and keep a copy of it for paper, where text fields lose
 * their lower lines.
 * @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} control
 */
export function shape(control) {
  if (control instanceof HTMLSelectElement) showInFull(control, LONG);
  if (!(control instanceof HTMLTextAreaElement)) return;
  if (!CSS.supports("field-sizing", "content")) {
    control.style.height = "auto";
    control.style.height = `${control.scrollHeight + 4}px`;
  }
  let copy = control.nextElementSibling;
  if (!copy?.classList.contains("printed")) {
    if (!control.value) return;
    copy = make("span", { class: "printed", "aria-hidden": "true" });
    control.after(copy);
  }
  copy.textContent = control.value;
}

/** @param {Element} control @param {string} value @returns {string | undefined} the words for a value that it offers */
function wordsFor(control, value) {
  if (control instanceof HTMLSelectElement) return [...control.options].find((each) => each.value === value)?.text;
  const one = /** @type {HTMLInputElement} */ (control);
  return one.value === value ? textOf(one.labels?.[0]) : undefined;
}

/**
 * @param {Element[]} controls of one input @param {string} value as it is kept
 * @returns {string} as a person reads it: of what was chosen the words
 */
export function chosenWords(controls, value) {
  if (controls[0].matches("textarea, input:not([type=radio], [type=checkbox])")) return value;
  const words = (/** @type {string} */ each) => controls.map((control) => wordsFor(control, each)).find(Boolean);
  return value.split(" ").map((each) => words(each) ?? each).join("; ");
}
