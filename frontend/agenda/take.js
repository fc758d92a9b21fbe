/** The head of a plan, and how it is taken along: kept by name, as an address, as files, on paper. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { Outdated, part } from "../core/load.js";
import * as store from "../core/store.js";
import { isWhole } from "../core/whole.js";
import { textOf } from "../export/csv.js";
import { download } from "../export/download.js";
import { MOST_PEOPLE } from "../groups/split.js";
import { decode, encode, taken } from "./address.js";
import { fromPlanCsv, planCalendar, planCsv } from "./files.js";
import { field } from "./lines.js";
import { addDay, empty, isDate } from "./plan.js";
import { beginRun } from "./ticks.js";
import { KEPT, keyOf } from "./keys.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./plan.js").Plan} Plan */

const SPREADSHEET = /\.(?:xlsx?|ods|numbers)$/i; // a name of what we make and cannot read
const LARGEST = 1_000_000; // bytes of a file that may be a plan

/** @param {Builder} builder @returns {HTMLElement} */
export function head(builder) {
  const { plan, facts, problems } = builder;
  const choice = /** @type {HTMLSelectElement} */ (make("select", { id: "agenda-from", "data-key": "from" }));
  choice.append(
    make("option", { value: "" }, say("agenda.empty")),
    ...facts.plans.map(({ id, title }) => make("option", { value: id }, title)),
  );
  const begin = button(say("agenda.begin"), () => {
    const { people } = builder.plan;
    const chosen = choice.value ? taken(choice.value, facts, people).plan : { ...empty(), people };
    builder.change(chosen, say("agenda.opened", { name: chosen.name || say("agenda.empty") }), "name");
  });
  begin.dataset.key = "begin";
  const undo = button(say("agenda.undo"), () => builder.undo(), "quiet");
  const redo = button(say("agenda.redo"), () => builder.redo(), "quiet");
  [undo.dataset.key, redo.dataset.key] = ["undo", "redo"];
  [undo.disabled, redo.disabled] = [!builder.past.length, !builder.future.length];
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
    make(
      "div",
      { class: "agenda-row" },
      make(
        "label",
        { class: "agenda-field agenda-wide", for: choice.id },
        make("span", {}, say("agenda.from")),
        choice,
      ),
      begin,
    ),
    make(
      "div",
      { class: "agenda-row" },
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
      undo,
      redo,
    ),
  );
}

/** @param {Plan} plan @returns {string} */
const fileName = ({ name }) =>
  (name || say("agenda.title")).replace(/[^\p{L}\p{N} _-]/gu, "").trim().slice(0, 60) || "plan";

/** @param {Builder} builder @returns {HTMLElement} */
export function takeAlong(builder) {
  const { facts } = builder;
  const save = (/** @type {BlobPart | Blob} */ data, /** @type {string} */ ending, type = "") =>
    download(data instanceof Blob ? data : new Blob([data], { type }), `${fileName(builder.plan)}.${ending}`);
  const more = button(say("agenda.add_day"), () => {
    builder.change(addDay(builder.plan), "", `what-${builder.plan.days.length}`);
  });
  more.dataset.key = "add-day";
  const calendar = button(say("agenda.calendar"), () => {
    if (builder.plan.days.some(({ date }) => date && isDate(date))) {
      save(planCalendar(builder.plan, facts, say, new Date()), "ics", "text/calendar");
    } else builder.tell(say("agenda.no_date"));
  });
  const chosen = /** @type {HTMLInputElement} */ (make("input", {
    type: "file",
    accept: ".csv,text/csv,.xlsx", // the last one is refused, with a word on what to bring instead
    id: "agenda-file",
    "data-key": "file",
  }));
  chosen.addEventListener("change", () => bring(builder, chosen));
  const run = builder.plan.days.flatMap(({ items }, day) =>
    items.length
      ? [button(`${say("agenda.run")}: ${say("agenda.day", { n: day + 1 })}`, () => {
        beginRun(builder, day);
        builder.show();
      })]
      : []
  );
  return make(
    "section",
    { class: "agenda-take", "aria-labelledby": "agenda-take" },
    make("p", {}, more),
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
          builder.tell(say(error instanceof Outdated ? "outdated" : "agenda.offline"));
        }
      }),
      button(say("agenda.csv"), () => save(planCsv(builder.plan, facts, say), "csv", "text/csv")),
      calendar,
      button(say("agenda.print"), () => window.print()),
      button(say("agenda.keep"), () => keep(builder)),
    ),
    make("p", { class: "hint" }, say("agenda.sheet_hint")),
    make("div", { class: "agenda-row" }, ...run),
    make(
      "p",
      { class: "agenda-file" },
      make("label", { for: chosen.id }, say("agenda.bring")),
      " ",
      chosen,
      make("span", { class: "hint" }, ` ${say("agenda.bring_hint")}`),
    ),
    ...kept(builder),
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
