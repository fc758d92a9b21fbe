/**
 * A choice of one in a worksheet can be taken back. A browser has no way for it: a radio that was pressed by mistake stays.
 */
import { buttonFor, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";

/** @param {Element} group @returns {HTMLInputElement[]} */
const radiosOf = (group) => /** @type {HTMLInputElement[]} */ ([...group.querySelectorAll('input[type="radio"]')]);

/** @param {ParentNode} form @returns {HTMLElement[]} */
const groupsOf = (form) => /** @type {HTMLElement[]} */ ([...form.querySelectorAll("fieldset[data-unchoose]")]);

/** Show each button where something is chosen. @param {ParentNode} form */
export function update(form) {
  for (const group of groupsOf(form)) {
    const press = /** @type {HTMLElement} */ (group.querySelector(".unchoose"));
    press.hidden = !radiosOf(group).some((radio) => radio.checked);
  }
}

/** @param {HTMLElement} form a choice that follows a switch of the page is changed there, and always has a value */
export function start(form) {
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("fieldset"))) {
    const [first, ...others] = radiosOf(group);
    if (!first || first.dataset.sets) continue;
    const press = buttonFor(say("unchoose"), textOf(group.querySelector("legend") ?? group), () => {
      for (const radio of [first, ...others]) radio.checked = false;
      first.focus(); // before the button goes away
      first.dispatchEvent(new Event("change", { bubbles: true }));
    }, "quiet unchoose");
    group.dataset.unchoose = "";
    group.append(press);
  }
  form.addEventListener("change", () => update(form));
  update(form);
}
