/**
 * One note for a team: what one browser takes along as a file, and joining it with what another has. Pure.
 *
 * The file holds the parts of one note as they are shown, also those that nobody has changed yet and that were carried
 * along from exercises. So files can be joined in any order, and no text is lost.
 */
import { carried } from "../core/carry.js";
import { entriesIn, isRecord, readFile } from "../core/file.js";
import { mergeEntry } from "../core/merge.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */
/** @typedef {{id: string, name: string}} Team its id tells it from another of the same name */
/** @typedef {{course: string, note: string, title: string, owner: string}} Which note it is */
/** @typedef {{name: string, hash: string, label: string, carry: string[]}} Part by the name of its entry */
/** @typedef {{problem: string, values?: Record<string, string>}} Problem the key of a sentence, and what stands in it */

const FORMAT = "psi-note";
const VERSION = 1;
export const LARGEST = 512 * 1024;
const MOST = { entries: 200, letters: 100_000, versions: 50, title: 120 };

/** The name of the entry that holds the team. It lies in the backup too. */
export const TEAM = "last/team";

/** @param {unknown} value @returns {Team | undefined} */
function asTeam(value) {
  if (!isRecord(value)) return undefined;
  const { id, name } = value;
  const fits = typeof id === "string" && /^[0-9a-f]{16}$/.test(id) && typeof name === "string" && name.trim() !== "";
  return fits ? { id, name: name.trim().slice(0, MOST.title) } : undefined;
}

/** @param {string | undefined} v of its entry @returns {Team | undefined} */
export function readTeam(v) {
  try {
    return asTeam(JSON.parse(v ?? ""));
  } catch {
    return undefined;
  }
}

/**
 * @param {Part[]} parts @param {State} state of a browser
 * @returns {State} what the note shows: what was written in it, else what was carried along, as if it were written in it
 */
export function noteOf(parts, state) {
  const get = (/** @type {string} */ name) => (Object.hasOwn(state, name) ? state[name] : undefined);
  /** @type {State} */
  const note = {};
  for (const { name, hash, label, carry } of parts) {
    const own = get(name);
    const from = own ? undefined : carried(carry, "", get);
    if (own) note[name] = mergeEntry(own, own);
    else if (from) note[name] = { v: from.v, t: from.t, h: hash, label };
  }
  return note;
}

/** @param {Which} which @param {Team} team @param {State} note @param {Date} now @returns {string} the file */
export const toFile = ({ course, note: id, title }, team, note, now) =>
  `${
    JSON.stringify(
      { format: FORMAT, version: VERSION, course, note: id, title, team, made: now.toISOString(), state: note },
      null,
      1,
    )
  }\n`;

/** @param {unknown} value @returns {string} to show */
const short = (value) => String(value ?? "").slice(0, MOST.title);

/**
 * @param {string} text @param {Which} which note it should be
 * @returns {{team: Team, note: State} | Problem}
 */
export function fromFile(text, which) {
  if (text.length > LARGEST) return { problem: "huge" };
  const read = readFile(text, FORMAT, VERSION);
  if ("problem" in read) return { problem: read.problem };
  const { course, note: id, title, team: named, state } = read.data;
  if (course !== which.course) return { problem: "course", values: { course: short(course) } };
  if (id !== which.note) return { problem: "other", values: { title: short(title) } };
  const team = asTeam(named);
  const note = entriesIn(state);
  return team && note && isSmall(note, which.owner) ? { team, note } : { problem: "broken" };
}

/** @param {State} note @param {string} owner @returns {boolean} whether it is one that somebody can have written */
const isSmall = (note, owner) =>
  Object.keys(note).length <= MOST.entries &&
  Object.entries(note).every(([name, { v, other = [] }]) =>
    name.startsWith(`field/${owner}/`) && other.length <= MOST.versions &&
    [v, ...other.map((each) => each.v)].every(({ length }) => length <= MOST.letters)
  );

/** @param {Team | undefined} mine @param {Team} theirs @returns {Problem | undefined} why their note is not read in */
export function stranger(mine, theirs) {
  if (!mine || mine.id === theirs.id) return undefined;
  const values = { team: theirs.name, mine: mine.name };
  return { problem: mine.name.toLowerCase() === theirs.name.toLowerCase() ? "same_name" : "other_team", values };
}

/**
 * Join a note that came with what is here.
 * @param {Part[]} parts @param {State} state of this browser @param {State} coming
 * @returns {{changed: State, came: number, fresh: number, two: number}} the entries to write, and how many parts came, were
 *   empty here, and have two versions by that
 */
export function join(parts, state, coming) {
  const mine = noteOf(parts, state);
  /** @type {State} */
  const changed = {};
  for (const [name, entry] of Object.entries(coming)) {
    const here = Object.hasOwn(mine, name) ? mine[name] : Object.hasOwn(state, name) ? state[name] : undefined;
    const both = mergeEntry(here ?? entry, entry);
    if (JSON.stringify(both) !== JSON.stringify(here)) changed[name] = both;
  }
  const came = Object.keys(coming).filter((name) => coming[name].v !== "");
  return {
    changed,
    came: came.length,
    fresh: came.filter((name) => !mine[name]?.v).length,
    two: Object.values(changed).filter(({ other }) => other?.length).length,
  };
}
