import { equal } from "node:assert/strict";
import { firstSentence, letter } from "./key.js";

Deno.test("options have letters on paper", () => equal([0, 1, 3].map(letter).join(", "), "A, B, D"));

Deno.test("one line why is the first sentence, and a point inside a number ends none", () => {
  equal(firstSentence("It fell by 1.4 points. More follows."), "It fell by 1.4 points.");
  equal(firstSentence("She asked: “Why?” Then she left."), "She asked: “Why?”");
  equal(firstSentence("No end"), "No end");
});
