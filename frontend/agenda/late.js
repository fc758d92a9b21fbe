/** A day that is run now: how late one is, and what to cut so that it ends in time. Pure. */
import { ends, times } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Day} Day */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {import("./plan.js").Facts} Facts */
/** One line that is cut to so many minutes, and how many the day gains; at 0 it is left out. @typedef {{at: number, minutes: number, saves: number}} Cut */

const FEW = 3; // short ways that a trainer can bear in mind at once
const OFTEN = 5; // minutes after which somebody who does not look hears again how late it is

/** @param {number} told what was said last @param {number} late minutes @returns {boolean} whether to say it again */
export const isToTell = (told, late) => Math.trunc(told / OFTEN) !== Math.trunc(late / OFTEN) || told > 0 !== late > 0;

/**
 * @param {Day} day @param {Map<number, number>} over lines that are ticked, each with the time of day at which it was over
 * @param {number} now minutes after midnight @returns {number} minutes, below 0 where one is early
 */
export function lateness(day, over, now) {
  const when = times(day);
  // Before the first tick nobody has said that the day runs at all: when it has ended by its plan, it does not.
  if (!over.size) return when.length && now <= ends(day) ? Math.max(0, now - when[0].end) : 0;
  const last = lastOf(over);
  const late = /** @type {number} */ (over.get(last)) - when[last].end;
  // What runs now may be over time too, though nobody has said that it is over.
  return last + 1 < when.length ? Math.max(late, now - when[last + 1].end) : late;
}

/** @param {Map<number, number>} over @returns {number} the last line that is ticked, or -1 */
const lastOf = (over) => Math.max(-1, ...over.keys());

/** @param {Map<number, number>} over @returns {Set<number>} lines that are over: those that are ticked, and those before, whose tick was forgotten */
export const done = (over) => new Set(Array.from({ length: lastOf(over) + 1 }, (_, at) => at));

/** @param {Day} day @param {Map<number, number>} over @param {number} now @returns {Set<number>} lines that cannot be cut any more: those that are over, and one that runs over its time */
export function gone(day, over, now) {
  const found = done(over);
  return found.size < day.items.length && now > times(day)[found.size].end ? found.add(found.size) : found;
}

/**
 * What to cut, in the order of the day. A few short ways are enough for a few minutes. Who is later leaves out what may be left
 * out, and shortens for the rest. The last exercise of a day is where people choose what they take home: it is cut last.
 * @param {Day} day @param {Facts} facts @param {Set<number>} past lines that cannot be cut any more @param {number} late minutes
 * @returns {Cut[]} enough of them, or all
 */
export function cuts(day, facts, past, late) {
  const open = rows(day).map((row) => row.filter((at) => !past.has(at))).filter((row) => row.length);
  const short = open.map((row) => cut(day, row.map((at) => ({ at, minutes: shortest(day.items[at], facts) }))));
  const whole = open.filter((row) => row.every((at) => day.items[at].spare)).map((row) =>
    cut(day, row.map((at) => ({ at, minutes: 0 })))
  );
  const closing = day.items.findLastIndex(({ kind }) => kind === "exercise");
  const inOrder = short.filter(({ saves }) => saves > 0).sort((one, other) =>
    Number(one.lines.some(({ at }) => at === closing)) - Number(other.lines.some(({ at }) => at === closing))
  );
  const few = enough(inOrder, late);
  const found = few.length <= FEW && sum(few) >= late ? few : withLeftOut(whole, inOrder, late);
  return found.flatMap(({ lines, saves }) => lines.map((line) => ({ ...line, saves }))).sort((one, other) =>
    one.at - other.at
  );
}

/**
 * What to cut so that what must not move begins in time, as far as that can be: first before the next line of this kind, and only
 * what is left over before the one after it.
 * @param {Day} day @param {Facts} facts @param {Set<number>} past lines that cannot be cut any more @param {number} late minutes
 * @returns {Cut[]}
 */
export function cutsInTime(day, facts, past, late) {
  const lines = day.items.map((_, at) => at);
  const bounds = [...lines.filter((at) => day.items[at].fixed && !past.has(at)), lines.length];
  /** @type {Cut[]} */
  let found = [];
  for (const [nth, to] of bounds.entries()) {
    const left = late - (ends(day) - ends(shortened(day, found)));
    const others = lines.filter((at) => at < (bounds[nth - 1] ?? 0) || at >= to);
    if (left > 0) found = [...found, ...cuts(day, facts, new Set([...past, ...others]), left)];
  }
  return found;
}

/** @param {Day} day @param {Cut[]} cuts @returns {Day} with its lines as long as they now are */
export const shortened = (day, cuts) => ({
  ...day,
  items: day.items.map((item, at) => ({
    ...item,
    minutes: cuts.find((each) => each.at === at)?.minutes ?? item.minutes,
  })),
});

/**
 * @param {Day} day @param {Cut[]} cuts @param {number} late minutes, above 0
 * @returns {{starts: number[], ends: number}} when each line begins now, and the day ends. Nothing begins before its time: what
 * is gained beyond the delay is air
 */
export function expected(day, cuts, late) {
  const [planned, short] = [times(day), shortened(day, cuts)];
  return {
    starts: times(short).map(({ start }, at) => Math.max(planned[at].start, start + late)),
    ends: Math.max(ends(day), ends(short) + late),
  };
}

/** Lines that are cut together, because they run at the same time. @typedef {{lines: {at: number, minutes: number}[], saves: number}} Row */

/** @param {Row[]} whole what may be left out @param {Row[]} short @param {number} late @returns {Row[]} */
function withLeftOut(whole, short, late) {
  /** @type {Row[]} */
  const out = [];
  for (const each of whole) if ((late - sum(out)) * 2 > each.saves) out.push(each);
  const isOut = (/** @type {Row} */ { lines }) => out.some((each) => each.lines[0].at === lines[0].at);
  return [...out, ...enough(short.filter((each) => !isOut(each)), late - sum(out))];
}

/** @param {Row[]} listed @param {number} late @returns {Row[]} a few that are enough, and that do not take far more than is needed; or else the first ones */
function enough(listed, late) {
  const near = first(listed.filter(({ saves }) => saves <= 2 * late), late);
  return near.length <= FEW && sum(near) >= late ? near : first(listed, late);
}

/** @param {Row[]} listed @param {number} late @returns {Row[]} the first ones that are enough, without those that are not needed */
function first(listed, late) {
  /** @type {Row[]} */
  let found = [];
  for (const each of listed) if (sum(found) < late) found.push(each);
  for (const each of found) {
    const others = found.filter((other) => other !== each);
    if (sum(others) >= late) found = others;
  }
  return found;
}

/** @param {{saves: number}[]} listed @returns {number} */
const sum = (listed) => listed.reduce((all, { saves }) => all + saves, 0);

/** @param {Day} day @returns {number[][]} lines that run at the same time */
function rows(day) {
  /** @type {number[][]} */
  const found = [];
  day.items.forEach(({ beside }, at) => (beside && found.length ? found[found.length - 1].push(at) : found.push([at])));
  return found;
}

/**
 * A plan may give an exercise more time than it needs: its short way leaves out the same minutes then. Where the plan gives it
 * less, a part of the short way is taken already.
 * @param {Item} item @param {Facts} facts @returns {number} its minutes by its short way, or those that it has
 */
function shortest({ kind, id, minutes }, facts) {
  const known = kind === "exercise" ? facts.exercises[id ?? ""] : undefined;
  return known?.saves ? Math.min(minutes, Math.max(minutes, known.minutes) - known.saves) : minutes;
}

/** @param {Day} day @param {{at: number, minutes: number}[]} lines @returns {Row} those that get shorter, and what the day gains */
function cut(day, lines) {
  const changed = lines.filter(({ at, minutes }) => minutes < day.items[at].minutes);
  const after = shortened(day, changed.map((line) => ({ ...line, saves: 0 })));
  return { lines: changed, saves: ends(day) - ends(after) };
}
