/** Who stands in which corner, and where an arrow key leads. */
import { deepEqual, equal } from "node:assert/strict";
import { cornerOf, stepTo } from "./corners.js";

const CORNERS = [
  { up: "high", across: "low" },
  { up: "high", across: "high" },
  { up: "low", across: "low" },
  { up: "low", across: "high" },
];
const row = (/** @type {string} */ up, /** @type {string} */ across) => ({ row: "1", name: "Vera", up, across });

Deno.test("two choices make a corner, and one makes none", () => {
  equal(cornerOf(row("low", "high"), CORNERS), 3);
  equal(cornerOf(row("low", ""), CORNERS), -1);
});

Deno.test("an arrow leads to the neighbour, and not out of the picture", () => {
  deepEqual(stepTo(row("low", "low"), CORNERS, "ArrowUp"), { side: "up", value: "high" });
  deepEqual(stepTo(row("low", "low"), CORNERS, "ArrowRight"), { side: "across", value: "high" });
  equal(stepTo(row("high", "low"), CORNERS, "ArrowUp"), undefined);
  equal(stepTo(row("high", "low"), CORNERS, "ArrowLeft"), undefined);
  equal(stepTo(row("high", "low"), CORNERS, "Enter"), undefined);
});

Deno.test("who has no place yet comes to the side to which the arrow points", () => {
  deepEqual(stepTo(row("", ""), CORNERS, "ArrowUp"), { side: "up", value: "high" });
  deepEqual(stepTo(row("", ""), CORNERS, "ArrowDown"), { side: "up", value: "low" });
  deepEqual(stepTo(row("", ""), CORNERS, "ArrowRight"), { side: "across", value: "high" });
});
