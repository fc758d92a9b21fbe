/** The letters on the wall. */
import { one } from "../core/dom.js";

/** The smallest share of its usual size that a task may have. */
const LEAST = 0.5;

/**
 * Make the letters of the task smaller until all of it stands in its place: other languages need more of them.
 * @param {HTMLElement} stage
 */
export function fit(stage) {
  const task = one(stage, ".room-shown");
  for (let size = 1; size >= LEAST; size -= 0.05) {
    task.style.setProperty("--fit", size.toFixed(2));
    if (task.scrollHeight <= task.clientHeight + 1) return;
  }
}
