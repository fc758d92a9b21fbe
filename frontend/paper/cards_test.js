import { deepEqual } from "node:assert/strict";
import { places } from "./cards.js";

Deno.test("the front of a sheet is read row by row", () => {
  deepEqual(places([1, 2, 3, 4], 2, false), [1, 2, 3, 4]);
});

Deno.test("on the back the columns change sides, so that each card meets its own back", () => {
  deepEqual(places([1, 2, 3, 4], 2, true), [2, 1, 4, 3]);
  deepEqual(places([1, 2], 1, true), [1, 2]);
});
