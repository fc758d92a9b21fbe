/** Talks of a plan: what they need, and that a plan keeps which they are. */
import { deepEqual } from "node:assert/strict";
import { decode, encode } from "./address.js";
import { fromPlanCsv, materials, planCsv } from "./files.js";

/** @typedef {import("./plan.js").Item} Item */
const SAY = (/** @type {string} */ key) => key;
const FACTS = /** @type {import("./plan.js").Facts} */ (/** @type {unknown} */ ({
  exercises: { wall: { title: "Wall", minutes: 30, form: "group", size: 4, most: 0, was: [], materials: [] } },
  lessons: { begin: { title: "Begin", was: [] } },
  talks: {
    push: {
      title: "What pushes",
      minutes: 10,
      lesson: "begin",
      materials: [{ text: "A screen", each: "", amount: 0 }, { text: "Questions", each: "group", amount: 1 }],
    },
  },
  plans: [],
}));
/** @type {Item} */
const TALK = { kind: "lesson", id: "begin", minutes: 10, text: "What pushes", talk: "push" };
/** @type {Item} */
const WALL = { kind: "exercise", id: "wall", minutes: 30 };
const plan = (/** @type {Item[][]} */ ...days) => ({
  name: "A day",
  people: 22,
  days: days.map((items) => ({ starts: 540, items })),
});

Deno.test("what a talk needs is there too, once a day, and a group is a table of its day", () => {
  const [, talk, ...rest] = materials(plan([TALK, WALL, TALK], [{ ...TALK, talk: "gone" }]), FACTS);
  deepEqual([talk.place.id, talk.place.at, talk.of.title, rest], ["talk:push", "09:00", "What pushes", []]);
  deepEqual(talk.things.map(({ text, all }) => [text, all]), [["A screen", 0], ["Questions", 5]]);
});

Deno.test("which talk is held travels in the address and in the table of values, and one that is gone leaves its title", () => {
  const made = plan([TALK, { kind: "own", text: "Welcome", minutes: 5, talk: "push" }]);
  deepEqual(decode(encode(made), FACTS), { plan: made, problems: [] });
  deepEqual(fromPlanCsv(planCsv(made, FACTS, SAY), FACTS), { plan: made, problems: [] });
  const { talk: _, ...left } = TALK;
  const without = { ...FACTS, talks: {} };
  deepEqual(decode(encode(plan([TALK])), without), { plan: plan([left]), problems: [] });
});
