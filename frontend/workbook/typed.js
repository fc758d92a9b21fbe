/** What stands in the forms of the workbook, and writing many entries at once. */
import * as store from "../core/store.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */

/** Remembers in which controls somebody typed: what cannot be saved is at least taken along. */
export class Typed {
  constructor() {
    /** @type {Map<HTMLFormElement, Set<string>>} names of controls by form */
    this.touched = new Map();
  }

  /** @param {Event} event */
  note({ target }) {
    const form = target instanceof Element ? target.closest("form.worksheet") : null;
    if (!(form instanceof HTMLFormElement)) return;
    const { name } = /** @type {HTMLInputElement} */ (target);
    this.touched.set(form, (this.touched.get(form) ?? new Set()).add(name));
  }

  forget() {
    this.touched.clear();
  }

  /** @returns {State} what is stored, with what was typed here and is not stored yet or cannot be */
  get state() {
    const state = store.all();
    for (const [form, controls] of this.touched) {
      const exercise = form.dataset.exercise ?? "";
      for (const control of controls) {
        const name = `field/${exercise}/${control.replace(`${exercise}--`, "")}`;
        const v = new FormData(form).getAll(control).join(" ");
        const stored = state[name];
        if (v !== (stored?.v ?? "")) state[name] = { ...stored, v, t: Math.max(Date.now(), (stored?.t ?? 0) + 1) };
      }
    }
    return state;
  }
}

/**
 * Write entries: all of them, or none.
 * @param {State} changed @returns {"" | "full" | "refused"} why nothing was written
 */
export function write(changed) {
  /** @type {[string, Entry | undefined][]} */
  const written = [];
  try {
    for (const [name, entry] of Object.entries(changed)) {
      const before = store.get(name);
      store.put(name, entry);
      written.push([name, before]);
    }
    return "";
  } catch (error) {
    undo(written);
    return error instanceof store.NotSaved ? error.reason : "refused";
  }
}

/**
 * Put back what stood there before. Where the browser refuses that too, a new text stays; the others are put back.
 * @param {[string, Entry | undefined][]} written
 */
function undo(written) {
  for (const [name, before] of written) if (!before) store.remove(name); // makes room for the others
  for (const [name, before] of written) {
    try {
      if (before) store.put(name, before);
    } catch {
      /* who asked is told that it could not be written */
    }
  }
}
