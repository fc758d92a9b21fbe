/** A plan as a spreadsheet that reckons: the agenda, one list of what to have ready, and the same by exercise. Pure. */
import { sheetFile } from "../export/sheet.js";
import { also, shopping } from "../groups/day.js";
import { countFormula } from "../groups/split.js";
import { materials, shown } from "../agenda/files.js";
import { DAY, isDate, noteOf, times } from "../agenda/plan.js";

/** @typedef {import("../agenda/plan.js").Plan} Plan */
/** @typedef {import("../agenda/plan.js").Facts} Facts */
/** @typedef {import("../agenda/files.js").Say} Say */
/** @typedef {import("../agenda/files.js").Place} Place */
/** @typedef {import("../export/sheet.js").Cell} Cell */
/** @typedef {import("../export/sheet.js").Sheet} Sheet */
/** @typedef {import("../groups/day.js").Needed} Needed */

const HEADS = 2; // rows of a list before its first thing: how many people, and what its columns hold

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {Blob} */
export const planSheet = (plan, facts, say) =>
  sheetFile([agendaSheet(plan, facts, say), listSheet(plan, facts, say), materialsSheet(plan, facts, say)]);

/** @param {string} text @returns {Cell} */
const told = (text) => ({ text });

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {Sheet} */
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

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {Sheet} what each exercise and each talk needs */
export function materialsSheet(plan, facts, say) {
  const heads = ["what_for", "thing", "amount", "counted"].map((name) => told(say(`agenda.column.${name}`)));
  const all = materials(plan, facts);
  const rows = all.flatMap(({ place: { id, share, day }, of, things }) =>
    things.map(({ text, each, amount, all: n }) => {
      const isAgain = all.some(({ place }) => place.id === id && place.day !== day);
      const { title } = of;
      const what = isAgain ? `${title} (${say("agenda.day", { n: day + 1 })})` : title;
      const named = [told(what), told(text)];
      if (!each) return named;
      const formula = reckoned(each, amount, of, share);
      return [...named, { formula, number: n }, told(say(`agenda.each.${each}`, { n: amount }))];
    })
  );
  const people = { formula: `${inSheet(say("agenda.sheet.list"))}B1`, number: plan.people };
  return {
    name: say("agenda.sheet.materials"),
    widths: [34, 60, 10, 30],
    rows: [[told(say("agenda.people")), people], heads, ...rows],
    head: HEADS,
  };
}

/** @param {Plan} plan @param {Facts} facts @param {Say} say @returns {Sheet} each thing once: what is used up is added, and of what is kept the most at one time */
export function listSheet(plan, facts, say) {
  const heads = ["thing", "amount", "what_for"].map((name) => told(say(`agenda.column.${name}`)));
  const part = (/** @type {string} */ text) => [told(text.toLocaleUpperCase())];
  const used = uses(plan, facts, say);
  const rows = shopping(used.held).flatMap(({ sort, needed }) => [
    part(say(`groups.of_day.sort.${sort}`)),
    ...needed.map((thing) => {
      const from = thing.uses.map(({ remark }) => /** @type {Use} */ (used.byCell.get(remark)));
      const times = new Set(from.map(({ at }) => at)).size;
      const again = thing.kept && times > 1 ? [say("agenda.again", { n: times })] : [];
      const what = [...new Set(from.map(({ title, remark }) => remark ? `${title} (${remark})` : title))].join("; ");
      const formula = summed(thing, ({ remark }) => used.byCell.get(remark)?.at ?? "");
      return [told(thing.text), { formula, number: thing.n }, told([what, ...again].join(". "))];
    }),
  ]);
  const more = also(used.held).map(({ text, titles }) => [told(text), told(""), told(titles.join("; "))]);
  return {
    name: say("agenda.sheet.list"),
    widths: [60, 10, 60],
    rows: [
      [told(say("agenda.people")), { number: plan.people }],
      heads,
      ...rows,
      ...(more.length ? [part(say("groups.of_day.also")), ...more] : []),
    ],
    head: HEADS,
  };
}

/** What a cell of the list by exercise is for. @typedef {{title: string, remark: string, at: string}} Use */

/**
 * @param {Plan} plan @param {Facts} facts @param {Say} say
 * @returns {{held: import("../groups/day.js").Held[], byCell: Map<string, Use>}} the exercises of a plan, whose things carry the
 * cell of the list by exercise in place of their remark: a sum then knows what it adds
 */
function uses(plan, facts, say) {
  const sheet = inSheet(say("agenda.sheet.materials"));
  let row = HEADS;
  /** @type {Map<string, Use>} */
  const byCell = new Map();
  const held = materials(plan, facts).map(({ place, of, things }) => {
    const { title } = of;
    const at = `${place.day} ${place.at}`;
    const celled = things.map((thing) => {
      const cell = `${sheet}C${++row}`;
      byCell.set(cell, { title, remark: thing.remark ?? "", at });
      return { ...thing, remark: cell };
    });
    return {
      ...of,
      ...place,
      at,
      things: celled.filter(({ each }) => each),
      also: things.filter(({ each }) => !each).map(({ text }) => text),
    };
  });
  return { held, byCell };
}

/**
 * What is used up is added. Of what is kept, the most that is needed at one time is enough.
 * @param {Needed} needed whose uses carry their cells @param {(use: import("../groups/day.js").Use) => string} timeOf
 * @returns {string} a formula over these cells
 */
function summed({ kept, uses }, timeOf) {
  const times = [...new Set(uses.map(timeOf))];
  const sums = times.map((time) => uses.filter((use) => timeOf(use) === time).map(({ remark }) => remark).join("+"));
  return `${kept ? "MAX" : "SUM"}(${sums.join(",")})`;
}

/** @param {string} name of a sheet @returns {string} as formulas name it */
const inSheet = (name) => `'${name.replaceAll("'", "''")}'!`;

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
