/**
 * What the learner wrote, in this browser and nowhere else.
 *
 * Each entry has a key of its own below the site's path, because other sites of the same owner share the storage:
 * /curriculum/|psi|1|field/count-the-queue/number. So two tabs that write in two fields never meet, and where they
 * write in the same one both texts are kept (see merge.js).
 */
import { isEntry, VERSION } from "./entry.js";
import { mergeEntry } from "./merge.js";
import { SITE } from "./site.js";

/** @typedef {import("./merge.js").Entry} Entry */
/** @typedef {import("./merge.js").State} State */

// The name is that of the first course. Saved texts hang on it, so it stays.
const PREFIX = `${SITE}|psi|${VERSION}|`;

/** Why something could not be saved: the storage is full, or it is refused (a private window, a rule of the office). */
export class NotSaved extends Error {
  /** @param {"full" | "refused"} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/** @returns {Storage} @throws {NotSaved} where the browser refuses */
function storage() {
  try {
    return window.localStorage;
  } catch {
    throw new NotSaved("refused");
  }
}

/** @param {string | null} text @returns {Entry | undefined} */
function parse(text) {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name @returns {Entry | undefined} */
export function get(name) {
  try {
    return parse(storage().getItem(PREFIX + name));
  } catch {
    return undefined;
  }
}

/** @param {string} name @param {Entry} entry @throws {NotSaved} */
export function put(name, entry) {
  try {
    storage().setItem(PREFIX + name, JSON.stringify(entry));
  } catch (error) {
    if (error instanceof NotSaved) throw error;
    const full = error instanceof DOMException && error.name === "QuotaExceededError" && storage().length > 0;
    throw new NotSaved(full ? "full" : "refused");
  }
}

/**
 * Save what was just typed. `seen` is the entry as this page last knew it: if another tab has written something else
 * since, that text is kept beside the new one.
 * @param {string} name @param {{v: string, h?: string, label?: string}} now @param {Entry | undefined} seen
 * @returns {Entry} what is stored now
 * @throws {NotSaved}
 */
export function save(name, now, seen) {
  const stored = get(name);
  // What is typed now is the latest, also where another machine's clock is ahead.
  /** @type {Entry} */
  let entry = { ...now, t: Math.max(Date.now(), (stored?.t ?? 0) + 1) };
  const others = (stored?.other ?? []).filter(({ v }) => v !== now.v);
  if (others.length) entry.other = others;
  if (stored && stored.t !== seen?.t && stored.v !== seen?.v && stored.v !== now.v) {
    entry = mergeEntry(stored, entry);
  }
  put(name, entry);
  return entry;
}

/** @param {string} name */
export function remove(name) {
  try {
    storage().removeItem(PREFIX + name);
  } catch {
    /* nothing is there where nothing can be stored */
  }
}

/**
 * Take over what was kept under a name that something had before.
 * @param {string} name @param {string[]} before @returns {Entry | undefined}
 */
export function adopt(name, before) {
  for (const old of before) {
    const entry = get(old);
    if (!entry) continue;
    try {
      put(name, entry);
      remove(old);
    } catch {
      /* it stays where it is, and is shown all the same */
    }
    return entry;
  }
  return undefined;
}

/** Delete everything that this site has stored, also what cannot be read. */
export function clear() {
  try {
    const from = storage();
    const keys = Array.from({ length: from.length }, (_, index) => from.key(index) ?? "");
    for (const key of keys) if (key.startsWith(PREFIX)) from.removeItem(key);
  } catch {
    /* refused: there is nothing */
  }
}

/** @returns {State} everything of this site */
export function all() {
  /** @type {State} */
  const state = {};
  try {
    const from = storage();
    for (let index = 0; index < from.length; index += 1) {
      const key = from.key(index) ?? "";
      const entry = key.startsWith(PREFIX) ? parse(from.getItem(key)) : undefined;
      if (entry) state[key.slice(PREFIX.length)] = entry;
    }
  } catch {
    /* refused: there is nothing */
  }
  return state;
}

/** Ask the browser not to clear what is kept here when space runs out. It may say no; nothing depends on it. */
export function askToKeep() {
  globalThis.navigator?.storage?.persist?.().catch(() => undefined);
}

const PROBE = "last/probe";

/** @returns {"" | "full" | "refused"} why nothing can be saved, or "" where it can */
export function trouble() {
  try {
    put(PROBE, { v: "", t: 0 });
    remove(PROBE);
    return "";
  } catch (error) {
    return error instanceof NotSaved ? error.reason : "refused";
  }
}

/**
 * Call `then` with the name of each entry that another tab changes.
 * @param {(name: string) => void} then
 */
export function onOtherTab(then) {
  window.addEventListener("storage", (event) => {
    if (event.key === null) then("");
    // The probe of trouble() is no news. Two tabs that answered each other's probes would never stop.
    else if (event.key.startsWith(PREFIX) && event.key !== PREFIX + PROBE) then(event.key.slice(PREFIX.length));
  });
}
