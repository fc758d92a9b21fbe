/**
 * When something comes back, out of the log of how well one knew it. FSRS says how long one will still know it; nothing
 * of what it works out is kept. Pure.
 */
/*! Holds ts-fsrs, copyright (c) 2026 Open Spaced Repetition, MIT licence: github.com/open-spaced-repetition/ts-fsrs */
import { FSRSAlgorithm, generatorParameters } from "../vendor/ts-fsrs.js";

/** @typedef {import("../core/log.js").Moment} Moment */

const DAY = 24 * 60 * 60 * 1000;
// Whole days, and no chance in them: who reviews on two machines finds the same day on both.
const FSRS = new FSRSAlgorithm(generatorParameters({ enable_fuzz: false, enable_short_term: false }));

/** @param {number} t @returns {number} the beginning of its day, where the reader is */
export function dayStart(t) {
  const date = new Date(t);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** @param {number} t @param {number} days @returns {number} the beginning of the day so many days later */
export function daysLater(t, days) {
  const date = new Date(t);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
}

/** @param {number} from @param {number} to @returns {number} how many days lie between the days of two moments */
const daysBetween = (from, to) => Math.round((dayStart(to) - dayStart(from)) / DAY);

/**
 * @param {Moment[]} log oldest first, nothing of it later than now
 * @returns {number | undefined} the beginning of the day on which it comes back; undefined where it was never there
 */
export function due(log) {
  let state = null;
  let [last, days] = [0, 0];
  for (const { t, grade } of log) {
    const passed = state ? daysBetween(last, t) : 0;
    state = FSRS.next_state(state, passed, grade);
    days = Math.max(1, FSRS.next_interval(state.stability, passed));
    last = t;
  }
  return state ? daysLater(last, days) : undefined;
}
