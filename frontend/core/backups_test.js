/** Somebody is reminded of the backup a week after the first text that is in none. */
import { deepEqual, equal } from "node:assert/strict";
import { backupEntry, backupState, LAST_BACKUP } from "./backups.js";

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 27);
const text = (/** @type {number} */ days) => ({ v: "x", t: NOW - days * DAY });

Deno.test("nothing is due before something is written, nor in the first week", () => {
  deepEqual(backupState({}, NOW), { made: undefined, since: 0, due: false });
  deepEqual(backupState({ "field/a/b": text(6) }, NOW), { made: undefined, since: 1, due: false });
});

Deno.test("it is due when a text has waited for a week", () => {
  const state = { "field/a/b": text(8), "answer/a/q": text(1), "done/lesson/a": text(30) };
  deepEqual(backupState(state, NOW), { made: undefined, since: 2, due: true });
});

Deno.test("a backup takes all that is there along, also from a clock that is ahead", () => {
  const state = { "field/a/b": text(8), "field/a/c": text(-400) };
  const after = { ...state, [LAST_BACKUP]: backupEntry(state, NOW) };
  deepEqual(backupState(after, NOW), { made: new Date(NOW), since: 0, due: false });
});

Deno.test("a day that cannot be read is none", () => {
  equal(backupState({ [LAST_BACKUP]: { v: "<b>", t: 1 } }, NOW).made, undefined);
});
