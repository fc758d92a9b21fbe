/** The tables through the day: when, how many groups of how many people, and where they come from. */
import { every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { tablesMissing, throughDay } from "./day.js";
import { sizes, toDo } from "./sizes.js";
import { countOf } from "./split.js";

/** @typedef {import("./day.js").Seated & {id: string, title: string}} Named */
/** @typedef {import("./split.js").Together} Together */
/** @typedef {import("./split.js").Made} Made */

/** @param {Together} exercise @param {string} how @returns {string} where they sit */
const place = ({ form }, how) => say(`groups.of_day.${form === "plenary" ? "in_room" : how}`);

/**
 * Say in the page's own table of the day who sits where.
 * @param {{tables: Made, rows: import("./day.js").Row<Named>[]}} day
 * @returns {HTMLElement[]} which tables to set up, and what to do where groups miss their size
 */
export function seatsOfDay({ tables, rows }) {
  for (const cell of every(document, ".seated")) {
    const row = rows.find(({ exercise }) => exercise.id === cell.dataset.exercise);
    const told = row
      ? [inGroups(row.exercise, row.made), ...(isPlain(row.exercise) ? [] : [place(row.exercise, row.how)])]
      : [say("groups.of_day.nobody")];
    cell.textContent = told.join(", ");
  }
  return [...setUp(tables, rows), ...notesOn(rows)];
}

/** @param {Together} together @returns {boolean} whether people stay as they are */
const isPlain = ({ form }) => form === "individual" || form === "plenary";

/** @param {Made} tables @param {import("./day.js").Row<Named>[]} rows @returns {HTMLElement[]} */
function setUp(tables, rows) {
  const count = countOf(tables);
  const more = tablesMissing(tables, rows);
  return [
    make("p", {}, say("groups.of_day.tables", { n: count, made: sizes(tables) })),
    ...(more ? [make("p", {}, say("groups.of_day.more_tables", { n: more, most: count + more }))] : []),
  ];
}

/** @param {{exercise: Together, made: Made}[]} rows @returns {HTMLElement[]} what to do where groups miss their size, each once */
const notesOn = (rows) =>
  [...new Set(rows.flatMap(({ exercise, made }) => toDo(exercise, made)))].map((text) => make("p", {}, text));

/**
 * @param {Named[]} held exercises in the order of the day @param {number} people
 * @returns {HTMLElement[]} a small table; nothing where no exercise is held
 */
export function tablesOfDay(held, people) {
  if (!held.length) return [];
  const { tables, rows } = throughDay(held, [people]);
  const heads = ["time", "exercise", "groups", "from"].map((name) =>
    make("th", { scope: "col" }, say(`groups.of_day.head.${name}`))
  );
  const lines = rows.map(({ exercise, how, made }) =>
    make(
      "tr",
      {},
      make("td", {}, exercise.at),
      make("th", { scope: "row" }, exercise.title),
      make("td", {}, inGroups(exercise, made)),
      make("td", {}, place(exercise, how)),
    )
  );
  return [
    make("p", { class: "label" }, say("groups.of_day.seats")),
    ...setUp(tables, rows),
    make(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": say("groups.of_day.seats") },
      make(
        "table",
        {},
        make("thead", {}, make("tr", {}, ...heads)),
        make("tbody", {}, ...lines),
      ),
    ),
    ...notesOn(rows),
  ];
}

/** @param {Together} together @param {Made} made @returns {string} such as 4 groups: 2 of 5, 2 of 6 */
function inGroups({ form }, made) {
  if (form === "individual" || form === "plenary") return say(`groups.of_day.${form}`);
  return say(`groups.of_day.${form === "pair" ? "pairs" : "in"}`, { n: countOf(made), made: sizes(made) });
}
