/** What to have ready as a spreadsheet: amounts that cannot be misread, and one list that counts each thing once. */
import { deepEqual, equal } from "node:assert/strict";
import { listSheet, materialsSheet, planSheet } from "./spreadsheet.js";

/** @typedef {import("../agenda/plan.js").Item} Item */
/** @typedef {import("../export/sheet.js").Cell} Cell */

const PEN = { text: "Pen", name: "Pens", each: "person", sort: "writing", kept: true };
const NOTES = { text: "Notes, yellow", name: "Notes", each: "person", sort: "paper", remark: "yellow" };
const exercise = (/** @type {string} */ title, /** @type {object[]} */ ...materials) => ({
  title,
  form: "individual",
  size: 0,
  most: 0,
  materials,
});
const FACTS = /** @type {import("../agenda/plan.js").Facts} */ (/** @type {unknown} */ ({
  exercises: {
    wall: exercise("Wall", { ...PEN, amount: 1 }, { ...NOTES, amount: 6 }, {
      text: "A free wall",
      each: "",
      amount: 0,
    }),
    cards: exercise("Cards", { ...PEN, amount: 2 }, { ...NOTES, amount: 1 }),
  },
  lessons: {},
  plans: [],
}));
const of = (/** @type {string} */ id, more = {}) => /** @type {Item} */ ({
  kind: "exercise",
  id,
  minutes: 20,
  ...more,
});
const plan = (/** @type {Item[]} */ ...items) => ({ name: "", people: 14, days: [{ starts: 540, items }] });
const SAY = (/** @type {string} */ key, values = {}) => [key, ...Object.values(values)].join(" ");
const told = (/** @type {Cell[][]} */ rows) =>
  rows.map((cells) =>
    cells.map((cell) =>
      "formula" in cell ? `=${cell.formula} ${cell.number}` : "text" in cell ? cell.text : cell.number
    )
  );

Deno.test("the list by exercise says how many in all, and then how they are counted", () => {
  const { rows } = materialsSheet(plan(of("wall")), FACTS, SAY);
  deepEqual(told(rows), [
    ["agenda.people", "='agenda.sheet.list'!B1 14"],
    ["agenda.column.what_for", "agenda.column.thing", "agenda.column.amount", "agenda.column.counted"],
    ["Wall", "Pen", "=1*B$1 14", "agenda.each.person 1"],
    ["Wall", "Notes, yellow", "=6*B$1 84", "agenda.each.person 6"],
    ["Wall", "A free wall"],
  ]);
});

Deno.test("what comes on two days is listed for each day, and added up over them", () => {
  const item = of("wall");
  const twice = { name: "", people: 14, days: [{ starts: 540, items: [item] }, { starts: 540, items: [item] }] };
  deepEqual(told(materialsSheet(twice, FACTS, SAY).rows).map(([what, thing, n]) => [what, thing, n]).slice(2), [
    ["Wall (agenda.day 1)", "Pen", "=1*B$1 14"],
    ["Wall (agenda.day 1)", "Notes, yellow", "=6*B$1 84"],
    ["Wall (agenda.day 1)", "A free wall", undefined],
    ["Wall (agenda.day 2)", "Pen", "=1*B$1 14"],
    ["Wall (agenda.day 2)", "Notes, yellow", "=6*B$1 84"],
    ["Wall (agenda.day 2)", "A free wall", undefined],
  ]);
  const sheet = "'agenda.sheet.materials'!";
  deepEqual(told(listSheet(twice, FACTS, SAY).rows.slice(2)), [
    ["GROUPS.OF_DAY.SORT.PAPER"],
    ["Notes", `=SUM(${sheet}C4,${sheet}C7) 168`, "Wall (yellow)"],
    ["GROUPS.OF_DAY.SORT.WRITING"],
    ["Pens", `=MAX(${sheet}C3,${sheet}C6) 14`, "Wall. agenda.again 2"],
    ["GROUPS.OF_DAY.ALSO"],
    ["A free wall", "", "Wall"],
  ]);
});

Deno.test("the one list adds what is used up, and counts once what is given back", () => {
  const { rows } = listSheet(plan(of("wall"), of("cards")), FACTS, SAY);
  const sheet = "'agenda.sheet.materials'!";
  deepEqual(told(rows.slice(2)), [
    ["GROUPS.OF_DAY.SORT.PAPER"],
    ["Notes", `=SUM(${sheet}C4,${sheet}C7) 98`, "Wall (yellow); Cards (yellow)"],
    ["GROUPS.OF_DAY.SORT.WRITING"],
    ["Pens", `=MAX(${sheet}C3,${sheet}C6) 28`, "Wall; Cards. agenda.again 2"],
    ["GROUPS.OF_DAY.ALSO"],
    ["A free wall", "", "Wall"],
  ]);
});

Deno.test("what is given back is needed by all who work at the same time", () => {
  const { rows } = listSheet(plan(of("wall"), of("cards", { beside: true })), FACTS, SAY);
  const sheet = "'agenda.sheet.materials'!";
  deepEqual(told(rows)[5], ["Pens", `=MAX(${sheet}C3+${sheet}C6) 21`, "Wall; Cards"]);
});

Deno.test("each text of a spreadsheet wraps in its column, on A4, with its heads on each page and lines between", async () => {
  const file = planSheet(plan(of("wall"), of("cards")), FACTS, SAY);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const all = new TextDecoder().decode(bytes); // its parts are stored as they are
  equal(all.match(/<c (?![^>]*s=")/g), null);
  equal(all.match(/<pageSetup paperSize="9"/g)?.length, 3);
  equal(all.match(/_xlnm\.Print_Titles/g)?.length, 3);
  equal(all.includes('<left style="thin">'), true);
  equal(all.match(/<row (?![^>]*ht=")/g), null);
});
