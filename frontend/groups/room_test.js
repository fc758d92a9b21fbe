/** Where the tables of a room stand in its picture. tests/generator/unit/test_both_sides.py reads the same cases. */
import { equal, ok } from "node:assert/strict";
import { spread } from "./room.js";

/** @type {{tables: number, middles: [number, number][], ring: number}[]} */
const CASES = JSON.parse(await Deno.readTextFile(new URL("tables.json", import.meta.url)));

for (const { tables, middles, ring } of CASES) {
  Deno.test(`${tables} tables stand where the page draws them`, () => {
    const placed = spread(tables);
    equal(placed.length, middles.length);
    // The page rounds to tenths.
    const isNear = (/** @type {number} */ one, /** @type {number} */ other) => Math.abs(one - other) <= 0.0501;
    placed.forEach((each, at) => {
      ok(isNear(each.x, middles[at][0]) && isNear(each.y, middles[at][1]) && isNear(each.ring, ring));
    });
  });
}

for (const count of [1, 2, 4, 5, 7, 12, 25, 60]) {
  Deno.test(`${count} tables stand in the room, and no two in one place`, () => {
    const tables = spread(count);
    equal(tables.length, count);
    for (const { x, y, ring } of tables) {
      ok(x - ring > 0 && x + ring < 160 && y - ring > 0 && y + ring < 100);
      const near = tables.filter((each) => Math.hypot(each.x - x, each.y - y) < 2 * ring);
      equal(near.length, 1);
    }
  });
}
