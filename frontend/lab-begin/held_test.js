/** What somebody wrote before a lab is found, and what they write in it is not. */
import { deepEqual } from "node:assert/strict";
import { heldBefore } from "./held.js";

const SHEETS = [["widths/", "old-widths/"], ["plan/step"]];
const OWN = ["charter/", "table/"];
const text = (/** @type {number} */ t, v = "x") => ({ v, t });
const held = (/** @type {Record<string, {v: string, t: number}>} */ state) =>
  heldBefore(state, SHEETS, OWN).map(({ names }) => names);

Deno.test("a sheet holds words in any of its fields, also by its old name, and in cells and choices", () => {
  deepEqual(held({ "field/widths/chosen": text(1), "field/old-widths/grid.1.who": text(2, "a b") }), [
    ["field/old-widths/grid.1.who", "field/widths/chosen"],
    [],
  ]);
});

Deno.test("of a sheet that is not the lab's own only the field counts with which one of the lab begins", () => {
  deepEqual(held({ "field/plan/step": text(1), "field/plan/steps": text(1), "field/plan/step.1": text(1) }), [
    [],
    ["field/plan/step", "field/plan/step.1"],
  ]);
});

Deno.test("empty fields, answers and marks do not count, nor does an exercise whose name begins alike", () => {
  deepEqual(
    held({
      "field/widths/chosen": text(1, ""),
      "answer/widths/q": text(1),
      "done/exercise/widths": text(1),
      "field/widths-two/a": text(1),
    }),
    [[], []],
  );
});

Deno.test("what is written after the first text on a sheet that only the lab has is not from before", () => {
  const state = { "field/widths/old": text(1), "field/charter/team": text(5), "field/widths/new": text(9) };
  deepEqual(held(state)[0], ["field/widths/old"]);
  deepEqual(held({ ...state, "field/charter/team": text(5, "") })[0].length, 2);
});

Deno.test("it says when somebody wrote there last", () => {
  const [{ last }] = heldBefore({ "field/widths/a": text(3), "field/widths/b": text(7) }, SHEETS, OWN);
  deepEqual(last, 7);
});
