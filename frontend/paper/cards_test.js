import { deepEqual } from "node:assert/strict";
import { places, rowsFor, shared } from "./cards.js";

Deno.test("the front of a sheet is read row by row", () => {
  deepEqual(places([1, 2, 3, 4], 2, false), [1, 2, 3, 4]);
});

Deno.test("on the back the columns change sides, so that each card meets its own back", () => {
  deepEqual(places([1, 2, 3, 4], 2, true), [2, 1, 4, 3]);
  deepEqual(places([1, 2], 1, true), [1, 2]);
});

Deno.test("a long card takes a larger place, and the short ones stay on full sheets", () => {
  deepEqual(shared([0, 0, 2, 0, 0, 0, 0, 0, 0], [8, 6, 4]), [[0, 1, 3, 4, 5, 6, 7, 8], [], [2]]);
});

Deno.test("the last few short cards take places that are free beside long ones, and need no sheet of their own", () => {
  deepEqual(shared([0, 0, 2, 2], [8, 6, 4]), [[], [], [0, 1, 2, 3]]);
  deepEqual(shared([...Array(10).fill(0), 2, 2], [8, 6, 4]), [[0, 1, 2, 3, 4, 5, 6, 7], [], [8, 9, 10, 11]]);
});

Deno.test("where it takes no more sheets, all cards of a deck have one size", () => {
  deepEqual(shared([0, 0, 0, 2, 2], [8, 6, 4]), [[], [], [0, 1, 2, 3, 4]]);
});

Deno.test("a deck that does not fill its one sheet has larger cards and no empty frames", () => {
  deepEqual(rowsFor(4, [2, 4], true), 2);
  deepEqual(rowsFor(3, [2, 4], true), 2);
  deepEqual(rowsFor(9, [2, 4], true), 4);
  deepEqual(rowsFor(1, [2, 4], false), 4); // the last sheet of a deck has cards of its size
});
