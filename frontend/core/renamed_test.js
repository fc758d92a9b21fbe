/** Marks of what was renamed are found under its new id. */
import { deepEqual, equal } from "node:assert/strict";
import { lessonNow, renamed } from "./renamed.js";

const TOLD = "lesson/queue:the-queue lab_step/see:see-it exercise/count:count-them";

Deno.test("marks of a lesson, its parts and the last place in it move, and those of others stay", () => {
  deepEqual(renamed(TOLD, ["done/lesson/queue", "done/part/queue/why", "last/part/queue", "done/lesson/other"]), [
    ["done/lesson/queue", "done/lesson/the-queue"],
    ["done/part/queue/why", "done/part/the-queue/why"],
    ["last/part/queue", "last/part/the-queue"],
  ]);
  deepEqual(renamed(TOLD, ["done/lab_step/see", "done/exercise/queue", "field/queue/why", "done/part/queues/why"]), [
    ["done/lab_step/see", "done/lab_step/see-it"],
  ]);
});

Deno.test("an exercise that was renamed is still that part of its lesson, also where the lesson was renamed too", () => {
  deepEqual(renamed(TOLD, ["done/part/other/exercise-count", "done/part/queue/exercise-count"]), [
    ["done/part/other/exercise-count", "done/part/other/exercise-count-them"],
    ["done/part/queue/exercise-count", "done/part/the-queue/exercise-count-them"],
  ]);
});

Deno.test("without anything renamed nothing moves", () => {
  deepEqual(renamed(undefined, ["done/lesson/queue"]), []);
  equal(lessonNow(undefined, "queue"), "queue");
  equal(lessonNow(TOLD, "queue"), "the-queue");
});
