/** Where a line is after a change: what was open stays open where it goes. */
import { deepEqual, equal } from "node:assert/strict";
import { add, drop, empty, hasLines, lineNow, set, shift } from "./plan.js";

/** @param {string} text @returns {import("./plan.js").Item} */
const own = (text) => ({ kind: "own", minutes: 10, text });
const three = ["a", "b", "c"].reduce((plan, text) => add(plan, 0, own(text)), empty());

Deno.test("a line that was moved is found where it is", () => {
  deepEqual(lineNow(three, shift(three, 0, 0, 1).plan, 0, 0), { day: 0, at: 1 });
  deepEqual(lineNow(three, shift(three, 0, 0, 1).plan, 0, 1), { day: 0, at: 0 });
  const days = { ...three, days: [...three.days, { starts: 540, items: [] }] };
  deepEqual(lineNow(days, shift(days, 0, 2, 1).plan, 0, 2), { day: 1, at: 0 });
});

Deno.test("a line that was changed is found at its place", () => {
  deepEqual(lineNow(three, set(three, 0, 1, { minutes: 20 }), 0, 1), { day: 0, at: 1 });
});

Deno.test("a line that was taken out is nowhere, and the next one is not taken for it", () => {
  const left = drop(three, 0, 1);
  equal(lineNow(three, left, 0, 1), undefined);
  deepEqual(lineNow(three, left, 0, 2), { day: 0, at: 1 });
});

Deno.test("a plan has lines where a day has one", () => {
  equal(hasLines(empty()), false);
  equal(hasLines(three), true);
});
