/** Who has chosen a track has only its exercises to do. */
import { equal } from "node:assert/strict";
import { inTrack } from "./tracks.js";

const told = { exercises: "a b c", questions: "a/q", tracks: '{"desk": {"exercises": "a", "questions": ""}}' };

Deno.test("of a track its exercises count, and where none is chosen or they do not differ all do", () => {
  equal(inTrack(told, "desk").exercises, "a");
  equal(inTrack(told, "").exercises, "a b c");
  equal(inTrack(told, "toString").exercises, "a b c");
  equal(inTrack({ exercises: "a b" }, "desk").exercises, "a b");
});
