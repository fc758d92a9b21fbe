/** One thing of a page alone on paper. What is printed is marked, and styles/print-alone.css hides the rest. */

/**
 * Let the page look as it does on paper.
 * @param {Element[]} elements that are printed, and nothing else @param {string} look of the paper, as the styles know it
 * @returns {() => void} ends it
 */
export function onPaper(elements, look) {
  const root = document.documentElement;
  const [x, y] = [scrollX, scrollY];
  for (const each of elements) each.classList.add("is-printed");
  root.dataset.prints = look;
  return () => {
    delete root.dataset.prints;
    for (const each of elements) each.classList.remove("is-printed");
    scrollTo({ left: x, top: y, behavior: "instant" }); // the page was as short as what is printed
  };
}

/**
 * Print some elements of the page and nothing else of it.
 * @param {Element[]} elements @param {string} look
 * @param {{lay?: () => void, after?: () => void, ends?: Element[]}} [moments] when the page looks as on paper, to give sizes; and
 *   when it is printed, or nobody wanted it. Below each of `ends` stands whose it is: without them, below the last element
 */
export function alone(elements, look, { lay, after, ends = elements.slice(-1) } = {}) {
  const feet = ends.map(foot);
  const leave = onPaper(elements, look);
  const end = () => {
    leave();
    for (const each of feet) each?.remove();
    after?.();
  };
  lay?.();
  addEventListener("afterprint", end, { once: true });
  print();
}

/** @param {Element} end @returns {Element | undefined} the line that says whose it is, now below that */
function foot(end) {
  const line = /** @type {Element | undefined} */ (document.querySelector("main > .paper-foot")?.cloneNode(true));
  if (!line) return undefined;
  line.classList.add("is-printed");
  end.after(line);
  return line;
}

/**
 * Print what is made for paper only.
 * @param {HTMLElement} made @param {string} look @param {() => void} [lay] gives what is made its sizes when it is in the page
 * @param {Element[]} [ends] where it ends, if not once
 */
export function made(made, look, lay, ends) {
  (document.querySelector("article") ?? document.body).append(made);
  alone([made], look, { lay, ends, after: () => made.remove() });
}

/** @param {Element} element @returns {Element | null} the title of the exercise or tool that it belongs to */
export const titleOf = (element) =>
  element.closest(".sheet")?.querySelector("h3") ?? document.querySelector("article h1");

/** @param {Element} element @returns {HTMLElement} a copy without names, of which a page has each once */
export function copy(element) {
  const made = /** @type {HTMLElement} */ (element.cloneNode(true));
  for (const each of [made, ...made.querySelectorAll("[id]")]) each.removeAttribute("id");
  return made;
}
