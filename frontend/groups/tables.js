/** The tables through the day, as a small table: when, how many groups of how many people, and where they come from. */
import { every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { throughDay } from "./day.js";
import { sizes, toDo } from "./sizes.js";
import { countOf } from "./split.js";

/** @typedef {import("./day.js").Held} Held */
/** @typedef {import("./split.js").Together} Together */

/**
 * @param {(Together & {id: string, at: string, title: string})[]} held exercises in the order of the day @param {number} people
 * @returns {HTMLElement[]} nothing where no exercise is held
 */
export function tablesOfDay(held, people) {
  if (!held.length) return [];
  const { tables, rows } = throughDay(held, people);
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
      make("td", {}, say(`groups.of_day.${exercise.form === "plenary" ? "in_room" : how}`)),
    )
  );
  for (const place of every(document, ".seated")) { // beside the pictures of the room, further down
    const row = rows.find(({ exercise }) => exercise.id === place.dataset.exercise);
    if (row) place.textContent = inGroups(row.exercise, row.made);
  }
  const notes = new Set(rows.flatMap(({ exercise, made }) => toDo(exercise, made)));
  return [
    make("p", { class: "label" }, say("groups.of_day.seats")),
    make("p", {}, say("groups.of_day.tables", { n: countOf(tables), made: sizes(tables) })),
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
    ...[...notes].map((text) => make("p", {}, text)),
  ];
}

/** @param {Together} together @param {import("./split.js").Made} made @returns {string} such as 4 groups: 2 of 5, 2 of 6 */
function inGroups({ form }, made) {
  if (form === "individual" || form === "plenary") return say(`groups.of_day.${form}`);
  return say(`groups.of_day.${form === "pair" ? "pairs" : "in"}`, { n: countOf(made), made: sizes(made) });
}
