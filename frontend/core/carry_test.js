/** A text comes from the nearest place in which something stands. tests/generator/unit/test_both_sides.py reads the same cases. */
import { deepEqual, equal } from "node:assert/strict";
import { carried, entriesOf } from "./carry.js";

/** @type {{told: string[], values: Record<string, string>, text: string}[]} */
const CASES = JSON.parse(await Deno.readTextFile(new URL("carry.json", import.meta.url)));

for (const { told, values, text } of CASES) {
  Deno.test(`carried along from ${told.length} places: ${text}`, () => {
    const held = Object.fromEntries(Object.entries(values).map(([name, v]) => [`field/${name}`, { v, t: 1 }]));
    equal(carried(told, "", (name) => held[name])?.v ?? "", text);
  });
}

/** @type {Record<string, {v: string, t: number}>} */
const STATE = {
  "field/a/list.1": { v: "One", t: 1 },
  "field/a/list.2": { v: "", t: 9 },
  "field/a/list.3": { v: "Two", t: 3 },
  "field/b/text": { v: "B", t: 2 },
  "field/c/answer": { v: "yes-if", t: 4 },
  "field/c/many": { v: "a b gone", t: 5 },
  "field/d/map.1.when": { v: "ten", t: 1 },
  "field/d/map.1.step": { v: "Call", t: 2 },
  "field/d/map.1.who": { v: "Amra", t: 3 },
  "field/d/map.2.when": { v: "year", t: 4 },
  "field/d/map.2.step": { v: "Decide", t: 5 },
  "field/d/map.3.step": { v: "Ask", t: 6 },
};
const get = (/** @type {string} */ name) => (Object.hasOwn(STATE, name) ? STATE[name] : undefined);

Deno.test("an origin of several places is one text, a line for each", () => {
  deepEqual(carried(["gone/x", "a/list.1+a/list.2+a/list.3", "b/text"], "", get), {
    v: "One\nTwo",
    t: 3,
    from: ["a"],
  });
});

Deno.test("the rest of a name is the same in both fields", () => {
  equal(carried(["a/list"], ".3", get)?.v, "Two");
  deepEqual(entriesOf("a/x+b/y", ".1"), ["field/a/x.1", "field/b/y.1"]);
});

Deno.test("where nothing was written nothing comes", () => {
  equal(carried(["constructor/x", "a/list.2"], "", get), undefined);
});

Deno.test("what was chosen comes in words, and what cannot be chosen any more as it is", () => {
  equal(carried(["c/answer?yes-now=Yes&yes-if=Yes%2C%20if%20%E2%80%A6"], "", get)?.v, "Yes, if …");
  equal(carried(["c/many?a=One%20%2B%20one&b=Two%7E"], "", get)?.v, "One + one; Two~; gone");
  deepEqual(entriesOf("c/answer?yes-if=Yes+d/map.1.when=ten,"), ["field/c/answer", "field/d/map.1.when"]);
});

/** @param {string} only @returns {string} the rows of a table in which one of these is chosen */
const rows = (only) =>
  [1, 2, 3].map((n) => `d/map.${n}.when=${only}~d/map.${n}.step#Step~d/map.${n}.who#Who`).join("+");

Deno.test("only the rows come in which something is chosen, and not what is chosen", () => {
  deepEqual(carried([rows("year")], "", get), { v: "Decide. Who: –.", t: 5, from: ["d"] });
  equal(carried([rows("ten,")], "", get)?.v, "Call. Who: Amra.\nAsk. Who: –.");
  equal(carried([rows("ninety"), "b/text"], "", get)?.v, "B");
});

Deno.test("several texts are laid below one another, each the first in which something stands", () => {
  const joined = [
    "Whom%3F!gone/x",
    "Whom%3F!b/text",
    "^Else!gone/y",
    "Else!a/list.2",
    "^In%20a%20list!a/list.1+a/list.3",
  ];
  deepEqual(carried(joined, "", get), { v: "Whom? B\nIn a list:\nOne\nTwo", t: 3, from: ["b", "a"] });
  deepEqual(carried(joined.slice(0, 4), "", get), { v: "B", t: 2, from: ["b"] });
  equal(carried(joined.slice(2, 4), "", get), undefined);
  equal(carried(joined.slice(2), "", get)?.v, "One\nTwo");
  deepEqual(joined.flatMap((each) => entriesOf(each)).slice(0, 3), ["field/gone/x", "field/b/text", "field/gone/y"]);
});

Deno.test("headings and names may hold any sign", () => {
  const heading = encodeURIComponent("Step + | ! # ^ ? = when").replaceAll("~", "%7E").replaceAll("!", "%21");
  const row = `${heading}|d/map.1.when?ten=Ten%23days#${heading}~d/map.1.gone#Who`;
  equal(carried([row], "", get)?.v, "Step + | ! # ^ ? = when. Step + | ! # ^ ? = when: Ten#days. Who: –.");
});
