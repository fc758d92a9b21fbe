/** What a page prints alone: worksheets, decks of cards, signs, questions, a trainer's part. */
import { every } from "../core/dom.js";
import { alone, titleOf } from "./alone.js";

export { cards } from "./cards.js";
export { counted } from "./count.js";
export { shortKey } from "./key.js";
export { questions } from "./questions.js";
export { signs } from "./signs.js";
export { worksheets } from "./worksheets.js";

/** @param {(Element | null)[]} elements @returns {Element[]} */
const there = (elements) => elements.filter((each) => each !== null);

/**
 * The picture that a talk shows, where the page has it: the words of the talk point at it.
 * @param {HTMLElement} trainer @returns {Element | null} views/drawings.py gives all names in a drawing that beginning
 */
function pictureOf({ dataset: { picture } }) {
  const named = picture && document.querySelector(`[id^="pic-${CSS.escape(picture)}-"]`);
  return named ? named.closest("figure.drawn") : null;
}

/** @param {Element[]} elements @returns {Element} the one that stands last in the page */
const lastOf = (elements) =>
  elements.reduce((one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? other : one);

/** @param {HTMLElement} trainer the trainer's part: what to have ready stands before it */
export function guide(trainer) {
  const sheet = trainer.closest(".sheet");
  const ready = sheet ? every(sheet, ".part-materials") : every(document, '[id="materials"], [id="materials"] + *');
  const printed = there([titleOf(trainer), ...ready, trainer, pictureOf(trainer)]);
  alone(printed, "guide", { ends: [lastOf(printed)] });
}
