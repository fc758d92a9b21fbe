/** What Undo and Redo tell: which line is where, or which day. */
import { deepEqual, equal } from "node:assert/strict";
import { difference } from "./difference.js";
import * as plans from "./plan.js";

const line = (/** @type {string} */ text) => /** @type {import("./plan.js").Item} */ ({
  kind: "own",
  text,
  minutes: 10,
});
const [a, b, c] = ["a", "b", "c"].map(line);
const plan = plans.add(plans.add(plans.add(plans.empty(), 0, a), 0, b), 0, c);

Deno.test("a line that was taken out, and one that is back", () => {
  const less = plans.drop(plan, 0, 1);
  deepEqual(difference(plan, less), { kind: "gone", place: { item: b, day: 0, at: 1 } });
  deepEqual(difference(less, plan), { kind: "moved", place: { item: b, day: 0, at: 1 } });
});

Deno.test("a line that moved, in its day and to another", () => {
  const last = plans.place(plan, 0, 0, 0, 2);
  deepEqual(difference(plan, last), { kind: "moved", place: { item: a, day: 0, at: 2 } });
  const two = plans.addDay(plan);
  const over = plans.shift(two, 0, 2, 1).plan;
  deepEqual(difference(two, over), { kind: "moved", place: { item: c, day: 1, at: 0 } });
});

Deno.test("a line with other minutes", () => {
  const longer = plans.set(plan, 0, 2, { minutes: 25 });
  deepEqual(difference(plan, longer), { kind: "changed", place: { item: { ...c, minutes: 25 }, day: 0, at: 2 } });
});

Deno.test("a whole day", () => {
  const two = plans.addDay(plan);
  deepEqual(difference(plan, two), { kind: "day_added", day: 1 });
  deepEqual(difference(two, plans.dropDay(two, 0)), { kind: "day_removed", day: 0 });
});

Deno.test("of what is no line, and of many changes at once, nothing is told", () => {
  equal(difference(plan, { ...plan, name: "Another" }), undefined);
  equal(difference(plan, plans.setDay(plan, 0, { starts: 600 })), undefined);
  equal(difference(plan, plans.empty()), undefined);
  equal(difference(plan, plan), undefined);
});
