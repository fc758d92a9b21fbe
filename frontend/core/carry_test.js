/** A text comes from the nearest place in which something stands. */
import { deepEqual, equal } from "node:assert/strict";
import { carried, entriesOf } from "./carry.js";

/** @type {Record<string, {v: string, t: number}>} */
const STATE = {
  "field/a/list.1": { v: "One", t: 1 },
  "field/a/list.2": { v: "", t: 9 },
  "field/a/list.3": { v: "Two", t: 3 },
  "field/b/text": { v: "B", t: 2 },
};
const get = (/** @type {string} */ name) => (Object.hasOwn(STATE, name) ? STATE[name] : undefined);

Deno.test("an origin of several places is one text, a line for each", () => {
  deepEqual(carried(["gone/x", "a/list.1+a/list.2+a/list.3", "b/text"], "", get), {
    v: "One\nTwo",
    t: 3,
    from: "a/list.1+a/list.2+a/list.3",
  });
});

Deno.test("the rest of a name is the same in both fields", () => {
  equal(carried(["a/list"], ".3", get)?.v, "Two");
  deepEqual(entriesOf("a/x+b/y", ".1"), ["field/a/x.1", "field/b/y.1"]);
});

Deno.test("where nothing was written nothing comes", () => {
  equal(carried(["constructor/x", "a/list.2"], "", get), undefined);
});
