/** The stretches of a lesson: which of them are done, and which comes next. Pure. */
import { names } from "./entry.js";

/**
 * @param {string | undefined} text of data-ticks: the ticks of each stretch, with commas between the stretches
 * @returns {string[][]}
 */
export const stretchesOf = (text) => (text ?? "").split(",").map(names).filter((ticks) => ticks.length);

/**
 * A tick says "I am through here". Where none was given yet, the mark of the exercise itself counts: once it was both.
 * @param {string} tick of a piece: part/LESSON/HEADING, for an exercise part/LESSON/exercise-ID
 * @param {(mark: string) => boolean} isTold @param {(mark: string) => boolean} isDone
 * @returns {boolean}
 */
export function saysThrough(tick, isTold, isDone) {
  const [, , piece = ""] = tick.split("/");
  return isDone(isTold(tick) || !piece.startsWith("exercise-") ? tick : piece.replace("-", "/"));
}

/**
 * @param {string[][]} stretches @param {(tick: string) => boolean} isDone
 * @returns {{done: number, of: number, next: number}} `next` is the first that is not done, or -1 where all are
 */
export function walked(stretches, isDone) {
  const done = stretches.map((ticks) => ticks.every(isDone));
  return { done: done.filter(Boolean).length, of: done.length, next: done.indexOf(false) };
}
