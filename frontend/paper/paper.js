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

/** @param {HTMLElement} trainer the trainer's part: what to have ready stands before it */
export function guide(trainer) {
  const sheet = trainer.closest(".sheet");
  const ready = sheet ? every(sheet, ".part-materials") : every(document, '[id="materials"], [id="materials"] + *');
  alone(there([titleOf(trainer), ...ready, trainer]), "guide");
}
