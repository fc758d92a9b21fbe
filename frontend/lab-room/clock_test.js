/** The time of a step in the room, whatever happens to the tab and to the clock. */
import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import {
  begin,
  jump,
  leftAt,
  less,
  MINUTE,
  more,
  read,
  restored,
  settled,
  shown,
  toggle,
  toSay,
  turn,
} from "./clock.js";

const NINE = Date.UTC(2026, 10, 30, 9);
const at = (/** @type {number} */ minutes) => NINE + minutes * MINUTE;
const left = (/** @type {import("./clock.js").Room} */ room, /** @type {number} */ minutes) =>
  leftAt(room, at(minutes)) / MINUTE;
const STEPS = [20, 35, 15];

Deno.test("a step stands until it is started, and then runs to its end and over it", () => {
  const stands = begin(20);
  equal(left(stands, 50), 20);
  const runs = toggle(stands, at(0));
  equal(left(runs, 5), 15);
  equal(left(runs, 23), -3);
});

Deno.test("a pause takes no time", () => {
  const pause = toggle(toggle(begin(20), at(0)), at(5));
  equal(left(pause, 40), 15);
  equal(left(toggle(pause, at(40)), 41), 14);
});

Deno.test("five minutes more come to what is left, and to what is over from now on", () => {
  const runs = toggle(begin(20), at(0));
  equal(left(more(runs, 5, at(10)), 10), 15);
  equal(left(more(runs, 5, at(23)), 23), 5);
  equal(left(more(begin(20), 5, at(0)), 9), 25);
});

Deno.test("five minutes less leave a last minute, and what is over stays over", () => {
  const runs = toggle(begin(20), at(0));
  equal(left(less(runs, 5, at(10)), 10), 5);
  equal(left(less(runs, 5, at(17)), 17), 1);
  equal(left(less(begin(20), 5, at(0)), 9), 15);
  equal(less(runs, 5, at(19)), runs);
  equal(less(runs, 5, at(23)), runs);
});

Deno.test("the next step runs if the one before ran, and one comes back to what was left", () => {
  const first = toggle(begin(20), at(0));
  const second = turn(first, 1, STEPS, at(12));
  equal(left(second, 12), 35);
  const back = turn(second, 0, STEPS, at(13));
  equal(left(back, 13), 8);
  equal(left(turn(back, 1, STEPS, at(14)), 14), 34);
  equal(turn(begin(20), 1, STEPS, at(0)).ends, null);
});

Deno.test("there is nothing before the first step and behind the last", () => {
  const room = begin(20);
  deepEqual(turn(room, -1, STEPS, at(0)), room);
  deepEqual(turn({ ...room, at: 2 }, 3, STEPS, at(0)), { ...room, at: 2 });
});

Deno.test("a step to which one jumps has all its minutes", () => {
  const second = turn(toggle(begin(20), at(0)), 1, STEPS, at(12));
  equal(left(jump(second, 0, STEPS, at(13)), 13), 20);
});

Deno.test("a tab that slept, or was loaded again, shows the right time", () => {
  const runs = toggle(begin(20), at(0));
  equal(left(settled(runs, at(17), at(1)), 17), 3);
  const again = read(JSON.stringify(runs), STEPS.length);
  equal(left(restored(/** @type {any} */ (again), STEPS, at(18)), 18), 2);
});

Deno.test("what was left running on another day begins anew and stands", () => {
  const room = restored(toggle(begin(20), at(0)), STEPS, at(24 * 60));
  equal(room.ends, null);
  equal(left(room, 24 * 60), 20);
});

Deno.test("when the clock is put back, the end moves with it", () => {
  const runs = toggle(begin(20), at(0));
  equal(left(settled(runs, at(-60), at(0)), -60), 20);
  equal(left(settled(runs, at(-55), at(5)), -55), 15);
  equal(left(settled(runs, at(2), at(5)), 2), 15);
});

Deno.test("whatever the clock does, no step ever has more than it was given", () => {
  const minute = fc.integer({ min: -600, max: 600 });
  fc.assert(fc.property(fc.array(minute), (looked) => {
    let room = toggle(begin(20), at(0));
    let seen = at(0);
    for (const now of looked.map(at)) {
      room = settled(room, now, seen);
      seen = now;
      equal(leftAt(room, now) <= 20 * MINUTE, true);
    }
  }));
});

Deno.test("what was kept and does not fit is not read", () => {
  for (
    const text of ["", "{}", "null", "[1]", '{"at":3,"ends":null,"left":5,"kept":{}}', '{"at":0,"left":5,"kept":{}}']
  ) {
    equal(read(text, STEPS.length), undefined);
  }
  deepEqual(read(JSON.stringify(begin(20)), STEPS.length), begin(20));
});

Deno.test("five minutes, one minute and the end are said once, and after a sleep only the last", () => {
  equal(toSay(6 * MINUTE, 5.5 * MINUTE), undefined);
  equal(toSay(5.01 * MINUTE, 4.99 * MINUTE), 5);
  equal(toSay(4.99 * MINUTE, 4.98 * MINUTE), undefined);
  equal(toSay(9 * MINUTE, 0.5 * MINUTE), 1);
  equal(toSay(9 * MINUTE, -MINUTE), 0);
});

Deno.test("the time is shown as people read it", () => {
  deepEqual([25 * MINUTE, 61_001, 60_000, 400, 0, -999, -1000, -40_000, -90 * MINUTE].map(shown), [
    "25:00",
    "1:02",
    "1:00",
    "0:01",
    "0:00",
    "0:00",
    "+0:01",
    "+0:40",
    "+90:00",
  ]);
});
