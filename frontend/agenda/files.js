/** A plan as files: a spreadsheet that reckons, a table of values that can be read back, a calendar. Pure. */
import { calendar } from "../export/calendar.js";
import { fromCsv, toCsv } from "../export/csv.js";
import { sheetFile } from "../export/sheet.js";
import { amountOf, countFormula, countOf, groups } from "../groups/split.js";
import { decode } from "./address.js";
import { clock, DAY, ends, isDate, isPause, noteOf, split, times, titleOf } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {import("./plan.js").Facts} Facts */
/** @typedef {import("../export/sheet.js").Cell} Cell */
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
  "beside",
  "spare",
  "kind",
  "id",
  "people",
  "name",
];

/** @param {Item} item @param {Facts} facts @param {Say} say @returns {string} */
export const shown = (item, facts, say) =>
  isPause(item) && !item.text ? say(`agenda.kind.${item.kind}`) : titleOf(item, facts);

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {string} */
export function planCsv(plan, facts, say) {
  const rows = plan.days.flatMap((day, at) => {
    const when = times(day);
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
      item.beside ? "yes" : "",
      item.spare ? "yes" : "",
      item.kind,
      item.id ?? "",
      plan.people,
      plan.name,
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
  if (rows.length && cell(rows[0], "name")) made.append("name", cell(rows[0], "name"));
  if (rows.length && cell(rows[0], "people")) made.append("people", cell(rows[0], "people"));
  let day = "";
  for (const row of rows) {
    if (cell(row, "day") !== day || !made.has("day")) {
      day = cell(row, "day");
      made.append("day", cell(row, "start") || "09:00");
      if (cell(row, "date")) made.append("date", cell(row, "date"));
    }
    for (const [name, value] of lineOf((name) => cell(row, name))) made.append(name, value);
  }
  const read = decode(String(made), facts);
  return { plan: read.plan, problems: read.problems.filter(({ kind }) => kind !== "cut") };
}

/**
 * @param {(name: string) => string} cell what stands in a column of a row
 * @returns {[string, string][]} what an address says of the line in that row
 */
function lineOf(cell) {
  const kind = cell("kind") || "own";
  const rest = kind === "exercise" || kind === "lesson" ? cell("id") : kind === "own" ? cell("what") : "";
  /** @type {[string, string][]} */
  const more = [
    ["text", kind === "lesson" ? cell("what") : ""],
    ...["room", "lead", "note"].map((name) => /** @type {[string, string]} */ ([name, cell(name)])),
    ...["beside", "spare"].map((name) => /** @type {[string, string]} */ ([name, cell(name) === "yes" ? "1" : ""])),
  ];
  return [[kind, rest ? `${cell("minutes")}.${rest}` : cell("minutes")], ...more.filter(([, value]) => value)];
}

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {Blob} with the agenda and the materials */
export function planSheet(plan, facts, say) {
  return sheetFile([agendaSheet(plan, facts, say), materialsSheet(plan, facts, say)]);
}

/** @param {string} text @returns {Cell} */
const told = (text) => ({ text });

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {import("../export/sheet.js").Sheet} */
function agendaSheet(plan, facts, say) {
  const heads = ["day", "date", "start", "end", "minutes", "what", "room", "lead", "note"].map((name) =>
    told(say(`agenda.column.${name}`))
  );
  /** @type {Cell[][]} */
  const rows = [heads];
  plan.days.forEach((day, at) => {
    const when = times(day);
    const first = rows.length + 1; // rows of a sheet are counted from 1
    day.items.forEach((item, line) => {
      const row = rows.length + 1;
      const { start, end } = when[line];
      // A line begins when all that stand above it in its day are over. One beside another begins with it.
      const formula = item.beside ? `C${row - 1}` : `MAX(D${first}:D${row - 1})`;
      /** @type {Cell} */
      const begins = line ? { formula, number: start / DAY, look: "time" } : { number: start / DAY, look: "time" };
      rows.push([
        { number: at + 1 },
        day.date && isDate(day.date) ? { number: serial(day.date), look: "date" } : told(""),
        begins,
        { formula: `C${row}+E${row}/${DAY}`, number: end / DAY, look: "time" },
        { number: item.minutes },
        told(shown(item, facts, say)),
        told(item.room ?? ""),
        told(item.lead ?? ""),
        told(noteOf(item, facts)),
      ]);
    });
  });
  return { name: say("agenda.sheet.agenda"), widths: [6, 12, 8, 8, 9, 60, 18, 18, 60], rows, head: 1 };
}

/** @param {string} date @returns {number} as spreadsheets count days */
const serial = (date) => Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;

/**
 * An exercise where it comes first in a plan, or where most of the people do it: its place, its time and who does it.
 * `share` is the part of all people. `track` tells exercises at the same time apart, and is empty where all do one.
 * @typedef {{id: string, day: number, at: string, track: string, share: {part: number, parts: number}, people: number, apart: boolean}} Place
 */

/** @param {Plan} plan @param {Facts} facts @returns {Place[]} each exercise of a plan once */
export function places(plan, facts) {
  /** @type {Map<string, Place>} */
  const found = new Map();
  plan.days.forEach((day, number) => {
    const [when, parts] = [times(day), split(day)];
    day.items.forEach(({ kind, id = "" }, line) => {
      if (kind !== "exercise" || !facts.exercises[id]) return;
      const at = clock(when[line].start);
      const known = found.get(id);
      const isSame = known?.day === number && known.at === at; // in several rooms
      const share = { part: isSame ? known.share.part + 1 : 1, parts: parts[line] };
      if (known && known.share.part / known.share.parts >= share.part / share.parts) return;
      const track = share.part < share.parts ? id : "";
      const people = Math.ceil(plan.people * share.part / share.parts);
      found.set(id, { id, day: number, at, track, share, people, apart: true });
    });
  });
  return [...found.values()];
}

/**
 * What to have ready for each exercise of a plan, with amounts for those who do it.
 * @param {Plan} plan @param {Facts} facts
 * @returns {{place: Place, things: (import("../groups/day.js").Thing & {all: number})[]}[]}
 */
export function materials(plan, facts) {
  return places(plan, facts).map((place) => {
    const known = facts.exercises[place.id];
    const tables = countOf(groups(place.people, known));
    return { place, things: known.materials.map((each) => ({ ...each, all: amountOf(each, place.people, tables) })) };
  });
}

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {import("../export/sheet.js").Sheet} */
function materialsSheet(plan, facts, say) {
  const heads = ["what_for", "thing", "each", "amount"].map((name) => told(say(`agenda.column.${name}`)));
  /** @type {Cell[][]} */
  const rows = [[told(say("agenda.people")), { number: plan.people }], heads];
  for (const { place: { id, share }, things } of materials(plan, facts)) {
    const { title } = facts.exercises[id];
    for (const { text, each, amount, all } of things) {
      if (!each) rows.push([told(title), told(text)]);
      else {rows.push([told(title), told(text), told(say(`agenda.each.${each}`)), {
          formula: reckoned(each, amount, facts.exercises[id], share),
          number: all,
        }]);}
    }
  }
  return { name: say("agenda.sheet.materials"), widths: [34, 60, 16, 10], rows, head: 2 };
}

/**
 * @param {string} each @param {number} amount @param {import("../groups/split.js").Together} together @param {Place["share"]} share
 * @returns {string} a formula over the people in B1
 */
function reckoned(each, amount, together, { part, parts }) {
  const people = part < parts ? `ROUNDUP(B$1*${part}/${parts},0)` : "B$1";
  const [pair, twoPairs] = [2, 4].map((size) => `ROUNDUP(${people}/${size},0)`);
  const of = { person: people, pair, "two-pairs": twoPairs, group: countFormula(people, together) };
  return `${amount}*${of[/** @type {keyof of} */ (each)] ?? 1}`;
}

/** @param {Plan} plan @param {Facts} facts @param {Say} say @param {Date} now @returns {string} an event for each day that has a date */
export function planCalendar(plan, facts, say, now) {
  const events = plan.days.flatMap((day, at) => {
    if (!day.date || !isDate(day.date)) return [];
    const when = times(day);
    const text = day.items.map((item, line) => `${clock(when[line].start)} ${shown(item, facts, say)}`).join("\n");
    const title = plan.days.length > 1 ? say("agenda.day_of", { name: plan.name, n: at + 1 }) : plan.name;
    const id = `${day.date}-${day.starts}-${at}@agenda`;
    return [{ id, date: day.date, starts: day.starts, ends: ends(day), title, text }];
  });
  return calendar(events, say("agenda.title"), now);
}
