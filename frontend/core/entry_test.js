/** What is an entry of the store, and what only looks like one. */
import { deepEqual, equal } from "node:assert/strict";
import { isEntry, isName, isSetAside, names } from "./entry.js";

const DEEP = { v: "a", t: 1, other: [{ v: "b", t: 1, other: [{ v: "c", t: 1 }] }] };

Deno.test("an entry has a text and a time, and may have more", () => {
  equal(isEntry({ v: "", t: 0 }), true);
  equal(isEntry({ v: "a", t: 1, h: "h", label: "L", other: [{ v: "b", t: 0 }] }), true);
});

Deno.test("anything else is none", () => {
  const wrong = [null, "a", 1, [], {}, { v: 1, t: 1 }, { v: "a", t: "1" }, { v: "a", t: NaN }, { v: "a", t: 1, h: 2 }];
  for (const each of [...wrong, { v: "a", t: 1, other: "b" }, { v: "a", t: 1, other: [{ v: "b" }] }, DEEP]) {
    equal(isEntry(each), false, JSON.stringify(each));
  }
});

Deno.test("names begin with what they name, and are short", () => {
  for (const name of ["field/a/b", "answer/a/b", "done/lesson/a", "last/lesson", "review/term/a", "set/way"]) {
    equal(isName(name), true, name);
  }
  for (
    const name of [
      "__proto__",
      "constructor",
      "set/keys",
      "set/way/a",
      "field",
      "field/",
      "",
      `field/${"a".repeat(200)}`,
    ]
  ) {
    equal(isName(name), false);
  }
});

Deno.test("an attribute holds names with spaces between", () => {
  deepEqual(names(" a  b "), ["a", "b"]);
  deepEqual(names(undefined), []);
});

Deno.test("a field whose text was set aside is told from one that somebody has emptied", () => {
  const other = [{ v: "a", t: 1 }];
  equal(isSetAside({ v: "", t: 2, other }), true);
  equal(isSetAside({ v: "", t: 2, h: "asked", other }), false);
  equal(isSetAside({ v: "b", t: 2, other }), false);
  equal(isSetAside({ v: "", t: 2 }), false);
});
