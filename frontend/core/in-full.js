/** Shows in full what is chosen in a list whose field cuts it. */
import { make } from "./dom.js";

/** @param {HTMLSelectElement} select @returns {string} what is chosen, "" where nothing is */
export const chosen = (select) => (select.value ? select.selectedOptions[0]?.textContent ?? "" : "");

/** @param {HTMLSelectElement} select @param {number} long from more letters than these on it is cut */
export function showInFull(select, long) {
  const text = chosen(select);
  const shown = select.nextElementSibling?.matches(".in-full") ? select.nextElementSibling : undefined;
  if (text.length <= long) shown?.remove();
  else if (shown) shown.textContent = text;
  else select.after(make("span", { class: "in-full", "aria-hidden": "true" }, text));
}
