/** What is said of a plan: what to look at, what to have ready, and what people practise in it. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { also } from "../groups/day.js";
import { materials, places, shown } from "./files.js";
import { shoppingList } from "../groups/shopping.js";
import { tablesOfDay } from "../groups/tables.js";
import { coverage, warnings } from "./warnings.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Facts} Facts */

/** @param {string} title @param {(Node | string)[]} inside @param {string} name @returns {HTMLElement} */
const section = (title, inside, name) =>
  make(
    "section",
    { class: `agenda-${name}`, "aria-labelledby": `agenda-${name}` },
    make("h2", { id: `agenda-${name}` }, title),
    ...inside,
  );

/** @param {Builder} builder @returns {HTMLElement} */
export function toLookAt({ plan, facts }) {
  const found = warnings(plan, facts).map(({ kind, day, at, values }) => {
    const title = shown(plan.days[day].items[at], facts, say);
    return make("li", {}, say(`agenda.warning.${kind}`, { ...values, title }));
  });
  return section(
    say("agenda.warnings"),
    found.length ? [make("ul", {}, ...found)] : [make("p", {}, say("agenda.none"))],
    "warnings",
  );
}

/** @param {Builder} builder @returns {HTMLElement[]} nothing where breaks and talks need nothing */
export function ready({ plan, facts }) {
  const held = materials(plan, facts).map(({ place, of, things }) => ({
    ...of,
    ...place,
    at: `${place.day} ${place.at}`,
    things: things.filter(({ each }) => each),
    also: things.filter(({ each }) => !each).map(({ text }) => text),
  }));
  const shared = held.some(({ track }) => track) ? [make("p", {}, say("agenda.shared"))] : [];
  const more = also(held).map(({ text, titles }) =>
    make("li", {}, say("groups.of_day.also_for", { text, what: titles.join(", ") }))
  );
  const rest = more.length
    ? [make("p", { class: "label" }, say("groups.of_day.also")), make("ul", { class: "shopping" }, ...more)]
    : [];
  const inside = [...shared, ...seats(plan, facts), ...shoppingList(held), ...rest];
  return inside.length ? [section(say("agenda.ready"), inside, "ready")] : [];
}

/** @param {Plan} plan @param {Facts} facts @returns {HTMLElement[]} the tables through each day */
function seats(plan, facts) {
  const all = places(plan, facts);
  return plan.days.flatMap((_, number) => {
    const held = all.filter(({ day }) => day === number).map((place) => ({ ...facts.exercises[place.id], ...place }));
    const shown = tablesOfDay(held, plan.people);
    const heading = plan.days.length > 1 && shown.length ? [make("h3", {}, say("agenda.day", { n: number + 1 }))] : [];
    return [...heading, ...shown];
  });
}

/** @param {Builder} builder @returns {HTMLElement[]} nothing where no lesson is touched */
export function cover({ plan, facts }) {
  const titles = (/** @type {string[]} */ ids) => ids.map((id) => facts.exercises[id].title).join(", ");
  const rows = coverage(plan, facts).map(({ text, by, would }) =>
    make(
      "tr",
      {},
      make("th", { scope: "row" }, text),
      make(
        "td",
        { class: by.length ? "agenda-is" : "agenda-is-not" },
        by.length
          ? say("agenda.practised", { what: titles(by) })
          : would.length
          ? say("agenda.not_practised", { what: titles(would) })
          : say("agenda.nowhere"),
      ),
    )
  );
  const table = make(
    "table",
    {},
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        make("th", { scope: "col" }, say("agenda.outcome")),
        make("th", { scope: "col" }, say("agenda.where")),
      ),
    ),
    make("tbody", {}, ...rows),
  );
  const shown = make(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "agenda-lost" },
    table,
  );
  return rows.length ? [section(say("agenda.lost"), [make("p", {}, say("agenda.lost_intro")), shown], "lost")] : [];
}
