/** Four people keep one note: whoever joins whose file in which order, they end with the same note and lose no word. */
import fc from "fast-check";
import { deepEqual, equal, ok } from "node:assert/strict";
import { merge } from "../core/merge.js";
import { fromFile, join, LARGEST, noteOf, readTeam, stranger, toFile } from "./team.js";

/** @typedef {import("../core/merge.js").State} State */

const WHICH = { course: "Public sector", note: "concept", title: "Our note", owner: "note_concept" };
const TEAM = { id: "0123456789abcdef", name: "Three Desks" };
const PARTS = [
  { name: "field/note_concept/idea", hash: "h1", label: "Idea", carry: ["choose/choice", "storm/idea"] },
  { name: "field/note_concept/people", hash: "h2", label: "People", carry: ["who/list.1+who/list.2"] },
  { name: "field/note_concept/year", hash: "h3", label: "A year", carry: [] },
];

const text = fc.constantFrom("", "a", "b", "c", "ć\n", '"');
const time = fc.integer({ min: 0, max: 4 });
const version = fc.record({ v: text, t: time }, { noNullPrototype: true });
const entry = fc.record(
  {
    v: text,
    t: time,
    h: fc.constantFrom("h1", "h9"),
    label: fc.constantFrom("Idea", ""),
    other: fc.array(version, { maxLength: 2 }),
  },
  { requiredKeys: ["v", "t"], noNullPrototype: true },
);
const name = fc.constantFrom(
  ...PARTS.map((part) => part.name),
  "field/choose/choice",
  "field/storm/idea",
  "field/who/list.1",
  "field/who/list.2",
);
/** What one browser holds: parts of the note, and what was written in exercises. @type {fc.Arbitrary<State>} */
const browser = fc.dictionary(name, entry, { maxKeys: 6, noNullPrototype: true });
const four = fc.tuple(browser, browser, browser, browser);

/** Take along in one browser and read in in another. @param {State} into @param {State} from @returns {State} */
function read(into, from) {
  const file = fromFile(toFile(WHICH, TEAM, noteOf(PARTS, from), new Date(0)), WHICH);
  if ("problem" in file) throw new Error(file.problem);
  return { ...into, ...join(PARTS, into, file.note).changed };
}

/** @param {State} state @returns {Set<string>} all words of its note */
const words = (state) =>
  new Set(
    Object.values(noteOf(PARTS, state)).flatMap(({ v, other = [] }) => [v, ...other.map((each) => each.v)]).filter(
      Boolean,
    ),
  );

Deno.test("four browsers, in any order and any grouping, end with the same note", () => {
  // A list of steps: who reads whose file. At the end the first has read all, directly or over others.
  const order = fc.shuffledSubarray([1, 2, 3], { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(four, order, fc.boolean(), ([a, ...others], [x, y, z], inPairs) => {
      const all = [a, ...others];
      const expected = all.map((each) => noteOf(PARTS, each)).reduce(merge);
      const ended = inPairs
        ? read(read(all[0], all[x]), read(all[y], all[z]))
        : [x, y, z].reduce((state, at) => read(state, all[at]), all[0]);
      deepEqual(noteOf(PARTS, ended), expected);
      const other = read(read(read(all[z], all[y]), all[0]), all[x]);
      deepEqual(noteOf(PARTS, other), expected);
    }),
    { numRuns: 1000 },
  );
});

Deno.test("no word is lost or made up, and what was written in exercises stays", () => {
  fc.assert(
    fc.property(four, (browsers) => {
      const ended = browsers.reduce(read);
      deepEqual(words(ended), new Set(browsers.flatMap((each) => [...words(each)])));
      for (const [name, entry] of Object.entries(browsers[0])) {
        if (!name.includes("note_concept")) deepEqual(ended[name], entry);
      }
    }),
    { numRuns: 1000 },
  );
});

Deno.test("reading the same file again changes nothing", () => {
  fc.assert(fc.property(browser, browser, (mine, theirs) => {
    const once = read(mine, theirs);
    deepEqual(join(PARTS, once, noteOf(PARTS, theirs)).changed, {});
    deepEqual(read(once, theirs), once);
  }));
});

Deno.test("words that were only carried along are kept beside those that come later", () => {
  const mine = { "field/choose/choice": { v: "A desk", t: 1 } };
  const { changed, two } = join(PARTS, mine, { "field/note_concept/idea": { v: "A phone", t: 2 } });
  deepEqual(changed["field/note_concept/idea"], { v: "A phone", t: 2, other: [{ v: "A desk", t: 1 }] });
  equal(two, 1);
});

const made = () => JSON.parse(toFile(WHICH, TEAM, { "field/note_concept/idea": { v: "A desk", t: 1 } }, new Date(0)));
/** @param {Record<string, unknown>} change @returns {unknown} what is wrong with a file that is changed so */
const wrong = (change) => /** @type {any} */ (fromFile(JSON.stringify({ ...made(), ...change }), WHICH)).problem;

Deno.test("each file that is not this note is told apart", () => {
  equal(wrong({}), undefined);
  equal(wrong({ format: "psi-workbook" }), "foreign");
  equal(wrong({ version: 2 }), "newer");
  equal(wrong({ version: 0 }), "older");
  equal(wrong({ version: "1" }), "broken");
  equal(wrong({ course: "First aid" }), "course");
  equal(wrong({ note: "road-map" }), "other");
  for (const bad of [null, {}, { id: "x", name: "y" }, { ...TEAM, name: " " }]) equal(wrong({ team: bad }), "broken");
  const whole = JSON.stringify(made());
  equal(/** @type {any} */ (fromFile(whole.slice(0, -20), WHICH)).problem, "broken");
  equal(/** @type {any} */ (fromFile("hello", WHICH)).problem, "foreign");
  equal(/** @type {any} */ (fromFile("x".repeat(LARGEST + 1), WHICH)).problem, "huge");
  equal(/** @type {any} */ (fromFile("[".repeat(100_000), WHICH)).problem, "foreign");
});

Deno.test("nothing gets in that is not a part of this note", () => {
  const entry = { v: "x", t: 1 };
  equal(wrong({ state: { "field/own_page/idea": entry } }), "broken");
  equal(wrong({ state: { "answer/x/y": entry } }), "broken");
  equal(wrong({ state: JSON.parse('{"__proto__": {"v": "x", "t": 1}}') }), "broken");
  equal(wrong({ state: { "field/note_concept/idea": { ...entry, t: 1e300 } } }), "broken");
  equal(wrong({ state: { "field/note_concept/idea": { ...entry, v: "x".repeat(100_001) } } }), "broken");
  equal(
    wrong({ state: Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`field/note_concept/p${n}`, entry])) }),
    "broken",
  );
  equal(/** @type {any} */ ({}).v, undefined);
});

Deno.test("a team is told from another of the same name", () => {
  equal(stranger(undefined, TEAM), undefined);
  equal(stranger(TEAM, { ...TEAM, name: "Renamed" }), undefined);
  equal(stranger(TEAM, { id: "fedcba9876543210", name: "three desks" })?.problem, "same_name");
  equal(stranger(TEAM, { id: "fedcba9876543210", name: "Ask Once" })?.problem, "other_team");
  deepEqual(readTeam(JSON.stringify(TEAM)), TEAM);
  for (const bad of [undefined, "", "{}", "null", '"x"']) equal(readTeam(bad), undefined);
  ok(fromFile(toFile(WHICH, TEAM, {}, new Date(0)), WHICH));
});
