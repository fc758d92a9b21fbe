/** Each plan has a place of its own, however long its name is. */
import { equal, notEqual } from "node:assert/strict";
import { KEPT, keyOf } from "./keys.js";

const LONG = "Обука за службенике у општини Каменица, јесен ";

Deno.test("long names that begin alike are two plans, and each comes back to its own place", () => {
  /** @type {import("../core/merge.js").State} */
  const state = {};
  for (const name of [`${LONG} 2026`, `${LONG} 2027`, `${LONG} 2028`]) {
    state[keyOf(name, state)] = { v: `plan of ${name}`, t: 1, label: name };
  }
  equal(Object.keys(state).length, 3);
  equal(state[keyOf(`${LONG} 2027`, state)].label, `${LONG} 2027`);
});

Deno.test("the place of a plan that was taken away is free", () => {
  const key = keyOf("My plan", {});
  equal(keyOf("My plan", { [key]: { v: "", t: 1 } }), key);
  notEqual(keyOf("My plan", { [key]: { v: "x", t: 1, label: "Another" } }), key);
});

Deno.test("half a sign in a name is no reason to lose a plan", () => {
  equal(keyOf("Plan \ud83d", {}), `${KEPT}Plan%20`);
});
