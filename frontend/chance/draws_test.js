/** Pilots drawn by lot: the same for the same seed, and as far apart as chance lets them be. */
import { deepEqual as same, ok } from "node:assert/strict";
import { columnOf, counted, dots, pilots, randomBy } from "./draws.js";

/** What stands in which column. tests/generator/unit/test_both_sides.py reads the same cases. @type {[number, number][]} */
const COLUMNS = JSON.parse(await Deno.readTextFile(new URL("columns.json", import.meta.url)));

Deno.test("the same seed gives the same pilots, another one others", () => {
  const trial = { people: 50, share: 30, difference: 0 };
  same(pilots(trial, randomBy(1)), pilots(trial, randomBy(1)));
  ok(String(pilots(trial, randomBy(1))) !== String(pilots(trial, randomBy(2))));
});

Deno.test("small groups show large differences though nothing has changed, and large groups do not", () => {
  const often = (/** @type {number} */ people) => {
    const { better, worse } = counted(pilots({ people, share: 30, difference: 0 }, randomBy(7)));
    return better + worse;
  };
  ok(often(20) > 60, String(often(20)));
  ok(often(50) > 40, String(often(50)));
  ok(often(1000) < 5, String(often(1000)));
});

Deno.test("what is truly better is found in half of all pilots where it is as large as what counts", () => {
  const { better, worse } = counted(pilots({ people: 1000, share: 30, difference: 5 }, randomBy(3)));
  ok(better > 30 && better < 70, String(better));
  same(worse, 0);
});

Deno.test("five points are large, and a little less is not", () => {
  same(counted([5, -5, 4.9, -4.9, 0]), { better: 1, worse: 1 });
});

Deno.test("a difference stands in its column", () => {
  same(COLUMNS.map(([difference]) => columnOf(difference)), COLUMNS.map(([, column]) => column));
});

Deno.test("dots of one column stand above each other, and a high one is pressed together", () => {
  same(dots([0, 0.5, 6]), [{ column: 0, up: 7 }, { column: 0, up: 14 }, { column: 6, up: 7 }]);
  const high = dots(Array.from({ length: 100 }, () => 0));
  ok(Math.max(...high.map(({ up }) => up)) <= 218);
});
