import { deepEqual } from "node:assert/strict";
import { twice } from "./places.js";

Deno.test("each place that more than one has is told, with those that have it", () => {
  deepEqual(twice([["a", "1"], ["b", "2"], ["c", "1"], ["d", "2"], ["e", "3"]]), [
    { place: "1", items: ["a", "c"] },
    { place: "2", items: ["b", "d"] },
  ]);
});

Deno.test("what has no place yet is not given twice", () => {
  deepEqual(twice([["a", ""], ["b", ""], ["c", "1"]]), []);
});
