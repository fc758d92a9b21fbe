/** What a page prints alone: worksheets, decks of cards, signs, questions, a trainer's part. */
import { every } from "../core/dom.js";
import { alone, copy, titleOf } from "./alone.js";

export { cards } from "./cards.js";
export { counted } from "./count.js";
export { shortKey } from "./key.js";
export { questions } from "./questions.js";
export { signs } from "./signs.js";
export { worksheets } from "./worksheets.js";

/** @param {(Element | null)[]} elements @returns {Element[]} */
const there = (elements) => elements.filter((each) => each !== null);

/** @param {HTMLElement} trainer the trainer's part: what to have ready stands before it, and what to ask afterwards behind it */
export function guide(trainer) {
  const parts = (/** @type {string} */ name) =>
    every(trainer.closest(".sheet") ?? document, `.part-${name}, [id="${name}"], [id="${name}"] + *`);
  const asked = parts("debrief").map(copy);
  trainer.after(...asked);
  alone(there([titleOf(trainer), ...parts("materials"), trainer, ...asked]), "guide", {
    after: () => asked.forEach((each) => each.remove()),
  });
}
