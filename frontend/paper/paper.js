/** What a page prints alone: a worksheet, a deck of cards, signs, questions, a trainer's part. */
import { every, make } from "../core/dom.js";
import { alone, made, titleOf } from "./alone.js";
import { measured } from "./fit.js";

export { cards } from "./cards.js";
export { signs } from "./signs.js";

/** @param {(Element | null)[]} elements @returns {Element[]} */
const there = (elements) => elements.filter((each) => each !== null);

// How much of a sheet is there to print on, in mm: A4 and Letter with margins of 20 mm, and A3.
const HEIGHTS = { portrait: 230, landscape: 162, half: 109, a3: 248 };

/** @param {HTMLFormElement} form a worksheet, with its title. One of half a page is printed twice on a sheet. */
export function sheet(form) {
  const title = titleOf(form);
  const named = /worksheet-(half|a3)/.exec(form.className) ?? /worksheet-(landscape)/.exec(form.className);
  const look = /** @type {keyof typeof HEIGHTS} */ (named?.[1] ?? "portrait");
  const counts = look === "half" ? [1] : undefined;
  const lay = (/** @type {Element[]} */ listed) =>
    measured(listed[0], listed[listed.length - 1], HEIGHTS[look], counts);
  if (look !== "half") {
    const printed = there([title, form]);
    return alone(printed, `sheet ${look}`, { lay: () => lay(printed) });
  }
  const copies = [1, 2].map(() => make("div", { class: "half-sheet" }, ...there([title, form]).map(copy)));
  const place = make("div", { class: "half-sheets" }, ...copies);
  made(place, "sheet half", () => lay([...copies[0].children]));
}

/** @param {Element} element @returns {Node} a copy without names, of which a page has each once */
function copy(element) {
  const made = /** @type {Element} */ (element.cloneNode(true));
  for (const each of [made, ...made.querySelectorAll("[id]")]) each.removeAttribute("id");
  return made;
}

/**
 * @param {HTMLElement[]} asked questions, with the cases that they are about @param {boolean} key whether their answers are printed
 */
export function questions(asked, key) {
  const closed = key ? asked.flatMap((each) => every(each, "details.answer:not([open])")) : [];
  const open = (/** @type {boolean} */ is) => {
    for (const each of closed) /** @type {HTMLDetailsElement} */ (each).open = is;
  };
  open(true);
  alone(there([titleOf(asked[0]), ...asked]), key ? "questions key" : "questions", { after: () => open(false) });
}

/** @param {HTMLElement} trainer the trainer's part, with what to have ready and what to ask afterwards */
export function guide(trainer) {
  const beside = ["materials", "debrief"].flatMap((name) =>
    every(trainer.closest(".sheet") ?? document, `.part-${name}, [id="${name}"], [id="${name}"] + *`)
  );
  alone(there([titleOf(trainer), ...beside, trainer]), "guide");
}
