/** Giving a file to the reader. */
import { make } from "../core/dom.js";
import { dayOf, say } from "../core/i18n.js";

/** Milliseconds until it is said: a place that came this moment is not heard. */
const SOON = 200;

/** Say it to who does not see that a file came. @param {string} name of the file */
function tell(name) {
  const place = document.querySelector(".downloaded") ??
    make("p", { class: "downloaded for-readers", role: "status", "data-search-exclude": "" });
  document.body.append(place);
  place.textContent = "";
  setTimeout(() => (place.textContent = say("downloaded", { file: name })), SOON);
}

/** @param {Blob} file @param {string} name @param {boolean} [isTold] whether the page says itself that the file is there */
export function download(file, name, isTold = false) {
  const link = /** @type {HTMLAnchorElement} */ (make("a", { download: name, hidden: "" }));
  link.href = URL.createObjectURL(file);
  document.body.append(link);
  link.click();
  link.remove();
  if (!isTold) tell(name);
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {string} title @param {string} ending @param {Date} now @returns {string} a name for a file */
export const fileName = (title, ending, now) =>
  `${title.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "note"}-${dayOf(now)}.${ending}`;
