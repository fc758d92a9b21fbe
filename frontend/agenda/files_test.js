/** A table of values as people and other programs change it. */
import { deepEqual, equal } from "node:assert/strict";
import { fromPlanCsv, planCsv } from "./files.js";

const SAY = (/** @type {string} */ key) => key;
const FACTS = /** @type {import("./plan.js").Facts} */ (/** @type {unknown} */ ({
  exercises: { wall: { title: "Wall", minutes: 30, was: [] } },
  lessons: {},
  plans: [],
}));

Deno.test("a text that looks like a formula, or like one that was made a text, comes back from a table of values", () => {
  for (const name of ["+", "'+", "''=1", "'", "'a", "=1+1", "-", "'-'", "@me", "'@me"]) {
    /** @type {import("./plan.js").Plan} */
    const made = { name, people: 22, days: [{ starts: 540, items: [{ kind: "own", text: "15", minutes: 15 }] }] };
    const table = planCsv(made, FACTS, SAY);
    equal(/(?:^|,)"?[=+@-]/m.test(table), false, table);
    equal(fromPlanCsv(table, FACTS)?.plan.name, name);
  }
});

Deno.test("a table of values that a person changed is read as it is meant, or told", () => {
  const table = (/** @type {string} */ line) =>
    fromPlanCsv(`minutes,what,beside,spare,kind,id\r10,First,,,own,\r${line}`, FACTS);
  for (const yes of ["yes", "Yes", "TRUE", "1", "x"]) {
    const [, item] = table(`10,The "big" question,${yes},${yes},own,`)?.plan.days[0].items ?? [];
    deepEqual(item, { kind: "own", minutes: 10, text: 'The "big" question', beside: true, spare: true });
  }
  for (const no of ["no", "FALSE", "0"]) {
    deepEqual(table(`10,Last,${no},${no},own,`)?.plan.days[0].items[1], { kind: "own", minutes: 10, text: "Last" });
  }
  for (const minutes of ["ten", "", "7-8"]) {
    const read = table(`"${minutes}",Welcome,,,own,`);
    equal(read?.plan.days[0].items[1].text, "Welcome");
    deepEqual(read?.problems.map(({ kind }) => kind), ["minutes"]);
    const known = table(`"${minutes}",,,,exercise,wall`);
    equal(known?.plan.days[0].items[1].id, "wall");
    deepEqual(known?.problems.map(({ kind }) => kind), ["minutes"]);
  }
});

/** @param {string[]} rows @returns {ReturnType<typeof fromPlanCsv>} */
const readRows = (...rows) => fromPlanCsv(["day;date;minutes;what;kind;id", ...rows].join("\r\n"), FACTS);

Deno.test("a table that a spreadsheet saved in another country keeps its dates, its kinds and its minutes", () => {
  const read = readRows(
    "1;07.12.2026;10;;Break;",
    "1;;15;Walk;Exercise;wall",
    "1;;20;Ručak;pauza;",
    "1;;30;;vježba;wall",
  );
  deepEqual(read?.problems, []);
  equal(read?.plan.days[0].date, "2026-12-07");
  deepEqual(read?.plan.days[0].items, [
    { kind: "break", minutes: 10 },
    { kind: "exercise", minutes: 15, id: "wall" },
    { kind: "own", minutes: 20, text: "Ručak" },
    { kind: "exercise", minutes: 30, id: "wall" },
  ]);
  equal(readRows("1;7. 1. 2027.;10;;lunch;")?.plan.days[0].date, "2027-01-07");
});

Deno.test("a date that no calendar has is told, and parts of a minute are rounded and told", () => {
  deepEqual(readRows("1;31.02.2026;10;;lunch;")?.problems.map(({ kind }) => kind), ["date"]);
  for (const minutes of ["22,5", "22.5"]) {
    const read = readRows(`1;;${minutes};Welcome;own;`);
    equal(read?.plan.days[0].items[0].minutes, 23);
    deepEqual(read?.problems, [{ kind: "rounded", values: { what: "Welcome", given: minutes, minutes: "23" } }]);
  }
});
