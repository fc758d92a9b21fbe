/** One thing of a page alone on paper. What is printed is marked, and styles/print-alone.css hides the rest. */

/**
 * Print some elements of the page and nothing else of it.
 * @param {Element[]} elements @param {string} look of the paper, as the styles know it
 * @param {{lay?: () => void, after?: () => void}} [moments] when the page looks as on paper, to give sizes; and when it is printed,
 *   or nobody wanted it
 */
export function alone(elements, look, { lay, after } = {}) {
  const root = document.documentElement;
  const end = () => {
    delete root.dataset.prints;
    delete root.dataset.fit;
    for (const each of elements) each.classList.remove("is-printed");
    after?.();
  };
  for (const each of elements) each.classList.add("is-printed");
  root.dataset.prints = look;
  lay?.();
  addEventListener("afterprint", end, { once: true });
  print();
}

/**
 * Print what is made for paper only.
 * @param {HTMLElement} made @param {string} look @param {() => void} [lay] gives what is made its sizes when it is in the page
 */
export function made(made, look, lay) {
  (document.querySelector("article") ?? document.body).append(made);
  alone([made], look, { lay, after: () => made.remove() });
}

/** @param {Element} element @returns {Element | null} the title of the exercise or tool that it belongs to */
export const titleOf = (element) =>
  element.closest(".sheet")?.querySelector("h3") ?? document.querySelector("article h1");
