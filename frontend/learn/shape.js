/** The form of a control: as high as its text, and with a copy of it for paper. */
import { make } from "../core/dom.js";
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
