/** Shows in full what is chosen in a list whose field cuts it. */
import { make } from "./dom.js";

const pen = document.createElement("canvas").getContext("2d");
const ARROW = 24; // pixels that the arrow of a list takes
/** A list that is closed away has no width yet. Paper may be narrower than the screen, so it always has the text. */
const seen = new ResizeObserver((changes) => {
  for (const { target } of changes) mark(/** @type {HTMLSelectElement} */ (target));
});

/** @param {HTMLSelectElement} select @returns {string} what is chosen, "" where nothing is */
export const chosen = (select) => (select.value ? select.selectedOptions[0]?.textContent ?? "" : "");

/** @param {HTMLSelectElement} select @returns {HTMLElement | undefined} */
const textBelow = ({ nextElementSibling: next }) =>
  next instanceof HTMLElement && next.matches(".in-full") ? next : undefined;

/** Mark the text below a list that shows all of it itself. @param {HTMLSelectElement} select */
function mark(select) {
  const shown = textBelow(select);
  if (!shown || !pen) return;
  const style = getComputedStyle(select);
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`; // "font" is empty where features are set
  const room = select.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - ARROW;
  shown.classList.toggle("fits", pen.measureText(chosen(select)).width <= room);
}

/** @param {HTMLSelectElement} select @param {number} long from more letters than these on it may be cut */
export function showInFull(select, long) {
  const text = chosen(select);
  const shown = textBelow(select);
  if (text.length <= long) {
    shown?.remove();
    return;
  }
  if (shown) shown.textContent = text;
  else select.after(make("span", { class: "in-full", "aria-hidden": "true" }, text));
  mark(select);
  seen.observe(select);
}
