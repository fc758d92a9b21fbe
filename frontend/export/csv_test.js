/** A table of values is read as other programs and people write it, and nothing in it is lost. */
import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { fromCsv, textOf, toCsv } from "./csv.js";

Deno.test("what is written comes back", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."a,;\t\"'=\n\r 1") });
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(rows, (rows) => {
    const kept = [["first", "line"], ...rows].filter((row) => row.some((each) => each.trim()));
    deepEqual(fromCsv(toCsv([["first", "line"], ...rows])), kept);
  }));
});

Deno.test("a quote within a cell, and one that is never closed, are signs like others", () => {
  deepEqual(fromCsv('minutes,what\n10,The "big" question\n5,"Quoted" and more\n15,"Never closed\n20,Last\n'), [
    ["minutes", "what"],
    ["10", 'The "big" question'],
    ["5", '"Quoted" and more'],
    ["15", '"Never closed'],
    ["20", "Last"],
  ]);
});

Deno.test("lines end as any machine ends them", () => {
  for (const end of ["\n", "\r\n", "\r"]) deepEqual(fromCsv(`a,b${end}1,2${end}`), [["a", "b"], ["1", "2"]]);
  equal(fromCsv('a,"b\rc"\r1,2')[0][1], "b\rc");
});

Deno.test("a file in the letters of Windows is read, and it is known that they were guessed", () => {
  const encoder = new TextEncoder();
  deepEqual(textOf(encoder.encode("Obuka čćđšž")), { text: "Obuka čćđšž", guessed: false });
  const old = Uint8Array.of(0x4f, 0xe8, 0xe6, 0xf0, 0x9a, 0x9e); // as windows-1250
  deepEqual(textOf(old), { text: "Očćđšž", guessed: true });
});
