/** What was done is counted once, from what was written, marked and checked. */
import { deepEqual, equal } from "node:assert/strict";
import { begunIn, days, done, hoursText, isBegun, tally } from "./tally.js";

/** Minutes and the hours of the page. tests/generator/unit/test_both_sides.py reads the same cases. @type {[number, string][]} */
const HOURS = JSON.parse(await Deno.readTextFile(new URL("hours.json", import.meta.url)));

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

Deno.test("an exercise is done where it is marked, and begun where something is written; a question where it was checked", () => {
  deepEqual(done(STATE, ["x", "y", "z"], ["x/one", "x/two", "x/three", "x/four", "x/five"]), {
    exercises: 1,
    begun: 1,
    ofExercises: 3,
    answered: 3,
    judged: 2,
    right: 1,
    ofQuestions: 5,
  });
});

Deno.test("an exercise of two lessons counts once, and minutes are those of what is read and done, not of what is begun", () => {
  const lessons = ["a", "b"].map((lesson) => ({
    unit: /** @type {[string, string]} */ (["lesson", lesson]),
    minutes: 40,
    exercises: ["x", "y"],
    questions: ["x/one"],
  }));
  const { lessons: read, ofLessons, minutes, exercises, begun, ofQuestions } = tally(STATE, lessons, { x: 20, y: 15 });
  deepEqual([read, ofLessons, minutes, exercises, begun, ofQuestions], [1, 2, 60, 1, 1, 1]);
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
  const { lessons, ofLessons, steps, ofSteps, minutes } = tally(state, units, {});
  deepEqual([lessons, ofLessons, steps, ofSteps, minutes], [1, 1, 1, 2, 60]);
});

Deno.test("a quiz is counted beside the lessons, with its questions and, where it is marked, its minutes", () => {
  const state = { ...STATE, "done/exercise/quiz": { v: "1", t: 3 } };
  /** @type {import("./tally.js").Unit[]} */
  const units = [
    { unit: ["lesson", "a"], minutes: 40, exercises: [], questions: [] },
    { unit: ["exercise", "quiz"], minutes: 15, exercises: [], questions: ["x/one", "x/two"] },
    { unit: ["exercise", "other"], minutes: 15, exercises: [], questions: [] },
  ];
  const { lessons, quizzes, ofQuizzes, exercises, answered, minutes } = tally(state, units, {});
  deepEqual([lessons, quizzes, ofQuizzes, exercises, answered, minutes], [1, 1, 2, 0, 2, 55]);
});

Deno.test("a lesson is begun where something of its own is done, and not where a quiz asked of it", () => {
  /** @param {string} id @param {string[]} [exercises] @returns {import("./tally.js").Unit} */
  const lesson = (id, exercises = []) => ({ unit: ["lesson", id], minutes: 40, exercises, questions: [] });
  equal(isBegun(STATE, lesson("a")), true);
  equal(isBegun(STATE, lesson("q", ["x"])), true);
  equal(isBegun(STATE, lesson("q", ["y"])), true);
  equal(isBegun(STATE, lesson("q")), false);
  equal(isBegun({ "done/part/q/why": { v: "1", t: 1 } }, lesson("q")), true);
  equal(isBegun({ "done/part/q/why": { v: "", t: 1 } }, lesson("q")), false);
});

Deno.test("minutes are told as hours, to the nearest half", () => {
  deepEqual(HOURS.map(([minutes]) => hoursText(minutes)), HOURS.map(([, text]) => text));
});
