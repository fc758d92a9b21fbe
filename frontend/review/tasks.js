/** Tasks of lessons, one a Monday, and the days after a programme, as events of a calendar. Pure. */
import { events } from "../check-ins/days.js";
import { dayOf } from "../core/i18n.js";
import { doneAt, isTold } from "./plan.js";
import { daysLater } from "./schedule.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("../export/calendar.js").Event} Event */
/** @typedef {import("./plan.js").Listed} Listed */

const MONDAY = 1;

/** @param {number} now @returns {number} the beginning of the next Monday, never today */
const nextMonday = (now) => daysLater(now, (MONDAY + 7 - new Date(now).getDay()) % 7 || 7);

/**
 * @param {Listed[]} index @param {State} state @returns {Listed[]} those with a task of which nobody wrote what became of
 *   it, in the order in which they were done
 */
export function openTasks(index, state) {
  const open = index.filter((listed) => listed.task && doneAt(state, listed) && !isTold(state, listed.unit[1]));
  return open.sort((a, b) => (doneAt(state, a) ?? 0) - (doneAt(state, b) ?? 0));
}

/**
 * @param {Listed[]} open @param {number} now @param {(listed: Listed) => {title: string, text: string, url: string}} told
 * @returns {Event[]} one a Monday, from the next on
 */
export function mondays(open, now, told) {
  const first = nextMonday(now);
  return open.map((listed, week) => {
    const date = dayOf(new Date(daysLater(first, 7 * week)));
    const { title, text, url } = told(listed);
    return { id: `task-${listed.unit.join("-")}-${url}`, date, title, text: `${text}\n${url}` };
  });
}

/**
 * @param {Listed[]} index @param {State} state @param {number} now @param {import("../check-ins/days.js").CheckIn[]} checkIns
 * @returns {Event[]} the days after each programme that is done, those that are still to come
 */
export function after(index, state, now, checkIns) {
  const programmes = [...new Set(index.map(({ programme }) => programme))];
  return programmes.flatMap((programme) => {
    const times = index.filter((listed) => listed.programme === programme).map((listed) => doneAt(state, listed));
    const done = times.filter((t) => t !== undefined);
    if (done.length < times.length) return [];
    const made = events(dayOf(new Date(Math.max(...done))), checkIns) ?? [];
    return made.filter(({ date }) => date > dayOf(new Date(now)));
  });
}
