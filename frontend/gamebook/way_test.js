/** The way through a story: what was decided is found again, as far as the story still has it. */
import { deepEqual, equal } from "node:assert/strict";
import { endings, keptAs, sceneAfter, walked, weeksOf } from "./way.js";

/** @type {import("./way.js").Book} */
const BOOK = new Map([
  ["door", new Map([["in", { leads: "hall", weeks: 2 }], ["wait", { leads: "door", weeks: 1 }]])],
  ["hall", new Map([["out", { leads: "end", weeks: 0 }]])],
  ["end", new Map()],
]);

Deno.test("a story begins with its first scene", () => {
  deepEqual(walked(BOOK, ""), []);
  equal(sceneAfter(BOOK, []), "door");
  deepEqual(endings(BOOK), ["end"]);
});

Deno.test("what was kept is walked again, also where a way comes back", () => {
  const steps = walked(BOOK, "door.wait door.in hall.out");
  equal(sceneAfter(BOOK, steps), "end");
  equal(weeksOf(steps), 3);
  equal(keptAs(steps), "door.wait door.in hall.out");
});

Deno.test("where the story was changed, the way goes as far as it still leads", () => {
  equal(keptAs(walked(BOOK, "door.in hall.fly")), "door.in");
  equal(keptAs(walked(BOOK, "hall.out")), "");
  equal(keptAs(walked(BOOK, "door.in door.in")), "door.in");
  equal(keptAs(walked(BOOK, "nonsense")), "");
});
