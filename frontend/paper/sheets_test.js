/** On which sheet each row of a worksheet goes. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { breaks, columned, evenly, widest } from "./sheets.js";

/** @param {number[]} heights @param {number} [last] a row below which the sheet ends */
const rows = (heights, last) => {
  let top = 0;
  return heights.map((height, at) => ({ top, bottom: top += height, ends: at === last }));
};

Deno.test("what fits one sheet is not broken", () => deepEqual(breaks(rows([20, 30, 50]), 100, 5), []));

Deno.test("a row that does not fit begins the next sheet, whole", () => {
  deepEqual(breaks(rows([20, 60, 30]), 100, 5), [2]);
  deepEqual(breaks(rows([60, 60, 60]), 100, 5), [1, 2]);
});

Deno.test("a later sheet has less room, for its head", () => deepEqual(breaks(rows([60, 60, 37]), 100, 5), [1, 2]));

Deno.test("below some rows the sheet ends, whatever would have room", () => {
  deepEqual(breaks(rows([20, 30, 10], 1), 100, 5), [2]);
});

Deno.test("a row that is higher than a sheet fits none", () => equal(breaks(rows([20, 120]), 100, 5), undefined));

Deno.test("nothing takes nothing", () => deepEqual(breaks([], 100, 5), []));

Deno.test("sheets are about as full as each other, and no more than are needed", () => {
  deepEqual(evenly(rows([20, 20, 20, 20, 20, 20]), 100, 0), [3]);
  deepEqual(evenly(rows([20, 20, 20, 20, 20, 20]), 200, 0), []);
  deepEqual(evenly(rows([20, 20, 20, 20, 20, 20], 0), 100, 0), [1]);
  deepEqual(evenly(rows([20, 120]), 100, 0), []);
});

Deno.test("columns are filled one after the other, and two of them make a sheet", () => {
  deepEqual(columned(rows([60, 60, 30, 60]), 100, 2), { begins: [1, 3], sheets: 2 });
  deepEqual(columned(rows([60, 60, 30, 60]), 100, 1), { begins: [1, 3], sheets: 3 });
  deepEqual(columned(rows([60, 30]), 100, 2), { begins: [], sheets: 1 });
});

Deno.test("what is higher than a column goes on in the next, and nothing else stands in both", () => {
  deepEqual(columned(rows([60, 150, 30]), 100, 2), { begins: [1, 2], sheets: 2 });
  deepEqual(columned(rows([150, 30]), 100, 1), { begins: [1], sheets: 3 });
});

Deno.test("the most that fits is found", () => {
  const found = widest((more) => more <= 7.3, 40);
  ok(found <= 7.3 && found > 6.7);
  equal(widest(() => false, 40), 0);
});
