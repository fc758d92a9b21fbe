/** The review, day by day, with a clock that the test holds. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { writeLog } from "../core/log.js";
import { isTold, MOST, plan } from "./plan.js";
import { daysLater, dayStart, due } from "./schedule.js";
import { after, mondays, openTasks } from "./tasks.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("./plan.js").Card} Card */

const START = new Date(2026, 10, 27, 10).getTime(); // a Friday
const HOUR = 60 * 60 * 1000;
/** @type {import("./plan.js").Listed[]} */
const INDEX = [
  { unit: ["lesson", "one"], programme: "p", questions: ["a/x", "a/y old/y"], terms: ["sok"], task: true },
  { unit: ["lesson", "two"], programme: "p", questions: ["a/x", "b/z"], terms: [], task: true },
];
/** @type {import("./plan.js").Listed[]} */
const LONG = [{
  unit: ["lesson", "one"],
  programme: "p",
  questions: Array.from({ length: 30 }, (_, n) => `a/q${n}`),
  terms: [],
  task: false,
}];

/** @param {number} t @param {...string} ids @returns {State} */
const done = (t, ...ids) => Object.fromEntries(ids.map((id) => [`done/lesson/${id}`, { v: "1", t }]));
/** @param {Card[]} cards @returns {string[]} */
const shown = (cards) => cards.map(({ name }) => name);

/** @param {State} state @param {Card} card @param {number} t @param {1 | 2 | 3} grade @returns {State} */
function seen(state, { name }, t, grade) {
  const log = (state[name]?.v ?? "").split(" ").filter(Boolean).map((each) => each.split(":").map(Number));
  const moments = [...log, [t, grade]].map(([at, how]) => ({ t: at, grade: /** @type {1 | 2 | 3} */ (how) }));
  return { ...state, [name]: { v: writeLog(moments), t } };
}

/** Review all that waits. @param {import("./plan.js").Listed[]} index @param {State} state @param {number} now @param {1 | 2 | 3} grade */
function reviewed(index, state, now, grade) {
  const names = [];
  for (let at = now;; at += 20_000) {
    const [card] = plan(index, state, at).today;
    if (!card || names.length > 50) return { state, names };
    names.push(card.name);
    state = seen(state, card, at, grade);
  }
}

Deno.test("nothing comes of a lesson that is not done, or no longer", () => {
  equal(plan(INDEX, {}, START).today.length, 0);
  equal(plan(INDEX, { "done/lesson/one": { v: "", t: START } }, START).learnt, 0);
});

Deno.test("three days: new ones first, a question of two lessons once, and a term's other side a day later", () => {
  const first = reviewed(INDEX, done(START, "one"), START + HOUR, 3);
  deepEqual(first.names, ["review/question/a/x", "review/term/sok", "review/question/a/y"]);
  const night = plan(INDEX, first.state, START + 12 * HOUR);
  deepEqual([night.today.length, night.done, night.next], [0, 3, daysLater(START, 1)]);

  const second = reviewed(INDEX, { ...first.state, ...done(START + HOUR, "two") }, daysLater(START, 1), 1);
  deepEqual(new Set(second.names), new Set(["review/question/b/z", "review/word/sok"]));

  const third = reviewed(INDEX, second.state, daysLater(START, 2) + HOUR, 3);
  deepEqual(new Set(third.names), new Set([...first.names, "review/question/b/z"]));
});

Deno.test("what was known comes back later each time, and what was not comes back soon", () => {
  const times = [START];
  for (let at = 0; at < 4; at += 1) {
    times.push((due(times.map((t) => ({ t, grade: 3 }))) ?? 0) + 10 * HOUR);
  }
  const gaps = times.slice(1).map((t, at) => t - times[at]);
  ok(gaps.every((gap, at) => at === 0 || gap > gaps[at - 1]), String(gaps));
  const forgotten = due([...times.map((t) => ({ t, grade: /** @type {const} */ (3) })), {
    t: times[4] + HOUR,
    grade: 1,
  }]);
  ok((forgotten ?? 0) < times[4] + gaps[3]);
  equal(due([]), undefined);
  equal(due([{ t: START, grade: 1 }]), daysLater(START, 1));
});

Deno.test("a day has its end, and new ones leave room for old ones", () => {
  const first = reviewed(LONG, done(START, "one"), START, 1);
  equal(first.names.length, MOST);
  equal(plan(LONG, first.state, START + HOUR).waiting, 20);
  const second = reviewed(LONG, first.state, daysLater(START, 1), 3);
  equal(second.names.length, MOST);
  equal(second.names.filter((name) => first.names.includes(name)).length, MOST / 2);
  deepEqual(second.names.slice(0, MOST / 2).filter((name) => first.names.includes(name)), []);
});

Deno.test("a clock that jumps ahead brings no flood, and one that goes back loses nothing", () => {
  const first = reviewed(LONG, done(START, "one"), START, 3);
  const far = daysLater(START, 1500);
  const ahead = reviewed(LONG, first.state, far, 3);
  equal(ahead.names.length, MOST);
  const back = plan(LONG, ahead.state, daysLater(START, 7));
  equal(dayStart(back.ahead ?? 0), far);
  equal(back.today.length, MOST);
  ok(ahead.names.filter((name) => first.names.includes(name)).every((name) => shown(back.today).includes(name)));
  equal(plan(LONG, first.state, START + 10 * HOUR).ahead, undefined);
  const late = plan(LONG, first.state, START - HOUR / 2); // the clocks of two machines are never the same
  deepEqual([late.ahead, late.today.length], [undefined, 0]);
  for (const now of [START - 48 * HOUR, 0]) equal(plan(LONG, first.state, now).today.length, MOST);
});

Deno.test("a week after a lesson one is asked about its task, at most three times, until one says what happened", () => {
  let state = done(START, "one", "two");
  equal(plan(INDEX, state, daysLater(START, 6)).today.some(({ kind }) => kind === "task"), false);
  const asked = [];
  for (let day = 7; day < 60; day += 1) {
    const task = plan(INDEX, state, daysLater(START, day)).today.find(({ kind, held }) =>
      kind === "task" && held === "one"
    );
    if (!task) continue;
    asked.push(day);
    state = seen(state, task, daysLater(START, day), 1);
  }
  deepEqual(asked, [7, 14, 21]);
  const told = { ...done(START, "one"), "field/my_tasks/one": { v: "The form is gone", t: START } };
  equal(plan(INDEX, told, daysLater(START, 8)).today.some(({ kind }) => kind === "task"), false);
});

Deno.test("a question that was called otherwise keeps what is known of it", () => {
  const state = { ...done(START, "one"), "review/question/old/y": { v: `${START}:3`, t: START } };
  ok(!shown(plan(INDEX, state, START + HOUR).today).includes("review/question/a/y"));
});

Deno.test("the calendar has a task a Monday, from the next on, and the days after a programme that is done", () => {
  const told = (/** @type {import("./plan.js").Listed} */ { unit }) => ({
    title: unit[1],
    text: "Ask",
    url: "https://x.org/",
  });
  const state = { ...done(START, "one"), ...done(START + HOUR, "two") };
  const open = openTasks(INDEX, state);
  deepEqual(mondays(open, START, told).map(({ date, title }) => `${date} ${title}`), [
    "2026-11-30 one",
    "2026-12-07 two",
  ]);
  equal(mondays(open, new Date(2026, 10, 30, 8).getTime(), told)[0].date, "2026-12-07");
  const checkIns = [{ days: 14, title: "Day ten", question: "What happened?", url: "https://x.org/" }];
  deepEqual(after(INDEX, state, START, checkIns).map(({ date }) => date), ["2026-12-11"]);
  deepEqual(after(INDEX, done(START, "one"), START, checkIns), []);
  deepEqual(after(INDEX, state, daysLater(START, 20), checkIns), []);
  const written = { ...state, "field/my_tasks/one": { v: "Done", t: 1 } };
  deepEqual(openTasks(INDEX, written).map(({ unit }) => unit[1]), ["two"]);
});

Deno.test("what was learned under a clock that stood ahead is known when the clock is put right, and is never new again", () => {
  const ten = [{ ...LONG[0], questions: LONG[0].questions.slice(0, MOST) }];
  const year = daysLater(START, 365);
  const { state, names } = reviewed(ten, done(START, "one"), year, 3);
  equal(names.length, MOST);
  deepEqual(shown(plan(ten, state, START + 2 * HOUR).today), [], "they were known well");
  deepEqual(shown(plan(ten, state, daysLater(START, 5)).today), names, "and come back in their turn");

  const both = reviewed(ten, done(year, "one"), year, 3).state; // the lesson was read under that clock too
  const again = reviewed(ten, both, START, 3);
  deepEqual(again.names, names, "nobody can say when that was: they are asked");
  ok(names.every((name) => again.state[name].v.split(" ").length === 2), "no moment is lost");
  deepEqual(shown(plan(ten, again.state, daysLater(START, 1)).today), [], "then they rest");
  deepEqual(shown(plan(ten, again.state, daysLater(START, 40)).today), names, "but not for years");
});

Deno.test("what became of a task is told in the field that the page shows", async () => {
  /** tests/generator/unit/test_both_sides.py reads the same cases. @type {{field: string, unit: string}[]} */
  const cases = JSON.parse(await Deno.readTextFile(new URL("tasks.json", import.meta.url)));
  for (const { field, unit } of cases) {
    ok(isTold({ [field]: { v: "The form is gone", t: START } }, unit));
    ok(!isTold({ [`${field}s`]: { v: "The form is gone", t: START } }, unit));
  }
});
