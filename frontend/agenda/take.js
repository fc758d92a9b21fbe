/** The head of a plan, and how it is taken along: kept by name, as an address, as files, on paper. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { Outdated, part } from "../core/load.js";
import * as store from "../core/store.js";
import { isWhole } from "../core/whole.js";
import { download } from "../export/download.js";
import { MOST_PEOPLE } from "../groups/split.js";
import { encode } from "./address.js";
import { anew } from "./begin.js";
import { field } from "./field.js";
import { planCalendar, planCsv } from "./files.js";
import { keyOf } from "./keys.js";
import { addDay, isDate } from "./plan.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./plan.js").Plan} Plan */

/** @param {Builder} builder @returns {HTMLElement} */
export function head(builder) {
  const { problems } = builder;
  const undo = button(say("agenda.undo"), () => builder.undo(), "quiet");
  const redo = button(say("agenda.redo"), () => builder.redo(), "quiet");
  [undo.dataset.key, redo.dataset.key] = ["undo", "redo"];
  // With nothing to undo they can still be reached: a button that is disabled while somebody is on it loses the focus.
  undo.setAttribute("aria-disabled", String(!builder.past.length));
  redo.setAttribute("aria-disabled", String(!builder.future.length));
  const steps = builder.begun || builder.past.length || builder.future.length ? [undo, redo] : [];
  const back = [...steps, ...(builder.begun ? [anew(builder)] : [])];
  const told = problems.map(({ kind, values }) => make("li", {}, say(`agenda.problem.${kind}`, values)));
  return make(
    "div",
    { class: "agenda-head" },
    ...(told.length
      ? [
        make(
          "div",
          { class: "noted", role: "alert" },
          make("p", { class: "label" }, say("agenda.problems")),
          make("ul", {}, ...told),
        ),
      ]
      : []),
    make("div", { class: "agenda-row" }, ...(builder.begun ? about(builder) : []), ...back),
  );
}

/** @param {Builder} builder @returns {HTMLElement[]} its name, and for how many it is */
function about(builder) {
  const { plan } = builder;
  return [
    field(
      say("agenda.name"),
      { type: "text", value: plan.name, maxlength: "300", "data-key": "name" },
      ({ value }) => builder.type({ ...builder.plan, name: value.trim() }),
    ),
    field(
      say("agenda.people"),
      {
        type: "number",
        min: "1",
        max: String(MOST_PEOPLE),
        value: String(plan.people),
        inputmode: "numeric",
        "data-key": "people",
      },
      (input) => {
        const people = Number(input.value);
        if (isWhole(people, 1, MOST_PEOPLE)) return builder.type({ ...builder.plan, people });
        const values = { what: input.value, most: MOST_PEOPLE, people: builder.plan.people };
        input.value = String(builder.plan.people);
        builder.tell(say("agenda.problem.people", values));
      },
    ),
  ];
}

/** @param {Builder} builder @returns {HTMLElement} */
export function another(builder) {
  const more = button(say("agenda.add_day"), () => {
    const told = say("agenda.day_added", { n: builder.plan.days.length + 1 });
    builder.change(addDay(builder.plan), told, `what-${builder.plan.days.length}`);
  });
  more.dataset.key = "add-day";
  return make("p", {}, more);
}

/** @param {Plan} plan @returns {string} */
const fileName = ({ name }) =>
  (name || say("agenda.title")).replace(/[^\p{L}\p{N} _-]/gu, "").trim().slice(0, 60) || "plan";

/** @param {Builder} builder @returns {HTMLElement} */
export function takeAlong(builder) {
  const { facts } = builder;
  const save = (/** @type {BlobPart | Blob} */ data, /** @type {string} */ ending, type = "") =>
    download(data instanceof Blob ? data : new Blob([data], { type }), `${fileName(builder.plan)}.${ending}`);
  const calendar = button(say("agenda.calendar"), () => {
    if (builder.plan.days.some(({ date }) => date && isDate(date))) {
      save(planCalendar(builder.plan, facts, say, new Date()), "ics", "text/calendar");
    } else builder.tell(say("agenda.no_date"));
  });
  return make(
    "section",
    { class: "agenda-take", "aria-labelledby": "agenda-take" },
    make("h2", { id: "agenda-take" }, say("agenda.take")),
    make("p", {}, say("agenda.link_hint")),
    make(
      "div",
      { class: "agenda-row" },
      button(say("agenda.link"), () => copy(builder)),
      button(say("agenda.sheet_file"), async () => {
        try {
          const { planSheet } = await part("spreadsheet"); // most who plan a day never ask for it
          save(planSheet(builder.plan, facts, say), "xlsx");
        } catch (error) {
          builder.tell(say(error instanceof Outdated ? "outdated" : "unloaded"));
        }
      }),
      button(say("agenda.csv"), () => save(planCsv(builder.plan, facts, say), "csv", "text/csv")),
      calendar,
      button(say("agenda.print"), () => window.print()),
      button(say("agenda.keep"), () => keep(builder)),
    ),
    make("p", { class: "hint" }, say("agenda.sheet_hint")),
  );
}

/** @param {Builder} builder */
async function copy(builder) {
  const address = location.href.replace(/#.*$/, "") + `#${encode(builder.plan)}`;
  try {
    await navigator.clipboard.writeText(address);
    builder.tell(say("agenda.linked"));
  } catch {
    builder.tell(say("agenda.link_here", { address }));
  }
}

/** @param {Builder} builder */
function keep(builder) {
  const { name } = builder.plan;
  if (!name) {
    builder.show("name");
    return builder.tell(say("agenda.no_name"));
  }
  const key = keyOf(name, store.all());
  try {
    store.save(key, { v: encode(builder.plan), label: name }, store.get(key));
    builder.show();
    builder.tell(say("agenda.kept", { name }));
  } catch {
    builder.tell(say("agenda.not_kept"));
  }
}
