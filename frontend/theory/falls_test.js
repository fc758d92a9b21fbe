/** A belief that breaks takes down its link and all behind it. */
import { deepEqual } from "node:assert/strict";
import { parted } from "./falls.js";

Deno.test("what comes before a broken belief stands, and all behind it falls", () => {
  deepEqual(parted(["form", "tick", "once", "nobody"], 2), { stands: ["form", "tick"], falls: ["once", "nobody"] });
  deepEqual(parted(["form", "tick"], 1), { stands: ["form"], falls: ["tick"] });
});

Deno.test("where nothing breaks, all stands", () => {
  deepEqual(parted(["form", "tick"], -1), { stands: ["form", "tick"], falls: [] });
});
