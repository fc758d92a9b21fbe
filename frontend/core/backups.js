/** When the last backup was made, and whether it is time for the next one. Pure. */

/** @typedef {import("./merge.js").State} State */

/** The name of the entry that holds the day of the last backup. It lies in the backup too. */
export const LAST_BACKUP = "last/backup";
const WEEK = 7 * 24 * 60 * 60 * 1000;

/** @param {string} name @returns {boolean} whether an entry is a text or an answer, and not a mark */
export const isText = (name) => name.startsWith("field/") || name.startsWith("answer/");

/**
 * The entry for a backup of this state. A text from a clock that is ahead is in it too.
 * @param {State} state @param {number} now in milliseconds @returns {import("./merge.js").Entry}
 */
export const backupEntry = (state, now) => ({
  v: new Date(now).toISOString(),
  t: Object.values(state).reduce((latest, { t }) => Math.max(latest, t), now),
});

/**
 * @param {State} state @param {number} now in milliseconds
 * @returns {{made: Date | undefined, since: number, due: boolean}} when the last one was made, how many texts and answers
 *   came or changed after it, and whether the first of those has waited for a week
 */
export function backupState(state, now) {
  const last = Object.hasOwn(state, LAST_BACKUP) ? state[LAST_BACKUP] : undefined;
  const made = new Date(last?.v ?? "");
  const times = Object.entries(state).filter(([name, { v, t }]) => isText(name) && v && t > (last?.t ?? -1));
  return {
    made: Number.isNaN(made.getTime()) ? undefined : made,
    since: times.length,
    due: times.some(([, { t }]) => t < now - WEEK),
  };
}
