/** Worksheets that keep what one types: in this browser, as one types, and say so loudly when they cannot. */
import { make, otherVersion } from "../core/dom.js";
import { names } from "../core/entry.js";
import { say } from "../core/i18n.js";
import { settle } from "../core/merge.js";
import * as store from "../core/store.js";
import * as rows from "./rows.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

const WAIT = 300; // milliseconds after the last key

/**
 * One thing that is kept: a control, or a group of radios or checkboxes with one name.
 * @typedef {object} Kept
 * @property {string} name of its entry
 * @property {Control[]} controls
 * @property {HTMLElement} field
 * @property {string[]} before names that it had before
 * @property {string[]} from names of the entries that it begins with, the nearest first
 * @property {Entry | undefined} seen the entry as this page knows it
 */

/** @param {Kept} kept @returns {string} */
export function valueOf({ controls }) {
  const [first] = controls;
  if (first.type === "radio" || first.type === "checkbox") {
    const chosen = controls.filter((each) => /** @type {HTMLInputElement} */ (each).checked);
    return chosen.map((each) => each.value).join(" ");
  }
  return first.value;
}

/** @param {Kept} kept @param {string} value */
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

/**
 * Let a text grow where the browser does not do it by itself, and keep a copy of it for paper, where text fields lose
 * their lower lines.
 * @param {Control} control
 */
function shape(control) {
  if (!(control instanceof HTMLTextAreaElement)) return;
  if (!CSS.supports("field-sizing", "content")) {
    control.style.height = "auto";
    control.style.height = `${control.scrollHeight + 4}px`;
  }
  let copy = control.nextElementSibling;
  if (!copy?.classList.contains("printed")) {
    if (!control.value) return;
    copy = make("span", { class: "printed", "aria-hidden": "true" });
    control.after(copy);
  }
  copy.textContent = control.value;
}

/** @param {Control} control @param {string} exercise @returns {string} its name in the store, below the exercise */
const keptName = (control, exercise) => control.name.replace(`${exercise}--`, "");

/** @param {HTMLFormElement} form @returns {Kept[]} */
function read(form) {
  const exercise = form.dataset.exercise ?? "";
  /** @type {Map<string, Kept>} */
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
      const from = names(field.dataset.carry).map((each) => `field/${each}${rest}`);
      const kept = { name: `field/${exercise}/${name}`, controls: [control], field, before, from, seen: undefined };
      found.set(name, kept);
    }
  }
  return [...found.values()];
}

/** @param {Kept} kept @returns {string} what the control asks, in words, for the day when the field is gone */
function labelOf({ field, controls }) {
  const title = field.querySelector("label, legend, .label")?.textContent?.trim() ?? "";
  const own = controls[0].getAttribute("aria-label") ?? controls[0].labels?.[0]?.textContent?.trim() ?? "";
  return controls.length > 1 || own === title || !own ? title : `${title}: ${own}`;
}

/**
 * Show the entry of a field: its text, where it comes from, whether it was asked differently, and other versions.
 * @param {Kept} kept
 */
function show(kept) {
  const entry = store.get(kept.name) ?? store.adopt(kept.name, kept.before);
  kept.seen = entry;
  const source = entry ? undefined : kept.from.map(store.get).find((each) => each && each.v !== "");
  setValue(kept, entry?.v ?? source?.v ?? "");
  const carried = /** @type {HTMLElement | null} */ (kept.field.querySelector(".carry"));
  if (carried && kept.from.length) carried.hidden = carried.hidden && !source;
  if (carried && source) kept.field.dataset.follows = "";
  showNotes(kept, entry);
}

/** @param {Kept} kept @param {Entry | undefined} entry */
function showNotes(kept, entry) {
  for (const old of kept.field.querySelectorAll(`.noted[data-for="${CSS.escape(kept.name)}"]`)) old.remove();
  const place = kept.controls[kept.controls.length - 1].closest("td, .box, li") ?? kept.field;
  if (entry && entry.v && entry.h && entry.h !== kept.field.dataset.hash && place === kept.field) {
    place.append(
      make("p", { class: "noted", "data-for": kept.name }, say("field_differently", { label: entry.label ?? "" })),
    );
  }
  for (const other of entry?.other ?? []) place.append(offered(kept, other.v));
}

/** @param {Kept} kept @param {string} text @returns {HTMLElement} */
function offered(kept, text) {
  const choose = (/** @type {boolean} */ use) => {
    const entry = store.get(kept.name);
    if (!entry) return;
    const next = settle(entry, text, use);
    if (keep(kept, () => (store.put(kept.name, next), next))) show(kept);
    kept.controls[0].focus();
  };
  return otherVersion(make("blockquote", {}, text), choose, { "data-for": kept.name });
}

/** @param {Kept} kept @param {() => Entry} write @returns {boolean} whether it could be written */
function keep(kept, write) {
  const form = /** @type {HTMLFormElement} */ (kept.field.closest("form"));
  try {
    kept.seen = write();
    tell(form, "");
    document.dispatchEvent(new CustomEvent("store:changed", { detail: kept.name }));
    return true;
  } catch (error) {
    tell(form, error instanceof store.NotSaved ? error.reason : "refused");
    return false;
  }
}

/**
 * Say quietly that it is saved, or loudly that it is not. What has not changed is not said again.
 * @param {HTMLFormElement} form @param {string} problem
 */
function tell(form, problem) {
  const note = form.querySelector(".worksheet-note");
  const text = say(problem ? `not_saved_${problem}` : "saved");
  if (!note || note.textContent === text) return;
  note.setAttribute("role", problem ? "alert" : "status");
  note.classList.toggle("trouble", problem !== "");
  note.textContent = text;
}

/** @param {Kept} kept */
function save(kept) {
  const now = valueOf(kept);
  const stored = store.get(kept.name);
  if (now === (kept.seen?.v ?? "") && (stored || !now || !kept.from.length)) return;
  delete kept.field.dataset.follows;
  const entry = { v: now, h: kept.field.dataset.hash, label: labelOf(kept) };
  if (keep(kept, () => store.save(kept.name, entry, kept.seen))) {
    showNotes(kept, kept.seen);
  }
}

/**
 * Keep what was typed before the scripts arrived, which on a poor line can take a while.
 * @param {Kept} kept @param {string} typed
 */
function typedBefore(kept, typed) {
  if (typed === kept.seen?.v) return;
  kept.seen = undefined;
  setValue(kept, typed);
  save(kept);
}

/** @param {HTMLFormElement} form */
function live(form) {
  const all = read(form);
  const problem = store.trouble();
  const carried = /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".carry"));
  for (const each of carried) {
    each.append(" ", make("span", { class: "follows" }, say("follows")));
    each.hidden = true;
  }
  const early = all.filter((kept) => valueOf(kept) !== "").map((kept) => ({ kept, typed: valueOf(kept) }));
  all.forEach(show);
  if (problem) tell(form, problem);
  else form.querySelector(".worksheet-note")?.replaceChildren(say("kept_here"));
  for (const { kept, typed } of early) typedBefore(kept, typed);
  rows.start(form);

  /** @type {Map<Kept, number>} */
  const waiting = new Map();
  const flush = (/** @type {Kept} */ kept) => {
    clearTimeout(waiting.get(kept));
    waiting.delete(kept);
    save(kept);
  };
  for (const kept of all) {
    for (const control of kept.controls) {
      control.addEventListener("input", () => {
        shape(control);
        clearTimeout(waiting.get(kept));
        waiting.set(kept, window.setTimeout(() => flush(kept), WAIT));
      });
      control.addEventListener("change", () => flush(kept));
      control.addEventListener("blur", () => {
        if (waiting.has(kept)) flush(kept);
        else if (store.get(kept.name)?.t !== kept.seen?.t) show(kept);
      });
    }
  }
  const flushAll = () => [...waiting.keys()].forEach(flush);
  window.addEventListener("pagehide", flushAll);
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flushAll());
  form.addEventListener("submit", (event) => event.preventDefault());

  const changed = (/** @type {string} */ name) => {
    for (const kept of all) {
      const concerns = name === "" || name === kept.name || (kept.from.includes(name) && !store.get(kept.name));
      if (concerns && !kept.controls.some((each) => each === document.activeElement)) show(kept);
    }
    rows.update(form);
  };
  store.onOtherTab(changed);
  document.addEventListener("store:changed", (event) => {
    const name = /** @type {CustomEvent<string>} */ (event).detail;
    if (!all.some((kept) => kept.name === name && kept.controls.some((each) => each === document.activeElement))) {
      changed(name);
    }
  });
}

/** @param {ParentNode} [root] */
export function start(root = document) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (root.querySelectorAll("form.worksheet"))) {
    if (form.dataset.live === undefined) {
      form.dataset.live = "";
      live(form);
    }
  }
}
