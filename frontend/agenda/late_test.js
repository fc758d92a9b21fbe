/** Who is late: how late, and what is cut. The day is that of the course: five parts, of which one may be left out. */
import { deepEqual, equal } from "node:assert/strict";
import { cuts, cutsInTime, done, expected, gone, isToTell, lateness, shortened } from "./late.js";
import { ends } from "./plan.js";

/** @typedef {import("./plan.js").Item} Item */

const KNOWN = { wall: [35, 3], cards: [30, 5], principles: [25, 6], corners: [35, 5], clinic: [40, 8], close: [20, 5] };
const exercises = Object.fromEntries(
  Object.entries(KNOWN).map(([id, [minutes, saves]]) => [id, { title: id, minutes, saves, short: `Short ${id}.` }]),
);
const FACTS = /** @type {import("./plan.js").Facts} */ (/** @type {unknown} */ ({ exercises, lessons: {}, plans: [] }));
const of = (/** @type {keyof typeof KNOWN} */ id, /** @type {Partial<Item>} */ more = {}) => /** @type {Item} */ ({
  kind: "exercise",
  id,
  minutes: KNOWN[id][0],
  ...more,
});
const DAY = {
  starts: 650, // 10:50
  items: [
    of("wall"),
    of("cards"),
    of("principles", { spare: true }),
    /** @type {Item} */ ({ kind: "lunch", minutes: 60 }),
    of("corners"),
    of("clinic"),
    of("close"),
  ],
};
const cut = (/** @type {number} */ late, past = new Set(), day = DAY) =>
  cuts(day, FACTS, past, late).map(({ at, minutes }) => `${day.items[at].id} ${minutes}`);

Deno.test("who is a few minutes late takes the fewest short ways that are near", () => {
  deepEqual(cut(2), ["wall 32"]);
  deepEqual(cut(5), ["cards 25"]);
  deepEqual(cut(8), ["wall 32", "cards 25"]);
  deepEqual(cut(14), ["wall 32", "cards 25", "principles 19"]);
});

Deno.test("a way that saves far more than is needed is taken only where nothing else does", () => {
  const long = { ...FACTS, exercises: { ...FACTS.exercises, clinic: { ...FACTS.exercises.clinic, saves: 25 } } };
  const late = (/** @type {Item[]} */ ...items) => cuts({ starts: 0, items }, long, new Set(), 5).map(({ at }) => at);
  deepEqual(late(of("wall"), of("clinic"), of("cards"), of("close")), [2]);
  deepEqual(late(of("wall"), of("clinic"), of("close", { minutes: 15 })), [1]);
});

Deno.test("what must not move begins in time where enough can be cut before it", () => {
  const of20 = (/** @type {Partial<Item>} */ corners, /** @type {Partial<Item>} */ lunch = {}) =>
    cutsInTime(
      {
        ...DAY,
        items: DAY.items.map((each) =>
          each.id === "corners" ? { ...each, ...corners } : each.id ? each : { ...each, ...lunch }
        ),
      },
      FACTS,
      new Set([0]),
      14,
    ).map(({ at, saves }) => [at, saves]);
  deepEqual(of20({}), [[1, 5], [2, 6], [4, 5]]);
  deepEqual(of20({ fixed: true }), [[2, 25]]);
  deepEqual(of20({}, { fixed: true }), [[2, 25]]);
  const late = (/** @type {number} */ minutes) =>
    cutsInTime(
      { starts: 0, items: [of("wall"), of("cards", { fixed: true }), of("corners")] },
      FACTS,
      new Set(),
      minutes,
    )
      .map(({ at }) => at);
  deepEqual([late(3), late(8), late(0)], [[0], [0, 1], []]);
});

Deno.test("nothing begins before its time, and the day does not end before its end", () => {
  const of25 = cuts(DAY, FACTS, new Set([0, 1]), 20);
  deepEqual(of25.map(({ at, saves }) => [at, saves]), [[2, 25]]);
  const planned = [650, 685, 715, 740, 800, 835, 875];
  deepEqual(expected(DAY, of25, 20), { starts: [670, 705, 735, ...planned.slice(3)], ends: ends(DAY) });
  deepEqual(expected(DAY, [], 20), { starts: planned.map((start) => start + 20), ends: ends(DAY) + 20 });
});

Deno.test("who is much later leaves out what may be left out, and shortens for the rest", () => {
  deepEqual(cut(25), ["principles 0"]);
  deepEqual(cut(20), ["principles 0"]);
  deepEqual(cut(40), ["cards 25", "principles 0", "corners 30", "clinic 32"].slice(0, 4));
  const made = cuts(DAY, FACTS, new Set(), 33);
  equal(ends(DAY) - ends(shortened(DAY, made)) >= 33, true);
});

Deno.test("the last exercise is cut last, and a break never", () => {
  deepEqual(cut(500).at(-1), "close 15");
  equal(cut(46).includes("close 15"), false);
  equal(cut(500).some((each) => each.startsWith("undefined")), false);
});

Deno.test("what is over or short already is not cut again", () => {
  deepEqual(cut(10, new Set([0, 1, 2])), ["corners 30", "clinic 32"]);
  deepEqual(cut(5, new Set(), { starts: 0, items: [of("wall", { minutes: 32 })] }), []);
});

Deno.test("a short way saves what it leaves out, however long the plan makes the exercise", () => {
  const saved = (/** @type {number} */ minutes) =>
    cuts({ starts: 0, items: [of("wall", { minutes })] }, FACTS, new Set(), 30).map((
      each,
    ) => [each.minutes, each.saves]);
  deepEqual(saved(60), [[57, 3]]);
  deepEqual(saved(34), [[32, 2]]);
  deepEqual(saved(20), []);
});

Deno.test("what runs at the same time is shorter only where all of it is", () => {
  const one = { starts: 0, items: [of("wall"), /** @type {Item} */ ({ kind: "own", minutes: 35, beside: true })] };
  deepEqual(cut(5, new Set(), one), []);
  const both = { starts: 0, items: [of("corners"), of("wall", { beside: true })] };
  deepEqual(cuts(both, FACTS, new Set(), 3), [{ at: 0, minutes: 30, saves: 3 }, { at: 1, minutes: 32, saves: 3 }]);
});

Deno.test("one is as late as the last tick says, and later while a line runs over its time", () => {
  const over = new Map([[0, 710]]); // the wall should have ended at 11:25, and did at 11:50
  equal(lateness(DAY, over, 711), 25);
  equal(lateness(DAY, over, 715 + 30), 30);
  equal(lateness(DAY, new Map([[0, 680]]), 690), -5);
});

Deno.test("before the first tick one is late once the first line is over its time, and until the day is over", () => {
  const none = new Map();
  equal(lateness(DAY, none, 600), 0);
  equal(lateness(DAY, none, 685), 0);
  equal(lateness(DAY, none, 690), 5);
  equal(lateness(DAY, none, ends(DAY) + 1), 0);
  equal(lateness({ starts: 0, items: [] }, none, 0), 0);
});

Deno.test("a line before the last tick is over, though its own tick was forgotten", () => {
  const over = new Map([[1, 735]]); // the cards should have ended at 11:55, and the principles do at 12:20
  deepEqual([...done(over)], [0, 1]);
  deepEqual([...gone(DAY, over, 736)], [0, 1]);
  deepEqual([...gone(DAY, over, 741)], [0, 1, 2]);
  deepEqual([...gone(DAY, new Map([[6, 2000]]), 2000)], [0, 1, 2, 3, 4, 5, 6]);
  equal(lateness(DAY, over, 736), 20);
});

Deno.test("who does not look hears every five minutes how late it is, and not each minute", () => {
  const heard = [];
  let told = 0;
  for (const late of [0, 1, 2, 4, 5, 6, 9, 10, 3, 0, -4, -5]) {
    if (!isToTell(told, late)) continue;
    told = late;
    heard.push(late);
  }
  deepEqual(heard, [1, 5, 10, 3, 0, -5]);
});
