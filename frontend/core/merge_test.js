/** Joining two states never loses a text, whatever they hold. */
import fc from "fast-check";
import { deepEqual, equal, ok } from "node:assert/strict";
import { isSetAside } from "./entry.js";
import { merge, setAside, settle, takeBack } from "./merge.js";

/** @typedef {import("./merge.js").Entry} Entry */
/** @typedef {import("./merge.js").State} State */

// Few values, so that texts, times and names meet often.
const text = fc.constantFrom("", "a", "b", "c", "ć\n", '"');
const time = fc.integer({ min: 0, max: 4 });
const version = fc.record({ v: text, t: time });
/** @type {fc.Arbitrary<Entry>} */
const entry = fc.record(
  {
    v: text,
    t: time,
    h: fc.constantFrom("h1", "h2"),
    label: fc.constantFrom("Hope", "Fear", ""),
    other: fc.array(version, { maxLength: 3 }),
  },
  { requiredKeys: ["v", "t"], noNullPrototype: true },
);
const name = fc.constantFrom("field/x/a", "field/x/b.1", "answer/x/q", "done/exercise/x", "last/lesson");
/** @type {fc.Arbitrary<State>} */
const state = fc.dictionary(name, entry, { maxKeys: 4, noNullPrototype: true });

/** @param {string} what @param {(...states: State[]) => void} holds @param {number} [states] */
function always(what, holds, states = 2) {
  const many = fc.array(state, { minLength: states, maxLength: states });
  Deno.test(what, () => fc.assert(fc.property(many, (made) => holds(...made)), { numRuns: 1000 }));
}

/** @param {Entry | undefined} each @returns {Set<string>} its texts */
const texts = (each) => new Set([each, ...(each?.other ?? [])].flatMap((one) => (one?.v ? [one.v] : [])));

always("nothing that was typed is lost, and nothing is made up", (a, b) => {
  const joined = merge(a, b);
  deepEqual(new Set(Object.keys(joined)), new Set([...Object.keys(a), ...Object.keys(b)]));
  for (const [each, found] of Object.entries(joined)) {
    deepEqual(texts(found), new Set([...texts(a[each]), ...texts(b[each])]));
  }
});

always("joining again changes nothing", (a, b) => {
  const joined = merge(a, b);
  for (const again of [a, b, joined]) deepEqual(merge(joined, again), joined);
});

always("the order does not matter", (a, b) => deepEqual(merge(a, b), merge(b, a)));

always("three are joined in any way", (a, b, c) => deepEqual(merge(merge(a, b), c), merge(a, merge(b, c))), 3);

always("the latest text is shown, and no version stands twice", (a, b) => {
  for (const [each, found] of Object.entries(merge(a, b))) {
    const versions = [a[each], b[each]].filter(Boolean).flatMap((one) => [one, ...(one.other ?? [])]);
    equal(found.t, Math.max(...versions.map(({ t }) => t)));
    const shown = [found.v, ...(found.other ?? []).map(({ v }) => v)];
    equal(shown.length, new Set(shown).size);
  }
});

Deno.test("what was asked goes with the text that is shown", () => {
  const old = { "field/x/a": { v: "old", t: 1, h: "h1", label: "Asked before" } };
  const now = { "field/x/a": { v: "new", t: 2, h: "h2", label: "Asked now" } };
  deepEqual(merge(now, old), { "field/x/a": { ...now["field/x/a"], other: [{ v: "old", t: 1 }] } });
});

Deno.test("a version that is used changes places, one that is dropped goes", () => {
  const both = { v: "mine", t: 5, h: "h1", other: [{ v: "theirs", t: 4 }] };
  const used = settle(both, "theirs", true);
  deepEqual([used.v, used.other, used.h], ["theirs", [{ v: "mine", t: 5 }], "h1"]);
  ok(used.t > 5);
  const dropped = settle(both, "theirs", false);
  deepEqual([dropped.v, dropped.other], ["mine", undefined]);
});

Deno.test("a text that is set aside leaves its field empty, and nothing that was typed is lost", () =>
  fc.assert(fc.property(entry, (made) => {
    const aside = setAside(made);
    equal(aside.v, "");
    deepEqual(texts(aside), texts(made));
    equal(isSetAside(aside), texts(made).size > 0);
    ok(aside.t > made.t);
    deepEqual(texts(merge({ x: aside }, { x: made }).x), texts(made)); // another machine that still has it
    equal(merge({ x: aside }, { x: made }).x.v, "");
  })));

Deno.test("what was set aside can be taken back, with what was written since beside it", () =>
  fc.assert(fc.property(entry, text, (made, since) => {
    const now = { ...setAside(made), v: since };
    const back = takeBack(now, made);
    equal(back.v, made.v);
    equal(back.h, made.h);
    deepEqual(texts(back), new Set([...texts(made), ...texts(now)]));
  })));
