/** A worksheet as a document for Word, and the words of a page. */
import { deepEqual } from "node:assert/strict";
import { say } from "../core/i18n.js";
import { sheetsPieces } from "./form.js";
import { inCell, tidy, withoutEmpty } from "./pieces.js";

/** @typedef {import("./form.js").Body} Body */

/** @param {Body} body */
const field = (body) => ({ label: "What?", hint: "Shortly", body });
/** @param {Body} body what it is in the document, without its label and hint */
const made = (body) => sheetsPieces([{ title: "T", lies: false, fields: [field(body)] }]).slice(4);

Deno.test("a worksheet has its title, how to fill it in, and for each field its label, its hint and room", () => {
  const text = field({ kind: "text", lines: 3, text: "Ours" });
  const found = sheetsPieces([{ title: "One", lies: false, fields: [text] }, { title: "Two", lies: true, fields: [] }]);
  deepEqual(found, [
    { type: "heading", level: 1, text: "One", begins: true, lies: false },
    { type: "note", text: say("word.how"), lies: false },
    { type: "label", text: "What?", lies: false },
    { type: "note", text: "Shortly", keeps: true, lies: false },
    { type: "room", text: "Ours", lines: 3, lies: false },
    { type: "heading", level: 1, text: "Two", begins: true, lies: true },
    { type: "note", text: say("word.how"), lies: true },
  ]);
});

Deno.test("choices stand with their boxes, and the sheet says how to tick them", () => {
  const options = [{ text: "Yes", chosen: true }, { text: "No", chosen: false }];
  const [, how] = sheetsPieces([{ title: "T", lies: false, fields: [field({ kind: "choice", options })] }]);
  deepEqual(how, { type: "note", text: `${say("word.how")} ${say("word.tick")}`, lies: false });
  const ticks = made({ kind: "choice", options });
  deepEqual(ticks.map((each) => "text" in each && each.text), ["☒ Yes", "☐ No"]);
  deepEqual(ticks.map(({ keeps }) => keeps), [true, false]); // no page ends between them
  const [scale] = made({ kind: "scale", low: "little", high: "much", options: [{ text: "1", chosen: false }] });
  deepEqual(scale, { type: "text", text: "little    ☐ 1    much", lies: false });
});

Deno.test("a table keeps its empty rows, the names of rows stand out, and lists have lines", () => {
  const [table] = made({ kind: "table", head: ["", "Why"], rows: [["Step 1", "x"], ["Step 2", ""]] });
  deepEqual("rows" in table && table.rows, [[[{ text: "Step 1", bold: true }], "x"], [[
    { text: "Step 2", bold: true },
  ], ""]]);
  const [unnamed] = made({ kind: "table", head: ["What", "Why"], rows: [["", ""]] });
  deepEqual("rows" in unnamed && unnamed.rows, [["", ""]]);
  const [choices] = made({ kind: "table", head: ["How sure?\nSeen · Told"], rows: [[""]] });
  deepEqual("head" in choices && choices.head, [[{ text: "How sure?" }, { text: "\nSeen · Told", bold: false }]]);
  deepEqual(made({ kind: "lines", texts: ["a", ""] }), [{ type: "list", items: ["a", ""], lined: true, lies: false }]);
});

Deno.test("blanks of a page are one, none stands at an end of a line, and what looks the same is together", () => {
  deepEqual(tidy([{ text: "  a " }, { text: " b" }, { text: " c ", bold: true }, { text: "\n" }, { text: " d " }]), [
    { text: "a b" },
    { text: " c", bold: true },
    { text: "\nd" },
  ]);
  deepEqual(tidy([{ text: " \n " }]), []);
});

Deno.test("paragraphs and points in a cell stand line by line", () => {
  deepEqual(
    inCell([{ type: "text", text: "Print" }, {
      type: "list",
      dots: true,
      items: ["one", [{ text: "two", bold: true }]],
    }]),
    [{ text: "Print\n• one\n• " }, { text: "two", bold: true }],
  );
});

Deno.test("a heading with nothing below it is left out, and one with headings below it stays", () => {
  const heading = (/** @type {1 | 2 | 3} */ level) => /** @type {const} */ ({
    type: "heading",
    level,
    text: `${level}`,
  });
  const text = /** @type {const} */ ({ type: "text", text: "x" });
  deepEqual(withoutEmpty([heading(1), heading(2), heading(2), text, heading(3)]), [heading(1), heading(2), text]);
});
