/** What the learner has marked as done: lessons, steps, exercises, parts of lessons. */
import { saysThrough } from "../core/stretches.js";
import * as store from "../core/store.js";

/** @param {string} mark such as lesson/ID @returns {boolean} */
export const isDone = (mark) => store.get(`done/${mark}`)?.v === "1";

/** @param {string} mark @returns {boolean} whether the learner has marked it, or taken the mark back */
export const isTold = (mark) => store.get(`done/${mark}`) !== undefined;

/** @param {string} tick of a piece of a lesson @returns {boolean} whether somebody is through it */
export const isThrough = (tick) => saysThrough(tick, isTold, isDone);

/** @param {string[]} marks @param {boolean} done @returns {string} what went wrong, or "" */
export function set(marks, done) {
  const saved = [];
  try {
    for (const mark of marks) {
      const name = `done/${mark}`;
      store.save(name, { v: done ? "1" : "", label: document.title }, store.get(name));
      saved.push(name);
    }
    store.askToKeep(); // some browsers ask the learner, who has just said that this matters
    return "";
  } catch (error) {
    return error instanceof store.NotSaved ? error.reason : "refused";
  } finally {
    for (const detail of saved) document.dispatchEvent(new CustomEvent("store:changed", { detail }));
  }
}
