/** A long quiz is cut into parts that fit into ten minutes. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { halves } from "./halves.js";

Deno.test("ten questions are two halves of five", () => {
  deepEqual(halves(10), [{ from: 1, to: 5 }, { from: 6, to: 10 }]);
});

Deno.test("an odd one goes to the first part", () => {
  deepEqual(halves(11), [{ from: 1, to: 6 }, { from: 7, to: 11 }]);
});

Deno.test("no part is longer than six, none is empty, and none is left out", () => {
  for (let count = 1; count < 40; count++) {
    const parts = halves(count);
    ok(parts.every(({ from, to }) => from <= to && to - from < 6));
    equal(parts.reduce((sum, { from, to }) => sum + to - from + 1, 0), count);
  }
});
