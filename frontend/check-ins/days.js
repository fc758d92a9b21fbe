/** Days after a last day, as events of a calendar. Pure. */
import { isDate } from "../agenda/plan.js";

/** @typedef {{days: number, title: string, question: string, url: string}} CheckIn */

/** @param {string} date such as 2026-11-27 @param {number} days @returns {string} the date so many days later */
export const after = (date, days) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * @param {string} last the last day @param {CheckIn[]} checkIns
 * @returns {import("../export/calendar.js").Event[] | undefined} undefined where the calendar has no such day
 */
export function events(last, checkIns) {
  if (!isDate(last)) return undefined;
  return checkIns.map(({ days, title, question, url }) => {
    const date = after(last, days);
    return { id: `${date}-${days}-${url}`, date, title: `${title}: ${question}`, text: `${question}\n${url}` };
  });
}
