/**
 * A plan of training days, and what can be done to it. Pure: each change gives a new plan.
 *
 * Minutes are whole minutes; a time of day is minutes after midnight.
 */
import { PEOPLE } from "../groups/split.js";

/**
 * One line of an agenda. `beside` says that it runs at the same time as the line above it, in another room; `lead` who leads it;
 * `spare` that it may be left out when the day runs late; `fixed` that people from outside come for it, so that it must not move.
 * `talk` is the talk that is held in it.
 * @typedef {{kind: Kind, minutes: number, id?: string, text?: string, talk?: string, room?: string, lead?: string, note?: string, beside?: true, spare?: true, fixed?: true}} Item
 * @typedef {"exercise" | "lesson" | "break" | "lunch" | "own"} Kind a lesson is a talk on it
 * @typedef {{starts: number, date?: string, items: Item[]}} Day
 * @typedef {{name: string, people: number, from?: string, days: Day[]}} Plan `from` is the ready plan with which it began
 */

/**
 * What the site knows of the things that can stand in a plan, by id.
 * @typedef {{title: string, code: string, minutes: number, address: string, lesson: string, module: string, quiz: boolean,
 *   outcomes: string[], form: string, size: number, most: number, limit?: number, from: number, to: number, short: string, saves: number, lengths: number[],
 *   was: string[], materials: import("../groups/day.js").Thing[]}} ExerciseFacts
 * @typedef {{title: string, address: string, module: string, outcomes: Record<string, string>, was: string[]}} LessonFacts
 * @typedef {{title: string, minutes: number, lesson: string, materials: import("../groups/day.js").Thing[]}} TalkFacts that is written, and to which lesson it belongs
 * `lengths` are minutes that an exercise can take; `limits` are the minutes from which the check of the course warns, or null.
 * @typedef {{limits: {work: number | null, talk: number | null}, exercises: Record<string, ExerciseFacts>, lessons: Record<string, LessonFacts>, talks: Record<string, TalkFacts>,
 *   modules: Record<string, string>, plans: {id: string, title: string, days: Day[], was?: string[]}[]}} Facts
 */

export const KINDS = /** @type {const} */ (["exercise", "lesson", "break", "lunch", "own"]);
export const DAY = 24 * 60;
export const LONGEST = 8 * 60; // minutes of one line
export const MOST_DAYS = 14;
export const MOST_ITEMS = 60; // of a day
const STARTS = 9 * 60;

/** @returns {Plan} with one empty day */
export const empty = () => ({ name: "", people: PEOPLE, days: [{ starts: STARTS, items: [] }] });

/** @param {Plan} plan @returns {boolean} whether anything stands in it */
export const hasLines = ({ days }) => days.some(({ items }) => items.length > 0);

/** @param {number} minutes after midnight @returns {string} such as 09:30; after midnight of the next day too */
export function clock(minutes) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const rest = ((minutes % DAY) + DAY) % DAY;
  return `${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** @param {string} text such as 9:30 @returns {number | undefined} minutes after midnight */
export function fromClock(text) {
  const [, hours, minutes] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text.trim()) ?? [];
  const found = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && Number(minutes) < 60 && found < DAY ? found : undefined;
}

/** @param {string} text @returns {boolean} whether this is a day of the calendar, such as 2026-11-27 */
export function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * @param {Day} day
 * @returns {{start: number, end: number}[]} of each line. A line beside another starts with it; the next one waits for both.
 */
export function times(day) {
  /** @type {{start: number, end: number}[]} */
  const found = [];
  let start = day.starts;
  let end = day.starts;
  for (const { minutes, beside } of day.items) {
    if (!beside || !found.length) start = end;
    found.push({ start, end: start + minutes });
    end = Math.max(end, start + minutes);
  }
  return found;
}

/** @param {Day} day @returns {number[]} into how many parts people are split at each line: exercises and talks at the same time share them */
export function split(day) {
  const starts = times(day).map(({ start }) => start);
  const isWork = (/** @type {Item} */ { kind }) => kind === "exercise" || kind === "lesson";
  return starts.map((one) => Math.max(1, day.items.filter((item, at) => isWork(item) && starts[at] === one).length));
}

/** @param {Day} day @returns {number} when its last line ends */
export const ends = (day) => Math.max(day.starts, ...times(day).map(({ end }) => end));

/** @param {Item} item @returns {boolean} */
export const isPause = ({ kind }) => kind === "break" || kind === "lunch";

/** @param {Item} item @param {Facts} facts @returns {string} its name, or an empty text for a pause without one */
export function titleOf(item, facts) {
  if (item.text) return item.text;
  const known = item.kind === "exercise" ? facts.exercises : item.kind === "lesson" ? facts.lessons : {};
  return item.id ? known[item.id]?.title ?? item.id : "";
}

/** @param {Item} item @param {Facts} facts @returns {string} what its trainer has to know: its note, or the short way where the time is short */
export function noteOf(item, facts) {
  const known = item.kind === "exercise" ? facts.exercises[item.id ?? ""] : undefined;
  const isShort = known && item.minutes < known.minutes && item.minutes >= known.minutes - known.saves;
  return item.note ?? (isShort ? known.short : "");
}

/** @template T @param {T[]} list @param {number} at @param {(value: T) => T} change @returns {T[]} */
const changedAt = (list, at, change) => list.map((value, index) => (index === at ? change(value) : value));

/** @param {Plan} plan @param {number} day @param {(day: Day) => Day} change @returns {Plan} */
const onDay = (plan, day, change) => ({ ...plan, days: changedAt(plan.days, day, change) });

/** @param {Plan} plan @param {number} day @param {Item} item @param {number} [at] @returns {Plan} */
export const add = (plan, day, item, at = plan.days[day].items.length) =>
  onDay(plan, day, (each) => ({ ...each, items: [...each.items.slice(0, at), item, ...each.items.slice(at)] }));

/** @param {Plan} plan @param {number} day @param {number} at @returns {Plan} */
export const drop = (plan, day, at) =>
  onDay(plan, day, (each) => ({ ...each, items: each.items.filter((_, index) => index !== at) }));

/** @param {Plan} plan @param {number} day @param {number} at @param {Partial<Item>} change @returns {Plan} */
export const set = (plan, day, at, change) =>
  onDay(plan, day, (each) => ({ ...each, items: changedAt(each.items, at, (item) => tidy({ ...item, ...change })) }));

/** @param {Plan} plan @param {number} day @param {Partial<Day>} change @returns {Plan} */
export const setDay = (plan, day, change) => onDay(plan, day, (each) => tidy({ ...each, ...change }));

/** @template {object} T @param {T} record @returns {T} without what is empty */
const tidy = (
  record,
) => /** @type {T} */ (Object.fromEntries(
  Object.entries(record).filter(([, value]) => value !== undefined && value !== ""),
));

/**
 * Move a line. Above the first line of a day it goes to the end of the day before, below the last one to the next day.
 * @param {Plan} plan @param {number} day @param {number} at @param {number} by -1 or 1
 * @returns {{plan: Plan, day: number, at: number}} where it is now
 */
export function shift(plan, day, at, by) {
  const to = at + by;
  const item = plan.days[day].items[at];
  if (to >= 0 && to < plan.days[day].items.length) return { plan: place(plan, day, at, day, to), day, at: to };
  const other = plan.days[day + by];
  if (!other) return { plan, day, at };
  const end = by < 0 ? other.items.length : 0;
  return { plan: add(drop(plan, day, at), day + by, item, end), day: day + by, at: end };
}

/**
 * @param {Plan} plan @param {number} day @param {number} at @param {number} toDay @param {number} to its place when it is there
 * @returns {Plan}
 */
export const place = (plan, day, at, toDay, to) => add(drop(plan, day, at), toDay, plan.days[day].items[at], to);

/** @param {Plan} plan @returns {Plan} with one more day, which starts as the last one does */
export function addDay(plan) {
  const last = plan.days.at(-1);
  return { ...plan, days: [...plan.days, { starts: last?.starts ?? STARTS, items: [] }] };
}

/** @param {Plan} plan @param {number} day @returns {Plan} */
export const dropDay = (plan, day) => ({ ...plan, days: plan.days.filter((_, index) => index !== day) });

/**
 * @param {Plan} before @param {Plan} after a change of it @param {number} day @param {number} at
 * @returns {{day: number, at: number} | undefined} where a line is now: where it moved to, or its place where it was changed
 */
export function lineNow(before, after, day, at) {
  const item = before.days[day]?.items[at];
  const found = after.days.map(({ items }) => item ? items.indexOf(item) : -1);
  const moved = found.findIndex((place) => place >= 0);
  if (moved >= 0) return { day: moved, at: found[moved] };
  const there = after.days[day]?.items[at];
  return there && !before.days.some(({ items }) => items.includes(there)) ? { day, at } : undefined;
}
