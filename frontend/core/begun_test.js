/** Who studies one programme is not told of the lessons of another. */
import { deepEqual } from "node:assert/strict";
import { ofBegun } from "./begun.js";

const ITEMS = ["f/one", "f/two", "t/one", "t/two"];
const programme = (/** @type {string} */ item) => item.split("/")[0];

/** @param {string[]} done @returns {string[]} */
const found = (done) => ofBegun(ITEMS, programme, (item) => done.includes(item));

Deno.test("only what belongs to a programme that was begun is there, in its order", () => {
  deepEqual(found(["t/two"]), ["t/one", "t/two"]);
  deepEqual(found(["t/one", "f/two"]), ITEMS);
});

Deno.test("where nothing was begun everything is there", () => {
  deepEqual(found([]), ITEMS);
});
