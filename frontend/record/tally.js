/** What somebody did, in numbers: marks, answers and texts of the store. Pure. */
import { readAnswer } from "../core/answer.js";
import { isText } from "../core/backups.js";

/** @typedef {import("../core/merge.js").State} State */
/**
 * A lesson, a step of a lab, or a quiz (an exercise): `unit` is its kind and its id.
 * @typedef {{unit: [kind: string, id: string], minutes: number, exercises: string[], questions: string[]}} Unit
 */
/**
 * How much was done of how much. An exercise is done where it is marked (what is filled in to its end marks itself), and
 * begun where something of it is written. `right` are the answers that were found right, `judged` those about which that
 * can be said.
 * @typedef {{exercises: number, begun: number, ofExercises: number, answered: number, judged: number, right: number,
 *   ofQuestions: number}} Done
 */

/** @param {State} state @param {string} name @returns {string} what stands there */
const v = (state, name) => (Object.hasOwn(state, name) ? state[name].v : "");

/** @param {State} state @param {string} kind lesson, lab_step or exercise @param {string} id @returns {boolean} */
export const isMarked = (state, kind, id) => v(state, `done/${kind}/${id}`) === "1";

/** @param {State} state @returns {Set<string>} the exercises in which something is written */
function writtenIn(state) {
  const fields = Object.entries(state).filter(([name, entry]) => name.startsWith("field/") && entry.v !== "");
  return new Set(fields.map(([name]) => name.split("/")[1]));
}

/** @param {State} state @param {string[]} exercises @param {string[]} questions exercise/question @returns {Done} */
export function done(state, exercises, questions) {
  const written = writtenIn(state);
  const answers = questions.flatMap((id) => readAnswer(v(state, `answer/${id}`)).checked ?? []);
  const open = exercises.filter((id) => !isMarked(state, "exercise", id));
  return {
    exercises: exercises.length - open.length,
    begun: open.filter((id) => written.has(id)).length,
    ofExercises: exercises.length,
    answered: answers.length,
    judged: answers.filter(({ right }) => right !== null).length,
    right: answers.filter(({ right }) => right === true).length,
    ofQuestions: questions.length,
  };
}

/**
 * @param {State} state @param {Unit} unit
 * @returns {boolean} whether somebody was there: marked it or a part of it, or did what is of it alone
 */
export function isBegun(state, { unit: [kind, id], exercises, questions }) {
  const { exercises: made, begun, answered } = done(state, exercises, questions);
  const parts = Object.keys(state).filter((name) => name.startsWith(`done/part/${id}/`));
  return isMarked(state, kind, id) || made + begun + answered > 0 ||
    (kind === "lesson" && parts.some((name) => state[name].v === "1"));
}

/**
 * @param {State} state @param {Unit[]} units
 * @param {Record<string, number>} takes minutes of each exercise of a lesson
 * @returns {Done & {lessons: number, ofLessons: number, steps: number, ofSteps: number, quizzes: number,
 *   ofQuizzes: number, minutes: number}} minutes are those of the units that are marked and of the exercises that are done
 */
export function tally(state, units, takes) {
  const once = (/** @type {string[]} */ list) => [...new Set(list)];
  const marked = units.filter(({ unit: [kind, id] }) => isMarked(state, kind, id));
  const count = (/** @type {Unit[]} */ list, /** @type {string} */ kind) =>
    list.filter(({ unit }) => unit[0] === kind).length;
  const exercises = once(units.flatMap(({ exercises }) => exercises));
  const made = exercises.filter((id) => done(state, [id], []).exercises && Object.hasOwn(takes, id));
  return {
    ...done(state, exercises, once(units.flatMap(({ questions }) => questions))),
    lessons: count(marked, "lesson"),
    ofLessons: count(units, "lesson"),
    steps: count(marked, "lab_step"),
    ofSteps: count(units, "lab_step"),
    quizzes: count(marked, "exercise"),
    ofQuizzes: count(units, "exercise"),
    minutes: [...marked.map(({ minutes }) => minutes), ...made.map((id) => takes[id])]
      .reduce((sum, minutes) => sum + minutes, 0),
  };
}

/**
 * @param {State} state @param {{programme: string, units: Unit[]}[]} modules in the order of the course
 * @returns {Set<string>} the programmes in which something was done; what two of them share counts for the first
 */
export function begunIn(state, modules) {
  /** @type {Map<string, string>} */
  const owner = new Map();
  const mine = (/** @type {string} */ programme) => (/** @type {string} */ id) => {
    if (!owner.has(id)) owner.set(id, programme);
    return owner.get(id) === programme;
  };
  const touched = modules.filter(({ programme, units }) => {
    const did = units.map(({ unit: [kind, id], exercises, questions }) => {
      const { exercises: made, begun, answered } = done(
        state,
        exercises.filter(mine(programme)),
        questions.filter(mine(programme)),
      );
      return isMarked(state, kind, id) || made + begun + answered > 0;
    });
    return did.includes(true);
  });
  return new Set(touched.map(({ programme }) => programme));
}

/** @param {number} minutes @returns {string} as hours, rounded to the nearest half as the pages do (macros/views/base/numbers.py); hours.json tests both */
export function hoursText(minutes) {
  const halves = Math.floor((minutes + 15) / 30);
  return `${halves > 1 || !halves ? Math.floor(halves / 2) : ""}${halves % 2 ? "½" : ""}`;
}

/** @param {State} state @returns {[first: Date, last: Date] | undefined} the days on which something was done */
export function days(state) {
  const times = Object.entries(state).filter(([name, { v }]) => v !== "" && (isText(name) || name.startsWith("done/")))
    .map(([, { t }]) => t);
  if (!times.length) return undefined;
  const [first, last] = [Math.min(...times), Math.max(...times)].map((t) => new Date(t));
  return Number.isNaN(first.getTime()) || Number.isNaN(last.getTime()) ? undefined : [first, last];
}
