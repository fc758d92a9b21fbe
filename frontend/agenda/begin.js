/** With what one begins: a plan that is ready, an empty one, one that was kept here, or a file. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { textOf } from "../export/csv.js";
import { decode, taken } from "./address.js";
import { fromPlanCsv } from "./files.js";
import { KEPT } from "./keys.js";
import { empty, ends } from "./plan.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./plan.js").Facts["plans"][number]} Ready */

const SPREADSHEET = /\.(?:xlsx?|ods|numbers)$/i; // a name of what we make and cannot read
const LARGEST = 1_000_000; // bytes of a file that may be a plan
const HALF = 270; // minutes of half a day with its breaks, at most

/** @param {Ready} ready @returns {number} minutes of its first day */
const long = ({ days: [day] }) => ends(day) - day.starts;

/** @param {Ready} ready @returns {"short" | "day" | "days"} */
function lengthOf(ready) {
  if (ready.days.length > 1) return "days";
  return long(ready) <= HALF ? "short" : "day";
}

/** @param {Ready} ready @returns {string} how long it takes, where its card does not say so already */
function takes(ready) {
  const length = lengthOf(ready);
  if (length === "day") return "";
  return length === "days" ? say("agenda.days", { n: ready.days.length }) : say("agenda.minutes", { n: long(ready) });
}

/** @param {Builder} builder @returns {HTMLElement} one card for each length, and one for who begins with nothing */
export function begin(builder) {
  const { plans } = builder.facts;
  const cards = (/** @type {"short" | "day" | "days"} */ length) => {
    const lines = plans.filter((each) => lengthOf(each) === length).map((each) => line(builder, each));
    return lines.length ? [card(length, make("ul", {}, ...lines))] : [];
  };
  const bare = button(say("agenda.empty"), () => {
    builder.begun = true;
    builder.show("what-0");
  }, "main");
  bare.dataset.key = "begin-";
  return make(
    "section",
    { class: "agenda-begin", "aria-labelledby": "agenda-begin" },
    make("h2", { id: "agenda-begin" }, say("agenda.from")),
    make(
      "div",
      { class: "agenda-cards" },
      ...cards("short"),
      ...cards("days"),
      make("div", { class: "agenda-card" }, make("p", {}, bare), make("p", {}, say("agenda.empty_hint"))),
      ...cards("day"),
    ),
  );
}

/** @param {"short" | "day" | "days"} length @param {HTMLElement} inside @returns {HTMLElement} */
const card = (length, inside) =>
  make("div", { class: `agenda-card agenda-${length}-card` }, make("h3", {}, say(`agenda.length.${length}`)), inside);

/** @param {Builder} builder @param {Ready} ready @returns {HTMLElement} */
function line(builder, ready) {
  const { facts } = builder;
  const made = button(ready.title, () => {
    const { plan } = taken(ready.id, facts, builder.plan.people);
    builder.change(plan, say("agenda.opened", { name: plan.name }), "name");
  }, "as-link");
  made.dataset.key = `begin-${ready.id}`;
  const told = takes(ready);
  return make("li", {}, made, ...(told ? [" ", make("small", {}, told)] : []));
}

/** @param {Builder} builder @returns {HTMLElement} puts the plan away, so that one can begin with another */
export function anew(builder) {
  const made = button(say("agenda.anew"), () => {
    const plan = { ...empty(), people: builder.plan.people };
    builder.begun = false;
    builder.change(
      plan,
      say("agenda.emptied"),
      builder.facts.plans.length ? `begin-${builder.facts.plans[0].id}` : "begin-",
    );
  }, "quiet");
  made.dataset.key = "anew";
  return made;
}

/** @param {Builder} builder @returns {HTMLElement} plans of before: those of this browser, and files */
export function before(builder) {
  const chosen = /** @type {HTMLInputElement} */ (make("input", {
    type: "file",
    accept: ".csv,text/csv,.xlsx", // the last one is refused, with a word on what to bring instead
    id: "agenda-file",
    "data-key": "file",
  }));
  chosen.addEventListener("change", () => bring(builder, chosen));
  return make(
    "div",
    { class: "agenda-before" },
    ...kept(builder),
    make(
      "p",
      { class: "agenda-file" },
      make("label", { for: chosen.id }, say("agenda.bring")),
      " ",
      chosen,
      make("span", { class: "hint" }, ` ${say("agenda.bring_hint")}`),
    ),
  );
}

/** @param {Builder} builder @param {HTMLInputElement} chosen */
async function bring(builder, chosen) {
  const file = chosen.files?.[0];
  if (!file) return;
  const values = { file: file.name };
  if (file.size > LARGEST) return builder.tell(say("agenda.huge", values));
  const { text, guessed } = textOf(new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0))));
  const read = fromPlanCsv(text, builder.facts);
  if (!read) return builder.tell(say(SPREADSHEET.test(file.name) ? "agenda.is_sheet" : "agenda.not_ours", values));
  builder.change(read.plan, say("agenda.opened", { name: read.plan.name || file.name }));
  const problems = [...(guessed ? [{ kind: "letters", values }] : []), ...read.problems];
  if (problems.length) {
    builder.problems = problems;
    builder.show();
  }
}

/** @param {Builder} builder @returns {HTMLElement[]} the plans of this browser */
function kept(builder) {
  const found = Object.entries(store.all()).filter(([key, { v }]) => key.startsWith(KEPT) && v);
  if (!found.length) return [];
  const lines = found.map(([key, { v, label = key }]) =>
    make(
      "li",
      {},
      button(say("agenda.open", { name: label }), () => {
        const { plan, problems } = decode(v, builder.facts);
        builder.change(plan, say("agenda.opened", { name: label }));
        builder.problems = problems;
        if (problems.length) builder.show();
      }),
      " ",
      button(say("agenda.drop", { name: label }), () => {
        store.remove(key);
        builder.show();
        builder.tell(say("agenda.dropped", { name: label }));
      }, "quiet"),
    )
  );
  return [make("h3", {}, say("agenda.kept_list")), make("ul", { class: "agenda-kept" }, ...lines)];
}
