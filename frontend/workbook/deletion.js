/** Asks before something is deleted. */
import { one } from "../core/dom.js";
import { say } from "../core/i18n.js";

/**
 * @param {HTMLDialogElement} dialog @param {{question: string, n: number, more?: string}} what is deleted, how many texts,
 *   and what else goes @param {() => void} then
 */
export function ask(dialog, { question, n, more = "" }, then) {
  one(dialog, "#workbook-ask").textContent = question;
  const parts = [say("workbook.ask.counted", { n }), more, say("workbook.ask.for_ever")];
  one(dialog, "#workbook-ask-more").textContent = parts.filter(Boolean).join(" ");
  const cancel = one(dialog, '[data-do="cancel"]');
  one(dialog, '[data-do="really"]').onclick = () => {
    dialog.close();
    then();
  };
  cancel.onclick = () => dialog.close();
  dialog.showModal();
  cancel.focus();
}
