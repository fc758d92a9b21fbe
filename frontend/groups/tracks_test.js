/** People who work in tracks at the same time. */
import { deepEqual, equal } from "node:assert/strict";
import { doing, split } from "./tracks.js";

const TRACKS = [{ id: "a", title: "A" }, { id: "b", title: "B" }];

Deno.test("tracks are as even as they can be, until the trainer says how many are in one", () => {
  deepEqual(split(22, TRACKS, {}), { a: 11, b: 11 });
  deepEqual(split(21, TRACKS, {}), { a: 10, b: 11 });
  deepEqual(split(22, TRACKS, { a: 15 }), { a: 15, b: 7 });
  deepEqual(split(22, [...TRACKS, { id: "c", title: "C" }], { a: 4 }), { a: 4, b: 9, c: 9 });
});

Deno.test("no track has more people than come, and one may have none", () => {
  deepEqual(split(8, TRACKS, { a: 15 }), { a: 8, b: 0 });
  deepEqual(split(8, TRACKS, { a: 0 }), { a: 0, b: 8 });
});

Deno.test("who works in no track is everybody", () => {
  equal(doing(22, split(22, TRACKS, {})), 22);
  equal(doing(22, split(22, TRACKS, {}), "a"), 11);
  equal(doing(22, {}, "a"), 22);
});
