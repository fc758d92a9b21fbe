/** What a day needs for so many people. */
import { deepEqual, equal } from "node:assert/strict";
import { also, seats, shopping, tableSize } from "./day.js";

const pens = (/** @type {string} */ title, /** @type {string} */ form, size = 0) => ({
  title,
  form,
  size,
  most: 0,
  things: [{ text: "Pen", each: "person", amount: 1 }, { text: "Sheet", each: "group", amount: 2 }],
  also: ["A timer"],
});

Deno.test("the tables are for as many people as most exercises want in a group", () => {
  equal(tableSize([pens("a", "group", 4), pens("b", "group", 5), pens("c", "group", 5), pens("d", "pair")]), 5);
  equal(tableSize([pens("a", "plenary")]), 5);
});

Deno.test("groups come from the same tables where the numbers allow it", () => {
  equal(seats(pens("a", "group", 5), 5).how, "same");
  equal(seats({ ...pens("a", "group", 4), most: 6 }, 5).how, "same");
  deepEqual(seats(pens("a", "group", 3), 6), { how: "divide", n: 2 });
  deepEqual(seats(pens("a", "pair"), 5), { how: "divide", n: 2 });
  equal(seats(pens("a", "group", 4), 6).how, "regroup");
  equal(seats(pens("a", "plenary"), 6).how, "same");
});

Deno.test("a thing of several exercises stands once, with its sum and the most at one time", () => {
  const [pen, sheet] = shopping([pens("a", "group", 4), pens("b", "group", 5)], 22);
  deepEqual(pen, { text: "Pen", all: 44, most: 22, titles: ["a", "b"] });
  deepEqual(sheet, { text: "Sheet", all: 18, most: 10, titles: ["a", "b"] });
});

Deno.test("what the room needs once is told once, with what it is for", () => {
  deepEqual(also([pens("a", "pair"), pens("b", "pair")]), [{ text: "A timer", titles: ["a", "b"] }]);
});
