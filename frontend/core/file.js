/** Files that hold entries, as JSON: read with care, because anybody may have changed them. Pure. */
import { isEntry, isName } from "./entry.js";
import { mergeEntry } from "./merge.js";

/** @typedef {import("./merge.js").State} State */

// Beyond it there are no days, and what is typed later could not be the latest.
const LATEST = 8.64e15;

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * @param {string} text @param {string} format its name @param {number} version the newest that is known
 * @returns {{data: Record<string, unknown>} | {problem: "broken" | "foreign" | "older" | "newer"}}
 */
export function readFile(text, format, version) {
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // A file that was cut off still begins like one.
    return { problem: text.slice(0, 100).includes(format) ? "broken" : "foreign" };
  }
  if (!isRecord(data) || data.format !== format) return { problem: "foreign" };
  if (typeof data.version !== "number" || !Number.isInteger(data.version)) return { problem: "broken" };
  if (data.version > version) return { problem: "newer" };
  return data.version < 1 ? { problem: "older" } : { data };
}

/**
 * @param {unknown} found @returns {State | undefined} with nothing in it that does not belong there; undefined where
 *   something is no entry
 */
export function entriesIn(found) {
  if (!isRecord(found)) return undefined;
  /** @type {State} */
  const state = {};
  for (const [name, entry] of Object.entries(found)) {
    if (!isName(name) || !isEntry(entry)) return undefined;
    if ([entry, ...(entry.other ?? [])].some(({ t }) => Math.abs(t) > LATEST)) return undefined;
    state[name] = mergeEntry(entry, entry);
  }
  return state;
}
