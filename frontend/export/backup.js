/** The backup: a JSON file that another browser can read, and joining it with what is there. Pure. */
import { isText } from "../core/backups.js";
import { isEntry, isName, VERSION } from "../core/entry.js";
import { merge, mergeEntry } from "../core/merge.js";
import { says } from "../workbook/outline.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */

const FORMAT = "psi-workbook";
export const LARGEST = 5 * 1024 * 1024;
// Beyond it there are no days, and what is typed later could not be the latest.
const LATEST = 8.64e15;

/**
 * @param {State} state @param {string} site path of the site @param {Date} now @returns {string}
 */
export function toJson(state, site, now) {
  const names = Object.keys(state).filter(isName).sort();
  const kept = Object.fromEntries(names.map((name) => [name, state[name]]));
  return `${
    JSON.stringify({ format: FORMAT, version: VERSION, site, made: now.toISOString(), state: kept }, null, 1)
  }\n`;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {string} text @returns {{site: string, state: State} | {problem: "broken" | "foreign" | "newer"}} */
export function fromJson(text) {
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // A backup that was cut off still begins like one.
    return { problem: text.slice(0, 100).includes(FORMAT) ? "broken" : "foreign" };
  }
  if (!isRecord(data) || data.format !== FORMAT) return { problem: "foreign" };
  if (typeof data.version !== "number" || !Number.isInteger(data.version)) return { problem: "broken" };
  if (data.version > VERSION) return { problem: "newer" };
  if (data.version < 1) return { problem: "broken" };
  try {
    return isRecord(data.state) ? { site: String(data.site ?? ""), state: entries(data.state) } : { problem: "broken" };
  } catch {
    return { problem: "broken" };
  }
}

/**
 * @param {Record<string, unknown>} found @returns {State} with nothing in it that does not belong there
 * @throws {TypeError} where something is no entry
 */
function entries(found) {
  /** @type {State} */
  const state = {};
  for (const [name, entry] of Object.entries(found)) {
    if (!isName(name) || !isEntry(entry)) throw new TypeError(name);
    if ([entry, ...(entry.other ?? [])].some(({ t }) => Math.abs(t) > LATEST)) throw new TypeError(name);
    state[name] = mergeEntry(entry, entry);
  }
  return state;
}

/** @param {Entry | undefined} a @param {Entry} b @returns {boolean} */
const same = (a, b) => a !== undefined && JSON.stringify(mergeEntry(a, a)) === JSON.stringify(mergeEntry(b, b));

/**
 * Join what a file holds with what is here.
 * @param {State} mine @param {State} coming
 * @returns {{changed: State, came: number, fresh: number, joined: number, two: number}} the entries to write, and how
 *   many texts and answers came, are new here, were joined with one that is here, and have two versions by that
 */
export function bring(mine, coming) {
  const all = merge(mine, coming);
  const changed = Object.fromEntries(Object.entries(all).filter(([name, entry]) => !same(mine[name], entry)));
  const came = Object.keys(coming).filter((name) => isText(name) && says(coming[name]));
  const known = came.filter((name) => says(mine[name]));
  return {
    changed,
    came: came.length,
    fresh: came.length - known.length,
    joined: known.filter((name) => name in changed).length,
    two: came.filter((name) => name in changed && all[name].other?.length).length,
  };
}
