/**
 * The time of a step in the room. Pure: who asks says what time it is. A step that runs is kept by the instant at which
 * it ends and not by ticks, so a tab that sleeps, or is loaded again, shows the right time. Times are milliseconds.
 */

export const MINUTE = 60_000;
/** A clock that is put back by less than this was only read twice. */
const SLACK = 2_000;
/** A step that has been over for so long was left running: the day is over, and it begins anew. */
const LEFT_RUNNING = 120 * MINUTE;
/** At so many minutes before the end it is said how many are left. */
const SAID = [5, 1, 0];

/**
 * Where a day stands: at which step, and how long that still takes.
 * @typedef {object} Room
 * @property {number} at number of the step, from 0
 * @property {number | null} ends when it ends, or null while it does not run
 * @property {number} left what was left when that was last set; it can never be more
 * @property {Record<string, number>} kept what was left of other steps when they were left, by their numbers
 */

/** @param {number} minutes of the first step @returns {Room} */
export const begin = (minutes) => ({ at: 0, ends: null, left: minutes * MINUTE, kept: {} });

/** @param {Room} room @param {number} now @returns {number} what is left; less than nothing where the time is over */
export const leftAt = ({ ends, left }, now) => (ends === null ? left : ends - now);

/** @param {Room} room @param {number} now @returns {Room} that runs, or stands still if it ran */
export function toggle(room, now) {
  const left = leftAt(room, now);
  return { ...room, left, ends: room.ends === null ? now + left : null };
}

/**
 * Give a step more time. One whose time is over gets it from now on.
 * @param {Room} room @param {number} minutes @param {number} now @returns {Room}
 */
export function more(room, minutes, now) {
  const left = Math.max(0, leftAt(room, now)) + minutes * MINUTE;
  return { ...room, left, ends: room.ends === null ? null : now + left };
}

/**
 * Take time from a step. What was used stays used, and a last minute is left: a step that a trainer shortens does not end by itself.
 * @param {Room} room @param {number} minutes @param {number} now @returns {Room} the same where there is nothing to take
 */
export function less(room, minutes, now) {
  const before = leftAt(room, now);
  const left = Math.max(MINUTE, before - minutes * MINUTE);
  return left < before ? { ...room, left, ends: room.ends === null ? null : now + left } : room;
}

/**
 * Turn to another step. It runs if the one before ran. A step that one comes back to has what was left of it.
 * @param {Room} room @param {number} at @param {number[]} minutes of all steps @param {number} now @returns {Room}
 */
export function turn(room, at, minutes, now) {
  if (at === room.at || minutes[at] === undefined) return room;
  const { [at]: before, ...others } = room.kept;
  const left = before ?? minutes[at] * MINUTE;
  const kept = { ...others, [room.at]: leftAt(room, now) };
  return { at, left, ends: room.ends === null ? null : now + left, kept };
}

/**
 * Begin a step, whatever was before.
 * @param {Room} room @param {number} at @param {number[]} minutes of all steps @param {number} now @returns {Room}
 */
export function jump(room, at, minutes, now) {
  const { [at]: _, ...kept } = room.kept;
  const left = minutes[at] * MINUTE;
  return { at, left, ends: room.ends === null ? null : now + left, kept };
}

/**
 * Put right what a clock that was put back has done: the end moves with it, and no step has more than it was given. A
 * clock that was put forward cannot be told from a sleep, and stands.
 * @param {Room} room @param {number} now @param {number} [seen] when it was looked at last @returns {Room}
 */
export function settled(room, now, seen = now) {
  if (room.ends === null) return room;
  const ends = Math.min(now < seen - SLACK ? room.ends + now - seen : room.ends, now + room.left);
  return ends === room.ends ? room : { ...room, ends };
}

/** @param {Room} room @param {number[]} minutes of all steps @param {number} now @returns {Room} as one comes back to it */
export function restored(room, minutes, now) {
  const is = settled(room, now);
  return leftAt(is, now) < -LEFT_RUNNING && is.ends !== null ? { ...jump(is, is.at, minutes, now), ends: null } : is;
}

/** @param {string} text as it was kept @param {number} steps how many there are @returns {Room | undefined} nothing where it does not fit */
export function read(text, steps) {
  const isTime = (/** @type {unknown} */ time) => typeof time === "number" && Number.isFinite(time);
  try {
    const { at, ends, left, kept } = JSON.parse(text);
    const fits = Number.isInteger(at) && at >= 0 && at < steps && isTime(left) && (ends === null || isTime(ends)) &&
      typeof kept === "object" && kept !== null && Object.values(kept).every(isTime);
    return fits ? { at, ends, left, kept } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {number} before what was left when it was looked at last @param {number} after what is left now
 * @returns {number | undefined} how many minutes are to be said: 5, 1, or 0 at the end; of several the last
 */
export const toSay = (before, after) =>
  SAID.findLast((minutes) => before > minutes * MINUTE && after <= minutes * MINUTE);

/** @param {number} left @returns {string} such as 24:59, or +0:40 where the time is over */
export function shown(left) {
  const over = left <= -1000;
  const seconds = over ? Math.floor(-left / 1000) : Math.max(0, Math.ceil(left / 1000));
  const minutes = Math.floor(seconds / 60);
  return `${over ? "+" : ""}${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}

/** @param {number} time @returns {string} the time of day, such as 09:05 */
export function clockTime(time) {
  const date = new Date(time);
  return [date.getHours(), date.getMinutes()].map((each) => String(each).padStart(2, "0")).join(":");
}
