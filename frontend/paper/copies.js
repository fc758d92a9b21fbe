/** How many copies of a printed thing a day needs: it stands in the corner of each sheet, so that a pile sorts itself. */
import { every } from "../core/dom.js";

/**
 * @param {Element} printed @param {string} what is printed of its exercise
 * @returns {number | undefined} nothing outside a pack, and where copies of several kinds are told apart
 */
export function copiesOf(printed, what) {
  const section = printed.closest(".pack > .sheet");
  const told = section ? every(section, `.copies[data-what="${what}"]`) : [];
  const copies = told.length === 1 ? told[0].dataset.copies : undefined;
  return copies === undefined ? undefined : Number(copies);
}

/**
 * Mark what stands at the top of a sheet, or the sheet. Styles show the mark, so that no text of the page changes.
 * @param {HTMLElement | undefined} element @param {number | undefined} copies
 */
export function mark(element, copies) {
  if (element && copies !== undefined) element.dataset.times = `${copies} ×`;
}
