/** What is said of a plan: what to look at, what to have ready, and what people practise in it. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { materials, shown } from "./files.js";
import { shoppingList } from "../groups/shopping.js";
import { tablesOfDay } from "../groups/tables.js";
import { clock, times } from "./plan.js";
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

/** @param {Builder} builder @returns {HTMLElement} */
export function ready({ plan, facts }) {
  const found = materials(plan, facts);
  const parts = found.map(({ id, things }) => {
    const { title } = facts.exercises[id];
    const listed = things.map(({ text, all }) => make("li", {}, all ? say("groups.amount", { n: all, text }) : text));
    return make(
      "div",
      {},
      make("h3", {}, title),
      make("ul", {}, ...listed),
    );
  });
  const held = found.map(({ id, things }) => ({ ...facts.exercises[id], things: things.filter(({ each }) => each) }));
  const list = [...seats(plan, facts), ...shoppingList(held, plan.people)];
  return section(say("agenda.ready"), [...list, make("div", { class: "agenda-each" }, ...parts)], "ready");
}

/** @param {Plan} plan @param {Facts} facts @returns {HTMLElement[]} the tables through each day */
function seats(plan, facts) {
  return plan.days.flatMap((day, number) => {
    const when = times(day);
    const held = day.items.flatMap(({ kind, id = "" }, at) => {
      const known = kind === "exercise" ? facts.exercises[id] : undefined;
      return known ? [{ ...known, id, at: clock(when[at].start) }] : [];
    });
    const shown = tablesOfDay(held, plan.people);
    const heading = plan.days.length > 1 && shown.length ? [make("h3", {}, say("agenda.day", { n: number + 1 }))] : [];
    return [...heading, ...shown];
  });
}

/** @param {Builder} builder @returns {HTMLElement} */
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
  const inside = [
    make("p", {}, say("agenda.lost_intro")),
    ...(rows.length
      ? [make("div", { class: "scroll", tabindex: "0", role: "region", "aria-labelledby": "agenda-lost" }, table)]
      : []),
  ];
  return section(say("agenda.lost"), inside, "lost");
}
