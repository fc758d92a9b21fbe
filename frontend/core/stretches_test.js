/** How far somebody is in a lesson, stretch by stretch. */
import { deepEqual, equal } from "node:assert/strict";
import { saysThrough, stretchesOf, walked } from "./stretches.js";

const STRETCHES = stretchesOf("part/l/why part/l/what,part/l/exercise-wall,part/l/monday");
/** @param {...string} ticks */
const after = (...ticks) => walked(STRETCHES, (tick) => ticks.includes(tick));

Deno.test("ticks stand with blanks between them, stretches with commas", () => {
  deepEqual(STRETCHES, [["part/l/why", "part/l/what"], ["part/l/exercise-wall"], ["part/l/monday"]]);
  deepEqual(stretchesOf(""), []);
  deepEqual(stretchesOf(undefined), []);
});

Deno.test("a stretch is done when each of its pieces is", () => {
  deepEqual(after("part/l/why"), { done: 0, of: 3, next: 0 });
  deepEqual(after("part/l/why", "part/l/what"), { done: 1, of: 3, next: 1 });
});

Deno.test("what was left out comes next, and at the end nothing does", () => {
  equal(after("part/l/why", "part/l/what", "part/l/monday").next, 1);
  equal(after("part/l/why", "part/l/what", "part/l/exercise-wall", "part/l/monday").next, -1);
});

Deno.test("who marked an exercise before parts had ticks of their own is through it, until they say another thing", () => {
  const through = (/** @type {Record<string, boolean>} */ marks) =>
    saysThrough("part/l/exercise-wall", (mark) => mark in marks, (mark) => marks[mark] ?? false);
  equal(through({}), false);
  equal(through({ "exercise/wall": true }), true);
  equal(through({ "exercise/wall": true, "part/l/exercise-wall": false }), false);
  equal(through({ "exercise/wall": false, "part/l/exercise-wall": true }), true);
});

Deno.test("ticks stay when pieces come together in another way", () => {
  const ticked = (/** @type {string} */ tick) => tick !== "part/l/new";
  deepEqual(walked(stretchesOf("part/l/why,part/l/new part/l/what,part/l/exercise-wall"), ticked), {
    done: 2,
    of: 3,
    next: 1,
  });
});
