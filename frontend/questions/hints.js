/** Hints come one at a time. */
import { every } from "../core/dom.js";

/** Show hints one at a time: the next is offered when the one before is open. @param {HTMLElement} element */
export function hintsOneByOne(element) {
  const hints = /** @type {HTMLDetailsElement[]} */ (every(element, "details.hint-more"));
  hints.forEach((hint, index) => {
    hint.hidden = index > 0;
    hint.addEventListener("toggle", () => {
      const next = hints[index + 1];
      if (hint.open && next) next.hidden = false;
    });
  });
}
