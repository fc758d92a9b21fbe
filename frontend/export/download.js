/** Giving a file to the reader. */
import { make } from "../core/dom.js";
import { dayOf } from "../core/i18n.js";

/** @param {Blob} file @param {string} name */
export function download(file, name) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", { download: name, hidden: "" }));
  link.href = URL.createObjectURL(file);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {string} title @param {string} ending @param {Date} now @returns {string} a name for a file */
export const fileName = (title, ending, now) =>
  `${title.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "note"}-${dayOf(now)}.${ending}`;
