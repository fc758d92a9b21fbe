/** The form that adds a line to a day. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { shown } from "./files.js";
import * as plans from "./plan.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {import("./plan.js").Kind} Kind */

const TALK = 10; // minutes of a talk that nobody has written
const PAUSES = { break: 15, lunch: 60, own: 30 };

/** @param {Builder} builder @param {number} day @returns {HTMLElement} a form that adds a line */
export function adding(builder, day) {
  const { facts } = builder;
  const choice =
    /** @type {HTMLSelectElement} */ (make("select", { "data-key": `what-${day}`, id: `agenda-what-${day}` }));
  const option = (/** @type {string} */ value, /** @type {string} */ text) => make("option", { value }, text);
  choice.append(
    option("own", say("agenda.kind.own")),
    option("break", say("agenda.kind.break")),
    option("lunch", say("agenda.kind.lunch")),
  );
  for (const [module, title] of Object.entries(facts.modules)) {
    const group = /** @type {HTMLOptGroupElement} */ (make("optgroup", { label: title }));
    for (const [id, lesson] of Object.entries(facts.lessons)) {
      if (lesson.module !== module) continue;
      group.append(option(`lesson:${id}`, say("agenda.talk_on", { title: lesson.title })));
      for (const [talk, each] of Object.entries(facts.talks)) {
        if (each.lesson !== id) continue;
        group.append(option(`talk:${talk}`, `${say("agenda.talk_on", { title: each.title })} (${each.minutes})`));
      }
      for (const [exercise, each] of Object.entries(facts.exercises)) {
        if (each.lesson === id) {
          group.append(option(`exercise:${exercise}`, `${each.code} ${each.title} (${each.minutes})`.trim()));
        }
      }
    }
    if (group.children.length) choice.append(group);
  }
  const form = make(
    "form",
    { class: "agenda-row agenda-add" },
    make("label", { class: "agenda-field agenda-wide", for: choice.id }, make("span", {}, say("agenda.add")), choice),
    make("button", { class: "do", "data-key": `add-${day}` }, say("agenda.add_do")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const item = chosen(builder, choice.value);
    const title = shown(item, facts, say);
    const at = builder.plan.days[day].items.length;
    const time = plans.clock(plans.ends(builder.plan.days[day]));
    const focus = item.kind === "own" ? `text-${day}-${at}` : `what-${day}`;
    const before = choice.value;
    builder.body.querySelector(`[data-key="lines-${day}"]`)?.setAttribute("open", ""); // one sees what is added
    builder.change(plans.add(builder.plan, day, item), say("agenda.added", { title, time }), focus);
    const again = /** @type {HTMLSelectElement | null} */ (builder.body.querySelector(`[data-key="what-${day}"]`));
    if (again) again.value = before;
  });
  return form;
}

/** @param {Builder} builder @param {string} value @returns {Item} */
function chosen({ facts }, value) {
  const [kind, id = ""] = value.split(":");
  if (kind === "exercise") return { kind, id, minutes: facts.exercises[id].minutes };
  if (kind === "lesson") return { kind, id, minutes: TALK };
  if (kind === "talk") {
    const { lesson, title, minutes } = facts.talks[id];
    return { kind: "lesson", id: lesson, minutes, text: title, talk: id };
  }
  return {
    kind: /** @type {Kind} */ (kind),
    minutes: PAUSES[/** @type {keyof PAUSES} */ (kind)],
    ...(kind === "own" ? { text: say("agenda.kind.own") } : {}),
  };
}
