/**
 * A log: moments and how one judged oneself then, oldest first, as an entry keeps it: `1764288000000:3 1764633600000:1`.
 * Two logs of one thing are joined into one that has all moments of both. Pure.
 */

/** @typedef {import("./merge.js").Entry} Entry */

/** How well one knew something, as FSRS counts it: 1 not at all, 2 with trouble, 3 well. @typedef {1 | 2 | 3} Grade */
/** @typedef {{t: number, grade: Grade}} Moment */

/** The beginning of the names of entries that are logs. */
export const LOG = "review/";
const MOMENT = /^(\d{1,15}):([123])$/;

/** @param {string} v of an entry, in whatever state it is @returns {Moment[]} what of it can be read, oldest first */
export const readLog = (v) =>
  v.split(" ").flatMap((each) => {
    const found = MOMENT.exec(each);
    return found ? [{ t: Number(found[1]), grade: /** @type {Grade} */ (Number(found[2])) }] : [];
  }).sort((a, b) => a.t - b.t || a.grade - b.grade);

/** @param {Moment[]} moments in any order @returns {string} v of its entry, each moment once */
export const writeLog = (moments) => {
  const told = moments.map(({ t, grade }) => `${Math.max(0, Math.round(t))}:${grade}`);
  return readLog([...new Set(told)].join(" ")).map(({ t, grade }) => `${t}:${grade}`).join(" ");
};

/** @param {Entry} a @param {Entry} b @returns {Entry} with all moments of both, and of the versions beside them */
export function joinLogs(a, b) {
  const versions = [a, b, ...(a.other ?? []), ...(b.other ?? [])];
  return { v: writeLog(versions.flatMap(({ v }) => readLog(v))), t: Math.max(...versions.map(({ t }) => t)) };
}
