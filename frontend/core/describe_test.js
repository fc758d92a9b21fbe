import { equal } from "node:assert/strict";
import { withId, withoutId } from "./describe.js";

Deno.test("an id is added once, at the end, and what was there stays", () => {
  equal(withId(null, "a"), "a");
  equal(withId("hint", "a"), "hint a");
  equal(withId(withId("hint", "a"), "a"), "hint a");
});

Deno.test("taken away, it leaves the others", () => {
  equal(withoutId("hint a b", "a"), "hint b");
  equal(withoutId("a", "a"), "");
  equal(withoutId(null, "a"), "");
});
