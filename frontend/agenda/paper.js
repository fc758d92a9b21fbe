/** A plan on paper: one table a day, with what a trainer holds in the hand. The screen does not show it. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { shown } from "./files.js";
import { clock, ends, noteOf, times } from "./plan.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {import("./plan.js").Facts} Facts */

/** @param {Builder} builder @returns {HTMLElement} */
export function onPaper({ plan, facts }) {
  const days = plan.days.map((_, at) => onSheet(plan, facts, at));
  return make("div", { class: "agenda-paper" }, ...days);
}

/** @param {Plan} plan @param {Facts} facts @param {number} at @returns {HTMLElement} one day */
function onSheet(plan, facts, at) {
  const day = plan.days[at];
  const when = times(day);
  const isShared = day.items.some(({ lead, room }) => lead || room);
  const rows = day.items.map((item, line) => {
    const { start, end } = when[line];
    const [note, ready] = [noteOf(item, facts), things(item, facts)];
    const what = [
      shown(item, facts, say),
      ...(item.beside ? [` (${say("agenda.beside")})`] : []),
      ...[note, ready].filter(Boolean).map((text) => make("small", { class: "agenda-note" }, text)),
    ];
    return make(
      "tr",
      { class: `agenda-${item.kind}` },
      make("td", { class: "agenda-time" }, `${clock(start)}–${clock(end)}`),
      make("td", {}, String(item.minutes)),
      make("th", { scope: "row" }, ...what),
      ...(isShared ? [make("td", {}, [item.lead, item.room].filter(Boolean).join(", "))] : []),
    );
  });
  const names = ["time", "minutes", "things", ...(isShared ? ["who"] : [])];
  const heads = names.map((name) => make("th", { scope: "col" }, say(`agenda.column.${name}`)));
  const name = plan.name || say("agenda.title");
  const told = [
    ...(day.date ? [day.date] : []),
    `${clock(day.starts)}–${clock(ends(day))}`,
    say("agenda.for_people", { n: plan.people }),
  ];
  return make(
    "section",
    {},
    make("h2", {}, plan.days.length > 1 ? say("agenda.day_of", { name, n: at + 1 }) : name),
    make("p", {}, told.join(" · ")),
    make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...rows)),
  );
}

/** @param {Item} item @param {Facts} facts @returns {string} what is used, by name: the amounts stand in the list of the day */
function things(item, facts) {
  const known = item.kind === "exercise" ? facts.exercises[item.id ?? ""] : undefined;
  const all = [...(known?.materials ?? []), ...(facts.talks[item.talk ?? ""]?.materials ?? [])];
  const names = all.filter(({ each }) => each).map(({ name, text }) => name ?? text.split(",")[0]);
  return [...new Set(names)].join("; ");
}
