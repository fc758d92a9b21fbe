/** The days that the room can show. They stand in the tables of the page. */
import { every, one, textOf } from "../core/dom.js";

/** @typedef {{minutes: number, name: string, pause: boolean, task: HTMLElement | null, row: HTMLElement}} Step */
/** @typedef {{id: string, title: string, section: HTMLElement, steps: Step[]}} Day */

/** @param {HTMLElement} section @returns {Day} */
export const dayOf = (section) => ({
  id: section.dataset.day ?? "",
  title: textOf(one(section, "h2")),
  section,
  steps: every(section, "tr[data-minutes]").map((row) => ({
    minutes: Number(row.dataset.minutes),
    name: textOf(one(row, ".room-title")),
    pause: row.dataset.pause !== undefined,
    task: /** @type {HTMLElement | null} */ (row.querySelector(".room-task")),
    row,
  })),
});
