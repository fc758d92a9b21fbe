/** The stage in its window, and the letters on the wall. */
import { one } from "../core/dom.js";

/** The smallest share of its usual size that a task may have. */
const LEAST = 0.4;

/**
 * Make the letters of the task smaller until all of it stands in its place. They begin large, and a short task stays so.
 * @param {HTMLElement} stage
 */
export function fit(stage) {
  const task = one(stage, ".room-shown");
  for (let size = 1; size >= LEAST; size -= 0.02) {
    task.style.setProperty("--fit", size.toFixed(2));
    if (task.scrollHeight <= task.clientHeight + 1) return;
  }
}

/**
 * Say how much of the page stands above the stage: it takes what the window leaves, so that its buttons are in sight.
 * @param {HTMLElement} stage
 */
export function standInWindow(stage) {
  const stand = () => {
    if (document.fullscreenElement) return;
    stage.style.setProperty("--above", `${Math.round(stage.getBoundingClientRect().top + scrollY)}px`);
  };
  stand();
  addEventListener("resize", stand);
}
