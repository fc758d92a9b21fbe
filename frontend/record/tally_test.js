/** What was done is counted once, from what was written, marked and checked. */
import { deepEqual, equal } from "node:assert/strict";
import { begunIn, days, done, tally } from "./tally.js";

const answer = (/** @type {boolean | null} */ right) => ({ v: JSON.stringify({ right, said: "x", value: "" }), t: 3 });
const STATE = {
  "done/lesson/a": { v: "1", t: 1 },
  "done/lesson/b": { v: "", t: 9 },
  "done/exercise/x": { v: "1", t: 2 },
  "field/y/f.1": { v: "text", t: 5 },
  "field/z/f": { v: "", t: 5 },
  "answer/x/one": answer(true),
  "answer/x/two": answer(false),
  "answer/x/three": answer(null),
  "answer/x/four": { v: JSON.stringify({ draft: { said: "x", value: "" } }), t: 4 },
};

Deno.test("an exercise counts where it is marked or something is written; a question where it was checked", () => {
  deepEqual(done(STATE, ["x", "y", "z"], ["x/one", "x/two", "x/three", "x/four", "x/five"]), {
    exercises: 2,
    ofExercises: 3,
    answered: 3,
    judged: 2,
    right: 1,
    ofQuestions: 5,
  });
});

Deno.test("an exercise of two lessons counts once, and minutes are those of what is read", () => {
  const lessons = ["a", "b"].map((lesson) => ({
    unit: /** @type {[string, string]} */ (["lesson", lesson]),
    minutes: 40,
    exercises: ["x"],
    questions: ["x/one"],
  }));
  const { lessons: read, ofLessons, minutes, exercises, ofQuestions } = tally(STATE, lessons);
  deepEqual([read, ofLessons, minutes, exercises, ofQuestions], [1, 2, 40, 1, 1]);
});

Deno.test("a programme is begun where something of its own was done, and not where another one shares an exercise", () => {
  const lesson = (/** @type {string} */ id, /** @type {string[]} */ exercises, /** @type {string[]} */ questions) => ({
    unit: /** @type {[string, string]} */ (["lesson", id]),
    minutes: 40,
    exercises,
    questions,
  });
  const modules = [
    { programme: "first", units: [lesson("q", ["x"], ["x/one"])] },
    { programme: "second", units: [lesson("r", ["x"], ["x/one"])] },
    { programme: "third", units: [lesson("a", [], [])] },
  ];
  deepEqual([...begunIn(STATE, modules)], ["first", "third"]);
  deepEqual([...begunIn({}, modules)], []);
});

Deno.test("days are those of what was done, and a clock beyond all days says nothing", () => {
  deepEqual(days(STATE)?.map((day) => day.getTime()), [1, 5]);
  equal(days({}), undefined);
  equal(days({ "field/a/b": { v: "x", t: 1e300 } }), undefined);
});

Deno.test("a step of a lab is counted beside the lessons, and its minutes where it is marked", () => {
  const state = { ...STATE, "done/lab_step/s": { v: "1", t: 3 } };
  /** @type {import("./tally.js").Unit[]} */
  const units = [
    { unit: ["lesson", "a"], minutes: 40, exercises: [], questions: [] },
    { unit: ["lab_step", "s"], minutes: 20, exercises: [], questions: [] },
    { unit: ["lab_step", "a"], minutes: 20, exercises: [], questions: [] },
  ];
  const { lessons, ofLessons, steps, ofSteps, minutes } = tally(state, units);
  deepEqual([lessons, ofLessons, steps, ofSteps, minutes], [1, 1, 1, 2, 60]);
});
