/** Worksheets that keep what one types: in this browser, as one types, and say so loudly when they cannot. */
import { carried, entriesOf } from "../core/carry.js";
import { describe, undescribe } from "../core/describe.js";
import { every, make, one } from "../core/dom.js";
import { isSetAside, names } from "../core/entry.js";
import { say } from "../core/i18n.js";
import { Autosave } from "../core/autosave.js";
import { settle } from "../core/merge.js";
import * as store from "../core/store.js";
import { otherVersion, settled } from "../core/version.js";
import { leaveOrigin, nameOrigin } from "./origin.js";
import * as paper from "./print.js";
import * as rows from "./rows.js";
import { chosenWords, shape } from "./shape.js";
import { follow } from "./switch.js";
import * as unchoose from "./unchoose.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/**
 * One thing that is saved: a control, or a group of radios or checkboxes with one name.
 * @typedef {object} Input
 * @property {string} name of its entry
 * @property {Control[]} controls
 * @property {HTMLElement} field
 * @property {string[]} before names that it had before
 * @property {string[]} from where a text comes from that it begins with, the nearest first
 * @property {string} rest of its name, after that of the field
 * @property {string} sets the name of the switch that follows it, or ""
 * @property {Entry | undefined} seen the entry as this page knows it
 */

/** @param {Input} input @returns {string} */
function valueOf({ controls }) {
  const [first] = controls;
  if (first.type === "radio" || first.type === "checkbox") {
    const chosen = controls.filter((each) => /** @type {HTMLInputElement} */ (each).checked);
    return chosen.map((each) => each.value).join(" ");
  }
  return first.value;
}

/** @param {Input} input @param {string} value */
function setValue({ controls }, value) {
  const chosen = value.split(" ");
  for (const control of controls) {
    if (control.type === "radio" || control.type === "checkbox") {
      /** @type {HTMLInputElement} */ (control).checked = value !== "" && chosen.includes(control.value);
    } else {
      control.value = value;
      shape(control);
    }
  }
}

/** @param {Control} control @param {string} exercise @returns {string} its name in the store, below the exercise */
const keptName = (control, exercise) => control.name.replace(`${exercise}--`, "");

/** @param {HTMLFormElement} form @returns {Input[]} */
function read(form) {
  const exercise = form.dataset.exercise ?? "";
  /** @type {Map<string, Input>} */
  const found = new Map();
  for (const field of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".field"))) {
    for (const control of /** @type {NodeListOf<Control>} */ (field.querySelectorAll("input, textarea, select"))) {
      const name = keptName(control, exercise);
      const rest = name.slice((field.dataset.field ?? "").length);
      const known = found.get(name);
      if (known) {
        known.controls.push(control);
        continue;
      }
      const ids = [field.dataset.field ?? "", ...names(field.dataset.was)];
      const places = [exercise, ...names(form.dataset.was)];
      const before = places.flatMap((place) => ids.map((each) => `field/${place}/${each}${rest}`)).slice(1);
      const { sets = "" } = control.dataset;
      const input = {
        name: `field/${exercise}/${name}`,
        controls: [control],
        field,
        before,
        rest,
        sets,
        seen: undefined,
      };
      found.set(name, { ...input, from: names(field.dataset.carry) });
    }
  }
  return [...found.values()];
}

/** @param {Input} input @returns {string} what the control asks, in words, for the day when the field is gone */
function labelOf({ field, controls }) {
  const title = field.querySelector("label, legend, .label")?.textContent?.trim() ?? "";
  const own = controls[0].getAttribute("aria-label") ?? controls[0].labels?.[0]?.textContent?.trim() ?? "";
  return controls.length > 1 || own === title || !own ? title : `${title}: ${own}`;
}

/** @param {Entry | undefined} entry @returns {entry is Entry} whether somebody has decided what stands there */
const decided = (entry) => entry !== undefined && !isSetAside(entry);

/**
 * Show the entry of a field: its text, where it comes from, whether it was asked differently, and other versions.
 * @param {Input} input
 */
function show(input) {
  const entry = store.get(input.name) ?? store.adopt(input.name, input.before);
  input.seen = entry;
  const source = decided(entry) ? undefined : carried(input.from, input.rest, store.get) ?? switched(input);
  setValue(input, source?.v ?? entry?.v ?? "");
  const note = /** @type {HTMLElement | null} */ (input.field.querySelector(".carry, .begins"));
  if (note && input.from.length) note.hidden = note.hidden && !source;
  if (note && source) {
    input.field.dataset.follows = "";
    nameOrigin(note, source.from);
    for (const control of input.controls) describe(control, note);
  }
  showNotes(input, entry);
}

/** @param {Input} input @returns {{v: string, from: string[]} | undefined} what the switch says that follows it */
function switched({ sets }) {
  const v = (sets && store.get(`set/${sets}`)?.v) ?? "";
  return v ? { v, from: [] } : undefined;
}

/** @param {Input} input @param {Entry | undefined} entry */
function showNotes(input, entry) {
  const told = input.controls.length > 1 ? input.controls[0].closest("fieldset") ?? input.field : input.controls[0];
  for (const old of input.field.querySelectorAll(`.noted[data-for="${CSS.escape(input.name)}"]`)) {
    for (const label of old.querySelectorAll(".label")) undescribe(told, label);
    old.remove();
  }
  const place = input.controls[input.controls.length - 1].closest("td, .box, li") ?? input.field;
  if (entry && entry.v && entry.h && entry.h !== input.field.dataset.hash && place === input.field) {
    place.append(
      make("p", { class: "noted", "data-for": input.name }, say("field_differently", { label: entry.label ?? "" })),
    );
  }
  for (const other of entry?.other ?? []) {
    const box = offered(input, other.v);
    place.append(box);
    describe(told, one(box, ".label"));
  }
}

/** @param {Input} input @param {string} text @returns {HTMLElement} */
function offered(input, text) {
  const label = labelOf(input);
  const choose = (/** @type {boolean} */ use) => {
    const entry = store.get(input.name);
    if (!entry) return;
    const next = settle(entry, text, use);
    const said = settled(entry, use, label);
    if (keep(input, () => (store.put(input.name, next), next), said)) show(input);
    (input.controls.find((each) => each.matches(":checked")) ?? input.controls[0]).focus();
  };
  const shown = make("blockquote", {}, chosenWords(input.controls, text));
  return otherVersion(shown, label, choose, { "data-for": input.name });
}

/** @param {Input} input @param {() => Entry} write @param {string} [said] then @returns {boolean} whether it could be written */
function keep(input, write, said = "") {
  const form = /** @type {HTMLFormElement} */ (input.field.closest("form"));
  try {
    input.seen = write();
    tell(form, "", said);
    document.dispatchEvent(new CustomEvent("store:changed", { detail: input.name }));
    return true;
  } catch (error) {
    tell(form, error instanceof store.NotSaved ? error.reason : "refused");
    return false;
  }
}

/**
 * Say quietly that it is saved, or loudly that it is not. What has not changed is not said again.
 * @param {HTMLFormElement} form @param {string} problem @param {string} [done] what was done beside
 */
function tell(form, problem, done = "") {
  const note = form.querySelector(".worksheet-note");
  const text = problem ? say(`not_saved_${problem}`) : done || say("saved");
  if (!note || note.textContent === text) return;
  note.setAttribute("role", problem ? "alert" : "status");
  note.classList.toggle("trouble", problem !== "");
  note.textContent = text;
}

/** @param {Input} input */
function save(input) {
  const now = valueOf(input);
  const stored = store.get(input.name);
  if (now === (input.seen?.v ?? "") && (stored || !now || !input.from.length)) return;
  const followed = input.field.dataset.follows !== undefined;
  leaveOrigin(input.field, input.controls);
  const entry = { v: now, h: input.field.dataset.hash, label: labelOf(input) };
  if (keep(input, () => store.save(input.name, entry, input.seen), followed ? say("own_now") : "")) {
    showNotes(input, input.seen);
  }
}

/**
 * Keep what was typed before the scripts arrived, which on a poor line can take a while.
 * @param {Input} input @param {string} typed
 */
function typedBefore(input, typed) {
  if (typed === input.seen?.v) return;
  input.seen = undefined;
  setValue(input, typed);
  save(input);
}

/** @param {HTMLFormElement} form */
function live(form) {
  const all = read(form);
  const problem = store.trouble();
  for (const each of every(form, ".carry")) {
    each.append(" ", make("span", { class: "follows" }, say("follows")));
    each.hidden = true;
  }
  const early = all.filter((input) => valueOf(input) !== "").map((input) => ({ input, typed: valueOf(input) }));
  all.forEach(show);
  if (problem) tell(form, problem);
  else form.querySelector(".worksheet-note")?.replaceChildren(say("kept_here"));
  for (const { input, typed } of early) typedBefore(input, typed);
  rows.start(form);
  unchoose.start(form);
  if (!form.closest(".workbook, .review-card")) paper.offer(form); // the workbook prints documents

  const joined = all.filter(({ sets }) => sets);
  // What began with the switch is kept as soon as something of the sheet is.
  const autosave = new Autosave((/** @type {Input} */ input) => {
    save(input);
    for (const each of joined) {
      if (each !== input) save(each);
      else follow(each.sets, valueOf(each));
    }
  });
  for (const { sets, seen } of joined) if (seen?.v && !store.get(`set/${sets}`)) follow(sets, seen.v);
  for (const input of all) {
    for (const control of input.controls) {
      control.addEventListener("input", () => {
        shape(control);
        autosave.soon(input);
      });
      control.addEventListener("change", () => autosave.now(input));
      if (input.sets) control.addEventListener("click", () => autosave.now(input)); // it may have been checked before
      control.addEventListener("blur", () => {
        if (autosave.has(input)) autosave.now(input);
        else if (store.get(input.name)?.t !== input.seen?.t) show(input);
      });
    }
  }
  form.addEventListener("submit", (event) => event.preventDefault());

  const follows = (/** @type {Input} */ input, /** @type {string} */ name) => {
    const origin = input.from.some((each) => entriesOf(each, input.rest).includes(name));
    return !decided(store.get(input.name)) && (origin || (input.sets !== "" && name === `set/${input.sets}`));
  };
  const changed = (/** @type {string} */ name) => {
    for (const input of all) {
      const concerns = name === "" || name === input.name || follows(input, name);
      if (concerns && !input.controls.some((each) => each === document.activeElement)) show(input);
    }
    rows.update(form);
    unchoose.update(form);
  };
  store.onOtherTab(changed);
  document.addEventListener("store:changed", (event) => {
    const name = /** @type {CustomEvent<string>} */ (event).detail;
    const typed = all.some((input) =>
      input.name === name && input.controls.some((each) => each === document.activeElement)
    );
    if (typed) all.filter((input) => follows(input, name)).forEach(show); // of the same sheet
    else changed(name);
  });
}

/** @param {ParentNode} [root] */
export function start(root = document) {
  // A blank one is there to be printed: nobody writes in it.
  for (const blank of root.querySelectorAll("form.worksheet[data-blank]")) blank.toggleAttribute("inert", true);
  const forms = /** @type {NodeListOf<HTMLFormElement>} */ (root.querySelectorAll("form.worksheet:not([data-blank])"));
  const fresh = [...forms].filter(({ dataset }) => dataset.live === undefined);
  for (const form of fresh) {
    form.dataset.live = "";
    live(form);
  }
  if (fresh.length) document.dispatchEvent(new CustomEvent("worksheet:live"));
}
