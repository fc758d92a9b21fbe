/** What is ticked of the days that are run today, kept in this browser: a phone that sleeps may load the page anew. */
import * as store from "../core/store.js";
import { encode } from "./address.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** A day of a plan that is run: when it was begun, which lines are ticked, and when each was over. @typedef {{day: number, date: string, over: Map<number, number>}} Run */
/** A run as it is kept: its day, its date, its ticks, its plan. @typedef {[number, string, [number, number][], string]} Kept */

const KEPT = "last/run";

/** @returns {string} the day of the calendar here, such as 2026-11-27 */
export function today() {
  const date = new Date();
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join(
    "-",
  );
}

/** @returns {Kept[]} what is run today: one run of each plan, since two tracks are two plans */
function told() {
  try {
    const read = JSON.parse(store.get(KEPT)?.v || "[]");
    return read.filter((/** @type {unknown} */ run) =>
      Array.isArray(run) && run[1] === today() && Array.isArray(run[2]) && typeof run[3] === "string"
    );
  } catch {
    return [];
  }
}

/** @param {Builder} builder @returns {Run | undefined} the day of this plan that was run here today */
export function runningBefore({ plan }) {
  const [day, date, over] = told().find(([, , , of]) => of === encode(plan)) ?? [];
  const items = plan.days[day ?? -1]?.items ?? [];
  if (day === undefined || !date || !over || !items.length) return undefined;
  return { day, date, over: new Map(over.filter(([at]) => at < items.length)) };
}

/** @param {Builder} builder */
export function keepRun({ plan, run }) {
  const of = encode(plan);
  const others = told().filter((each) => each[3] !== of);
  const runs = run ? [...others, [run.day, run.date, [...run.over], of]] : others;
  try {
    store.put(KEPT, { v: runs.length ? JSON.stringify(runs) : "", t: Date.now() });
  } catch {
    // The ticks then hold until the page is loaded again.
  }
}

/** Begin to run a day, or go on with one that was run today. @param {Builder} builder @param {number} day */
export function beginRun(builder, day) {
  const before = runningBefore(builder);
  builder.run = before?.day === day ? before : { day, date: today(), over: new Map() };
  keepRun(builder);
}
