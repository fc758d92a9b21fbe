/**
 * Joining two states of what somebody wrote. No page, no storage.
 *
 * The rule: nothing that was typed is ever lost. Where two texts differ, the later one is shown and the other is kept
 * beside it. Joining twice, or in the other order, gives the same.
 */

import { joinLogs, LOG } from "./log.js";

/**
 * One text or choice, when it was written (milliseconds), a hash of what was asked, and what it was asked as.
 * `other` holds versions that were written elsewhere and differ.
 * @typedef {{v: string, t: number, h?: string, label?: string, other?: Version[]}} Entry
 * @typedef {{v: string, t: number}} Version
 * @typedef {Record<string, Entry>} State entries by name, such as field/count-the-queue/number
 */

/** @param {Version} a @param {Version} b @returns {number} the later first; of two at the same time, by text */
const laterFirst = (a, b) => b.t - a.t || (a.v < b.v ? 1 : a.v > b.v ? -1 : 0);

/**
 * What was asked when a version was written: of the entries that show it. Where they do not agree, always the same one.
 * @param {Version} version @param {Entry[]} entries @returns {{h?: string, label?: string}}
 */
function askedOf(version, entries) {
  const showing = entries.filter(({ v, t }) => v === version.v && t === version.t);
  const asked = showing.map(({ h, label }) => JSON.stringify([h ?? null, label ?? null])).sort();
  const [h, label] = JSON.parse(asked[0] ?? "[null,null]");
  return { ...(h === null ? {} : { h }), ...(label === null ? {} : { label }) };
}

/**
 * Join two entries of the same name. Joined with itself, an entry is put in order.
 * @param {Entry} a @param {Entry} b @returns {Entry}
 */
export function mergeEntry(a, b) {
  /** @type {Map<string, Version>} */
  const versions = new Map();
  for (const { v, t } of [a, b, ...(a.other ?? []), ...(b.other ?? [])]) {
    const known = versions.get(v);
    if (!known || known.t < t) versions.set(v, { v, t });
  }
  const [first, ...rest] = [...versions.values()].sort(laterFirst);
  const other = rest.filter(({ v }) => v !== "");
  return { ...first, ...askedOf(first, [a, b]), ...(other.length ? { other } : {}) };
}

/**
 * Settle one of the other versions of an entry.
 * @param {Entry} entry @param {string} text of the version @param {boolean} use it, and keep the present one beside it; or drop it
 * @returns {Entry}
 */
export function settle(entry, text, use) {
  const { other = [], ...bare } = entry;
  const rest = other.filter(({ v }) => v !== text);
  if (use && entry.v) rest.push({ v: entry.v, t: entry.t });
  return {
    ...bare,
    v: use ? text : entry.v,
    t: Math.max(Date.now(), entry.t + 1),
    ...(rest.length ? { other: rest } : {}),
  };
}

/**
 * Set the text of an entry aside: nothing stands in its field, and the text stays beside it as another version. It has no
 * hash, because nobody was asked (see isSetAside in entry.js).
 * @param {Entry} entry in which something stands @returns {Entry}
 */
export function setAside({ v, t, label, other = [] }) {
  const empty = { v: "", t: Math.max(Date.now(), t + 1), ...(label === undefined ? {} : { label }) };
  return mergeEntry(empty, { ...empty, other: [...other, { v, t }] });
}

/**
 * Take back what was set aside. What was written since stays beside it.
 * @param {Entry} now what stands there now @param {Entry} before what stood there @returns {Entry}
 */
export const takeBack = (now, before) => mergeEntry({ ...before, t: Math.max(Date.now(), now.t + 1) }, now);

/** @param {string} name @param {Entry} a @param {Entry} b @returns {Entry} */
const join = (name, a, b) => (name.startsWith(LOG) ? joinLogs(a, b) : mergeEntry(a, b));

/**
 * Join two states. Of a log nothing stands beside the other: all its moments are joined.
 * @param {State} a @param {State} b @returns {State}
 */
export function merge(a, b) {
  /** @type {State} */
  const joined = {};
  for (const name of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    joined[name] = join(name, a[name] ?? b[name], b[name] ?? a[name]);
  }
  return joined;
}
