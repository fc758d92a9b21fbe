/** Giving a file to the reader. */
import { make } from "../core/dom.js";

/** @param {Blob} file @param {string} name */
export function download(file, name) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", { download: name, hidden: "" }));
  link.href = URL.createObjectURL(file);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
