/** A plan: its times, its changes, its address, its files, and what it warns of. */
import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { decode, encode, readyIn, taken } from "./address.js";
import { fromPlanCsv, materials, planCsv } from "./files.js";
import { addDay, clock, drop, empty, ends, fromClock, isDate, noteOf, place, shift, times } from "./plan.js";
import { coverage, warnings } from "./warnings.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
const SAY = (/** @type {string} */ key) => key;
const BARE = {
  code: "",
  address: "",
  module: "m",
  quiz: false,
  form: "group",
  size: 4,
  most: 0,
  was: [],
  materials: [],
  lengths: [15],
};
/** @type {import("./plan.js").Facts} */
const FACTS = {
  limits: { work: 105, talk: 15 },
  exercises: {
    wall: {
      ...BARE,
      title: "Wall",
      minutes: 30,
      lesson: "begin",
      outcomes: ["see"],
      from: 12,
      to: 60,
      short: "No notes.",
      saves: 10,
      was: ["old-wall"],
      materials: [{ text: "Notes", each: "person", amount: 2 }],
    },
    why: {
      ...BARE,
      title: "Why",
      minutes: 25,
      lesson: "begin",
      outcomes: ["ask"],
      from: 2,
      to: 60,
      short: "",
      saves: 0,
    },
  },
  lessons: {
    begin: { title: "Begin", address: "", module: "m", outcomes: { see: "See", ask: "Ask" }, was: ["start"] },
  },
  talks: {},
  modules: { m: "M" },
  plans: [{
    id: "module:m:",
    title: "M",
    days: [{ starts: 540, items: [{ kind: "exercise", id: "why", minutes: 25 }] }],
    was: ["module:old:"],
  }],
};
const exercise = (/** @type {string} */ id, minutes = FACTS.exercises[id].minutes) => /** @type {Item} */ ({
  kind: "exercise",
  id,
  minutes,
});
const own = (/** @type {number} */ minutes) => /** @type {Item} */ ({ kind: "own", text: `${minutes}`, minutes });
const day = (/** @type {Item[]} */ ...items) => ({ starts: 540, items });
const plan = (/** @type {import("./plan.js").Day[]} */ ...days) => /** @type {Plan} */ ({
  name: "A day",
  people: 22,
  days,
});

Deno.test("times are added up, and what runs beside the line above begins with it", () => {
  const made = day(own(30), { ...own(50), beside: true }, own(10));
  deepEqual(times(made).map(({ start, end }) => [clock(start), clock(end)]), [["09:00", "09:30"], ["09:00", "09:50"], [
    "09:50",
    "10:00",
  ]]);
  equal(clock(ends(made)), "10:00");
  equal(ends(day()), 540);
});

Deno.test("a time is read as people write it, or not at all", () => {
  for (const text of ["9:30", "09:30", "0930", "9.30"]) equal(fromClock(text), 570, text);
  for (const text of ["", "25:00", "9:61", "nine", "9"]) equal(fromClock(text), undefined, text);
});

Deno.test("a date is one of the calendar", () => {
  for (const text of ["2026-11-27", "2028-02-29"]) equal(isDate(text), true, text);
  for (const text of ["2026-02-29", "2026-13-01", "27.11.2026", "", "2026-1-1"]) equal(isDate(text), false, text);
});

Deno.test("a line goes up and down, and over the end of a day", () => {
  const two = plan(day(own(1), own(2)), day(own(3)));
  const order = (/** @type {Plan} */ { days }) => days.map(({ items }) => items.map(({ minutes }) => minutes));
  deepEqual(order(shift(two, 0, 0, 1).plan), [[2, 1], [3]]);
  const over = shift(two, 0, 1, 1);
  deepEqual([order(over.plan), over.day, over.at], [[[1], [2, 3]], 1, 0]);
  deepEqual(order(shift(over.plan, 1, 0, -1).plan), [[1, 2], [3]]);
  equal(shift(two, 0, 0, -1).plan, two);
  deepEqual(order(place(two, 0, 0, 1, 1)), [[2], [3, 1]]);
  deepEqual(order(drop(two, 0, 0)), [[2], [3]]);
  equal(addDay(plan({ starts: 600, items: [] })).days[1].starts, 600);
});

const TEXT = fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.trim()).filter((text) => text !== "");
const LINE = fc.oneof(
  fc.record({
    kind: fc.constant("exercise"),
    id: fc.constantFrom("wall", "why"),
    minutes: fc.integer({ min: 1, max: 480 }),
    room: TEXT,
    lead: TEXT,
    note: TEXT,
    spare: fc.constant(true),
    fixed: fc.constant(true),
  }, { requiredKeys: ["kind", "id", "minutes"] }),
  fc.record({ kind: fc.constantFrom("break", "lunch"), minutes: fc.integer({ min: 1, max: 480 }) }),
  fc.record({ kind: fc.constant("own"), text: TEXT, minutes: fc.integer({ min: 1, max: 480 }) }, {
    requiredKeys: ["kind", "minutes", "text"],
  }),
);
const PLAN = fc.record({
  name: TEXT,
  people: fc.integer({ min: 1, max: 500 }),
  from: fc.constant("module:m:"),
  days: fc.array(
    fc.record({ starts: fc.integer({ min: 0, max: 1439 }), items: fc.array(LINE, { maxLength: 9 }) }),
    { minLength: 1, maxLength: 4 },
  ),
}, { requiredKeys: ["name", "people", "days"] });

Deno.test("whatever stands in a plan, its address brings it back", () => {
  fc.assert(fc.property(PLAN, (made) => {
    deepEqual(decode(`#${encode(/** @type {Plan} */ (made))}`, FACTS), { plan: made, problems: [] });
  }));
});

Deno.test("whatever stands in a plan, its table of values brings it back", () => {
  fc.assert(fc.property(PLAN, (made) => {
    const read = fromPlanCsv(planCsv(/** @type {Plan} */ (made), FACTS, SAY), FACTS);
    deepEqual(read, { plan: made, problems: [] });
  }));
});

Deno.test("an address that was cut keeps what it can and says so", () => {
  const whole = encode(plan(day(exercise("wall"), own(15))));
  fc.assert(fc.property(fc.integer({ min: 7, max: whole.length - 1 }), (length) => {
    const { plan: read, problems } = decode(whole.slice(0, length), FACTS);
    equal(problems.length > 0, true);
    equal(read.days.length, 1);
  }));
});

Deno.test("a lesson and a module that were renamed are found under their old ids, and an exercise's old id is no lesson's", () => {
  const read = decode("plan=1&from=module:old:&day=0900&lesson=20.start&lesson=10.old-wall&end=1", FACTS);
  equal(read.plan.from, "module:m:");
  deepEqual(read.plan.days[0].items, [
    { kind: "lesson", id: "begin", minutes: 20 },
    { kind: "own", text: "old-wall", minutes: 10 },
  ]);
});

Deno.test("each bad thing in an address is named, and the rest is kept", () => {
  const read = decode(
    "plan=1&name=x&people=0&day=2570&date=2026-02-30&exercise=30.gone&exercise=20.old-wall&own=0.Talk&odd=1",
    FACTS,
  );
  deepEqual(read.problems.map(({ kind }) => kind), [
    "cut",
    "people",
    "time",
    "date",
    "gone",
    "renamed",
    "minutes",
    "unknown",
  ]);
  deepEqual(read.plan.days, [{
    starts: 540,
    items: [{ kind: "own", text: "gone", minutes: 30 }, { kind: "exercise", id: "wall", minutes: 20 }, {
      kind: "own",
      text: "Talk",
      minutes: 15,
    }],
  }]);
  equal(decode("plan=2&day=0900&own=5.x", FACTS).problems[0].kind, "version");
});

Deno.test("an address can name a day that is ready; one that is not there is told", () => {
  equal(readyIn("?run=module:m:"), "module:m:");
  equal(readyIn("?people=22"), "");
  const { plan: read, problems } = taken("module:m:", FACTS, 25);
  deepEqual([read.name, read.people, read.from, read.days, problems], ["M", 25, "module:m:", FACTS.plans[0].days, []]);
  deepEqual(taken("module:gone:", FACTS, 25).problems.map(({ kind }) => kind), ["no_plan"]);
});

Deno.test("no address, however odd, makes a plan that cannot be shown", () => {
  const part = fc.tuple(
    fc.constantFrom(
      "name",
      "people",
      "day",
      "date",
      "exercise",
      "lesson",
      "own",
      "break",
      "room",
      "beside",
      "spare",
      "fixed",
      "__proto__",
    ),
    fc.oneof(fc.string(), fc.constantFrom("5.constructor", "5.__proto__", "5.toString")),
  );
  fc.assert(fc.property(fc.array(part, { maxLength: 90 }), (parts) => {
    const { plan: read } = decode(String(new URLSearchParams([["plan", "1"], ...parts])), FACTS);
    deepEqual(decode(encode(read), FACTS).plan, read);
    for (const each of read.days) equal(Number.isInteger(ends(each)), true);
  }));
});

Deno.test("a plan warns of long talks, of no break, of too little time and of too few people", () => {
  const kinds = (/** @type {Plan} */ made) => warnings(made, FACTS).map(({ kind, at }) => `${kind} ${at}`);
  deepEqual(kinds(plan(day({ kind: "lesson", id: "begin", minutes: 20 }))), ["talk 0"]);
  deepEqual(kinds(plan(day(own(60), own(60), own(30)))), ["break 1"]);
  deepEqual(kinds(plan(day(own(100), { kind: "break", minutes: 15 }, own(100)))), []);
  deepEqual(kinds(plan(day(exercise("wall", 20)))), ["short 0"]);
  deepEqual(kinds(plan(day(exercise("wall", 14)))), ["shorter 0"]);
  deepEqual(kinds({ ...plan(day(exercise("wall"))), people: 5 }), ["few 0"]);
  deepEqual(kinds({ ...plan(day(exercise("wall"))), people: 61 }), ["many 0"]);
  equal(warnings({ ...plan(day(exercise("wall"))), people: 500 }, FACTS)[0].values.rooms, 9);
});

Deno.test("a length that the course knows is no fault, and the limits are the course's", () => {
  deepEqual(warnings(plan(day(exercise("why", 15))), FACTS), []);
  deepEqual(warnings(plan(day(exercise("why", 14))), FACTS).map(({ kind }) => kind), ["shorter"]);
  const none = { ...FACTS, limits: { work: null, talk: null } };
  deepEqual(warnings(plan(day({ kind: "lesson", id: "begin", minutes: 200 })), none), []);
  const strict = { ...FACTS, limits: { work: 20, talk: 5 } };
  const talk = warnings(plan(day({ kind: "lesson", id: "begin", minutes: 25 })), strict);
  deepEqual(talk.map(({ kind, values }) => [kind, values.most]), [["talk", 5], ["break", 20]]);
});

Deno.test("a line says its note, or the short way where its time is short", () => {
  equal(noteOf(exercise("wall"), FACTS), "");
  equal(noteOf(exercise("wall", 20), FACTS), "No notes.");
  equal(noteOf({ ...exercise("wall", 20), note: "Only five cards." }, FACTS), "Only five cards.");
});

Deno.test("what a plan leaves out is said by outcome", () => {
  const found = coverage(plan(day(exercise("wall"))), FACTS);
  deepEqual(found.map(({ outcome, by, would }) => [outcome, by, would]), [["see", ["wall"], []], ["ask", [], ["why"]]]);
  deepEqual(coverage(empty(), FACTS), []);
});

Deno.test("a lesson whose last exercise is taken out of a ready plan is told as not practised", () => {
  const { plan: whole } = taken("module:m:", FACTS, 20);
  const asked = (/** @type {Plan} */ made) => coverage(made, FACTS).find(({ outcome }) => outcome === "ask");
  deepEqual(asked(whole)?.by, ["why"]);
  const without = drop(whole, 0, 0);
  deepEqual([asked(without)?.by, asked(without)?.would], [[], ["why"]]);
  deepEqual(asked(decode(encode(without), FACTS).plan)?.would, ["why"]);
  equal(decode("plan=1&from=module:gone:&day=0900", FACTS).plan.from, undefined);
});

Deno.test("an exercise that comes on several days needs its things on each of them", () => {
  const days = plan(day(exercise("wall"), exercise("wall")), day(exercise("wall")), day(own(5)));
  const found = materials(days, FACTS).map(({ place, things }) => [place.day, place.at, things[0].all]);
  deepEqual(found, [[0, "09:00", 44], [1, "09:00", 44]]);
});

Deno.test("materials are counted for the people of the plan, each exercise of a day once", () => {
  const [wall, ...rest] = materials(plan(day(exercise("wall"), exercise("wall"))), FACTS);
  deepEqual([wall.place.people, wall.things[0].all, rest], [22, 44, []]);
});

/** @param {import("./plan.js").Item} item @returns {import("./plan.js").Item} */
const beside = (item) => ({ ...item, beside: true });

Deno.test("exercises at the same time share the people, and one in two rooms has them all", () => {
  const counted = (/** @type {import("./plan.js").Item[]} */ ...items) =>
    materials(plan(day(...items)), FACTS).map(({ place: { id, people, track } }) => [id, people, track]);
  deepEqual(counted(exercise("wall"), beside(exercise("why"))), [["wall", 11, "wall"], ["why", 11, "why"]]);
  deepEqual(counted(exercise("wall"), beside(exercise("wall"))), [["wall", 22, ""]]);
  deepEqual(counted(exercise("wall"), beside(own(30))), [["wall", 22, ""]]);
  deepEqual(counted(exercise("wall"), beside(exercise("why")), exercise("why")), [["wall", 11, "wall"], [
    "why",
    22,
    "",
  ]]);
});
