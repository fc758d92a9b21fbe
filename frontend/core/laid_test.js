/** Words that were written apart read well where they are laid together. tests/generator/unit/test_both_sides.py reads the same cases. */
import { equal } from "node:assert/strict";
import { below, inRow } from "./laid.js";

/** @type {{text: string, name?: string, row?: [head: string, text: string][], texts?: [label: string, text: string][]}[]} */
const CASES = JSON.parse(await Deno.readTextFile(new URL("laid.json", import.meta.url)));

for (const { text, name = "", row, texts = [] } of CASES) {
  Deno.test(`laid together: ${text}`, () => {
    const told = row
      ? inRow(name, row.map(([head, text]) => ({ head, text })))
      : below(texts.map(([label, text]) => ({ label, text })));
    equal(told, text);
  });
}
