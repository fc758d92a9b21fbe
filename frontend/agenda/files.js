/** A plan as files: a table of values that can be read back, a calendar; and what its exercises and talks need. Pure. */
import { calendar } from "../export/calendar.js";
import { fromCsv, toCsv } from "../export/csv.js";
import { tableFor } from "../groups/day.js";
import { amountOf, countOf, groups } from "../groups/split.js";
import { decode, MARKS, sumOf } from "./address.js";
import { clock, ends, isDate, isPause, KINDS, split, times, titleOf } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {import("./plan.js").Facts} Facts */
/** @typedef {import("../groups/split.js").Together} Together */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

// The columns of a table of values. Their names are not translated, so that each language reads each other's files.
const COLUMNS = [
  "day",
  "date",
  "start",
  "end",
  "minutes",
  "what",
  "room",
  "lead",
  "note",
  ...MARKS,
  "kind",
  "id",
  "talk",
  "people",
  "from",
  "name",
];

// What does not mark a line. Everything else does, as each program and person writes it: yes, TRUE, 1, x.
const NO = /^(?:|no|false|0)$/i;

/** @param {Item} item @param {Facts} facts @param {Say} say @returns {string} */
export const shown = (item, facts, say) =>
  isPause(item) && !item.text ? say(`agenda.kind.${item.kind}`) : titleOf(item, facts);

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {string} */
export function planCsv(plan, facts, say) {
  const rows = plan.days.flatMap((day, at) => {
    const when = times(day);
    const ofPlan = [plan.people, plan.from ?? "", plan.name];
    if (!day.items.length) {
      return [[
        at + 1,
        day.date ?? "",
        clock(day.starts),
        ...COLUMNS.slice(3, -3).map(() => ""),
        ...ofPlan,
      ]];
    }
    return day.items.map((item, line) => [
      at + 1,
      day.date ?? "",
      clock(when[line].start),
      clock(when[line].end),
      item.minutes,
      shown(item, facts, say),
      item.room ?? "",
      item.lead ?? "",
      item.note ?? "",
      ...MARKS.map((name) => item[name] ? "yes" : ""),
      item.kind,
      item.id ?? "",
      item.talk ?? "",
      ...ofPlan,
    ]);
  });
  return toCsv([COLUMNS, ...rows]);
}

/**
 * @param {string} text @param {Facts} facts
 * @returns {{plan: Plan, problems: import("./address.js").Problem[]} | undefined} nothing where it is no such table
 */
export function fromPlanCsv(text, facts) {
  const [head = [], ...rows] = fromCsv(text);
  const names = head.map((name) => name.trim().toLowerCase());
  if (!["minutes", "kind"].every((name) => names.includes(name))) return undefined;
  const cell = (/** @type {string[]} */ row, /** @type {string} */ name) => row[names.indexOf(name)]?.trim() ?? "";
  const made = new URLSearchParams([["plan", "1"]]);
  for (const name of ["name", "people", "from"]) {
    if (rows.length && cell(rows[0], name)) made.append(name, cell(rows[0], name));
  }
  let day = "";
  /** @type {import("./address.js").Problem[]} */
  const problems = [];
  for (const row of rows) {
    if (cell(row, "day") !== day || !made.has("day")) {
      day = cell(row, "day");
      made.append("day", cell(row, "start") || "09:00");
      if (cell(row, "date")) made.append("date", dateOf(cell(row, "date")));
    }
    if (["kind", "minutes", "what"].every((name) => !cell(row, name))) continue; // a day without lines
    const line = lineOf((name) => cell(row, name), facts);
    for (const [name, value] of line.said) made.append(name, value);
    problems.push(...line.problems);
  }
  const read = decode(String(made), facts);
  return { plan: read.plan, problems: [...problems, ...read.problems.filter(({ kind }) => kind !== "cut")] };
}

/** @param {string} text such as 7.12.2026, as many countries write it @returns {string} such as 2026-12-07; another text as it is */
function dateOf(text) {
  const [, day, month, year] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?$/.exec(text) ?? [];
  return year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
}

/**
 * @param {(name: string) => string} cell what stands in a column of a row @param {Facts} facts
 * @returns {string} its kind, in whatever letters. Where that is a word of somebody's own, its id tells it; else the line is one of
 *   their own, so that its minutes stay in the day
 */
function kindOf(cell, facts) {
  const kind = cell("kind").toLowerCase() || "own";
  if (KINDS.some((known) => known === kind)) return kind;
  if (Object.hasOwn(facts.exercises, cell("id"))) return "exercise";
  return Object.hasOwn(facts.lessons, cell("id")) ? "lesson" : "own";
}

/** @param {string} text @returns {string} whole minutes where these are parts of one, such as 23 of 22,5 */
function wholeOf(text) {
  return /^\d+[.,]\d+$/.test(text) ? String(Math.round(Number(text.replace(",", ".")))) : text;
}

/**
 * @param {(name: string) => string} cell what stands in a column of a row @param {Facts} facts
 * @returns {{said: [string, string][], problems: import("./address.js").Problem[]}} what an address says of the line in that row,
 *   and what was read otherwise than it was written
 */
function lineOf(cell, facts) {
  const kind = kindOf(cell, facts);
  const rest = kind === "exercise" || kind === "lesson"
    ? cell("id")
    : kind === "own"
    ? cell("what") || cell("kind")
    : "";
  /** @type {[string, string][]} */
  const more = [
    ["text", kind === "lesson" ? cell("what") : ""],
    ["talk", cell("talk")],
    ...["room", "lead", "note"].map((name) => /** @type {[string, string]} */ ([name, cell(name)])),
    ...MARKS.map((name) => /** @type {[string, string]} */ ([name, NO.test(cell(name)) ? "" : "1"])),
  ];
  const [given, whole] = [cell("minutes"), wholeOf(cell("minutes"))];
  const minutes = whole.replaceAll(".", ","); // in an address a full stop ends them
  const values = { what: cell("what") || rest, given, minutes };
  return {
    said: [[kind, rest ? `${minutes}.${rest}` : minutes], ...more.filter(([, value]) => value)],
    problems: given === whole ? [] : [{ kind: "rounded", values }],
  };
}

/**
 * An exercise where it comes first in a day, or where most of the people do it: its place, its time and who does it.
 * `share` is the part of all people. `track` tells exercises at the same time apart, and is empty where all do one.
 * @typedef {{id: string, day: number, at: string, track: string, share: {part: number, parts: number}, people: number, apart: boolean}} Place
 */

/** @param {Plan} plan @param {Facts} facts @returns {Place[]} each exercise of a day once: it is done again on another day */
export const places = (plan, facts) => plan.days.flatMap((day, number) => placesOf(plan, day, number, facts));

/** @param {Plan} plan @param {import("./plan.js").Day} day @param {number} number of it @param {Facts} facts @returns {Place[]} */
function placesOf(plan, day, number, facts) {
  /** @type {Map<string, Place>} */
  const found = new Map();
  const [when, parts] = [times(day), split(day)];
  day.items.forEach(({ kind, id = "" }, line) => {
    if (kind !== "exercise" || !facts.exercises[id]) return;
    const at = clock(when[line].start);
    const known = found.get(id);
    const isSame = known?.at === at; // in several rooms
    const share = { part: isSame ? known.share.part + 1 : 1, parts: parts[line] };
    if (known && known.share.part / known.share.parts >= share.part / share.parts) return;
    const track = share.part < share.parts ? id : "";
    const people = Math.ceil(plan.people * share.part / share.parts);
    found.set(id, { id, day: number, at, track, share, people, apart: true });
  });
  return [...found.values()];
}

/** A thing with how many of it there must be in all. @typedef {import("../groups/day.js").Thing & {all: number}} Ready */

/** Who needs something: an exercise or a talk. @typedef {Together & {title: string, materials: import("../groups/day.js").Thing[]}} Needs */

/**
 * What to have ready for each exercise and each talk of a plan, with amounts for those who do it or hear it.
 * @param {Plan} plan @param {Facts} facts @returns {{place: Place, of: Needs, things: Ready[]}[]} talks after the exercises of all days
 */
export function materials(plan, facts) {
  const held = places(plan, facts);
  const all = [
    ...held.map((place) => ({ place, of: /** @type {Needs} */ (facts.exercises[place.id]) })),
    ...plan.days.flatMap((day, number) => talksOf(plan, day, number, facts, held)),
  ];
  return all.map(({ place, of }) => {
    const tables = countOf(groups(place.people, of));
    return { place, of, things: of.materials.map((each) => ({ ...each, all: amountOf(each, place.people, tables) })) };
  });
}

/**
 * @param {Plan} plan @param {import("./plan.js").Day} day @param {number} number of it @param {Facts} facts @param {Place[]} held
 * @returns {{place: Place, of: Needs}[]} the talks of a day that need something, each once. Who hears one sits at the tables of the day
 */
function talksOf(plan, day, number, facts, held) {
  const own = held.filter((each) => each.day === number).map((place) => ({ ...facts.exercises[place.id], ...place }));
  const { form, size, most, limit } = tableFor(own, own.some(({ track }) => track));
  const when = times(day);
  const lines = day.items.map(({ talk = "" }, line) => ({ talk, at: clock(when[line].start) }));
  const first = lines.filter(({ talk }, line) => talk && lines.findIndex((each) => each.talk === talk) === line);
  return first.filter(({ talk }) => facts.talks[talk]?.materials.length).map(({ talk, at }) => ({
    place: { id: `talk:${talk}`, day: number, at, track: "", share: ALL, people: plan.people, apart: false },
    of: { ...facts.talks[talk], form, size, most, limit },
  }));
}

const ALL = { part: 1, parts: 1 };

/** @param {Plan} plan @param {Facts} facts @param {Say} say @param {Date} now @returns {string} an event for each day that has a date */
export function planCalendar(plan, facts, say, now) {
  const events = plan.days.flatMap((day, at) => {
    if (!day.date || !isDate(day.date)) return [];
    const when = times(day);
    const rooms = [...new Set(day.items.map(({ room }) => room).filter(Boolean))].join("; ");
    const text = day.items.map((item, line) => {
      const [where, note] = [rooms.includes("; ") ? item.room : "", item.note];
      const more = [where, item.lead].filter(Boolean).join(", ");
      const named = `${clock(when[line].start)} ${shown(item, facts, say)}${more ? ` (${more})` : ""}`;
      return note ? `${named}\n  ${note}` : named;
    }).join("\n");
    const title = plan.days.length > 1 ? say("agenda.day_of", { name: plan.name, n: at + 1 }) : plan.name;
    // Two groups on one morning are two events: their plans differ in name or in room.
    const id = `${day.date}-${day.starts}-${at}-${sumOf(JSON.stringify([plan.name, rooms]))}@agenda`;
    return [{ id, date: day.date, starts: day.starts, ends: ends(day), title, text, place: rooms }];
  });
  return calendar(events, say("agenda.title"), now);
}
