/** Where the tables of a room stand in its picture. */
import { equal, ok } from "node:assert/strict";
import { spread } from "./room.js";

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
