/** The backup: a JSON file that another browser can read, and joining it with what is there. Pure. */
import { isText } from "../core/backups.js";
import { isName, VERSION } from "../core/entry.js";
import { entriesIn, readFile } from "../core/file.js";
import { merge, mergeEntry } from "../core/merge.js";
import { says } from "../workbook/outline.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */

const FORMAT = "psi-workbook";
export const LARGEST = 5 * 1024 * 1024;

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

/** @param {string} text @returns {{site: string, state: State} | {problem: "broken" | "foreign" | "newer"}} */
export function fromJson(text) {
  const read = readFile(text, FORMAT, VERSION);
  if ("problem" in read) return { problem: read.problem === "older" ? "broken" : read.problem };
  const state = entriesIn(read.data.state);
  return state ? { site: String(read.data.site ?? ""), state } : { problem: "broken" };
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
