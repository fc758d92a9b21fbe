/** An exercise in which all is filled in and checked counts as done. */
import { readAnswer } from "../core/answer.js";
import { every } from "../core/dom.js";
import * as store from "../core/store.js";
import * as marks from "./marks.js";

/** @param {string} id of an exercise of this page @returns {boolean} whether each field is begun and each question checked */
function isComplete(id) {
  const name = CSS.escape(id);
  const fields = every(document, `form.worksheet[data-exercise="${name}"] .field`);
  const questions = every(document, `.question[data-question^="${name}/"]`);
  const written = (/** @type {HTMLElement} */ field) =>
    /** @type {(HTMLInputElement | HTMLTextAreaElement)[]} */ (every(field, "input, textarea, select")).some((each) =>
      ["radio", "checkbox"].includes(each.type) ? /** @type {HTMLInputElement} */ (each).checked : each.value.trim()
    );
  const checked = (/** @type {HTMLElement} */ { dataset }) =>
    readAnswer(store.get(`answer/${dataset.question}`)?.v ?? "").checked;
  return fields.length + questions.length > 0 && fields.every(written) && questions.every(checked);
}

/** Mark an exercise in which all is filled in and checked, unless the learner has marked it or taken a mark back. @param {string} id */
export function markComplete(id) {
  if (!marks.isTold(`exercise/${id}`) && isComplete(id)) marks.set([`exercise/${id}`], true);
}
