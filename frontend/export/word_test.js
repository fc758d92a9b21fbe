/** A document for Word: nothing that somebody wrote means anything to it, and it can be read and worked in. */
import fc from "fast-check";
import { deepEqual, equal, ok } from "node:assert/strict";
import { officeTag } from "./office.js";
import { tidy } from "./pieces.js";
import { parts } from "./word.js";
import { widths } from "./word-columns.js";

/** @typedef {import("../workbook/outline.js").Block} Block */
/** @typedef {import("./pieces.js").Piece} Piece */

const ABOUT = { title: "T", language: "en" };
const wordOf = (/** @type {Piece[]} */ ...blocks) => parts(blocks, ABOUT)["word/document.xml"];

Deno.test("whatever was written, a document for Word has the same tags, and only signs that XML allows", () => {
  const tags = (/** @type {string} */ made) => new Set(made.match(/<[^>]*>/g));
  const known = tags(wordOf({ type: "text", text: "x\ty\nz" }));
  fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
    const made = wordOf({ type: "text", text });
    deepEqual([...tags(made)].filter((tag) => !known.has(tag)), []);
    // deno-lint-ignore no-control-regex
    ok(!/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(made));
  }));
});

Deno.test("lines, tabs and signs stay, and each list begins with one", () => {
  ok(
    wordOf({ type: "text", text: "a\r\nb\tc" }).includes(
      '<w:t xml:space="preserve">a</w:t><w:br/><w:t xml:space="preserve">b</w:t><w:tab/><w:t xml:space="preserve">c</w:t>',
    ),
  );
  ok(wordOf({ type: "text", text: '</w:t> & "ć🙂"' }).includes("&lt;/w:t&gt; &amp; &quot;ć🙂&quot;"));
  const lists = parts([{ type: "list", items: ["a"] }, { type: "list", items: ["b"] }], ABOUT);
  equal(lists["word/numbering.xml"].match(/startOverride/g)?.length, 2);
});

Deno.test("a column of a table for Word has room for its longest word, and the more the more stands in it", () => {
  const [short, long] = widths([["Risk", "Effort"], [
    "Low",
    "The counter opens at seven, and nobody waits for it any more.",
  ]], 9638);
  ok(long > 2 * short);
  const eight = widths([["Effort", "Facet", "Risk", "Scale", "People", "Money", "Stage", "Decision"], [
    "",
    "Anticipatory",
    "",
    "",
    "",
    "",
    "",
    "",
  ]], 9638);
  ok(eight[1] > eight[2] && eight[1] >= 12 * 110);
  for (const wide of [[short, long], eight, widths([Array(9).fill("Transformation")], 9638)]) {
    const sum = wide.reduce((all, each) => all + each, 0);
    ok(sum <= 9638 && sum > 9638 - wide.length, String(sum));
  }
});

/** @param {Piece} sheet @returns {number[]} widths of the columns of its table */
const columnsOf = (sheet) => [...wordOf(sheet).matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, wide]) => Number(wide));

Deno.test("in a sheet the columns to write in are the widest, however much stands in the names of rows and in choices", () => {
  const name = (/** @type {string} */ text) => [{ text, bold: true }];
  const [names, ...own] = columnsOf({
    type: "table",
    tall: true,
    head: ["", "Our evidence", "Our gap"],
    rows: [[name("Embrace and enhance innovation within the public sector"), "", ""], [name("Support"), "", ""]],
  });
  ok(own.every((each) => each > 1.5 * names), String([names, own]));
  const [what, who, lever] = columnsOf({
    type: "table",
    tall: true,
    head: ["Barrier", [{ text: "Who can move it" }, {
      text: "\nWe can change it · We can influence it · We must accept it",
    }], ""],
    rows: [["", "", ""], ["A form", "We can change it", ""]],
  });
  ok(what > who && lever > who, String([what, who, lever]));
  const [alone] = columnsOf({
    type: "table",
    tall: true,
    head: [""],
    rows: [[name("A name that is a text of its own")]],
  });
  equal(alone, 9638);
});

Deno.test("what asks is found one level below the heading above it, and stays with what is filled in", () => {
  const made = wordOf(
    { type: "heading", level: 1, text: "Our note" },
    { type: "label", text: "The problem" },
    { type: "text", text: "" },
    { type: "heading", level: 3, text: "A sheet" },
    { type: "note", text: "10 minutes, at 16:05" }, // no heading ends a page with it
    { type: "label", text: "Choose" },
    { type: "text", text: "☐ Yes", keeps: true },
    { type: "text", text: "☐ No" },
  );
  deepEqual([...made.matchAll(/<w:outlineLvl w:val="(\d)"/g)].map(([, level]) => level), ["1", "3"]);
  equal(made.match(/<w:keepNext\/>/g)?.length, 2);
});

Deno.test("a link leads where it leads on the page, and its address is no tag", () => {
  const made = wordOf({
    type: "text",
    text: [{ text: "Run " }, { text: "day two", link: 'https://a.example/?a=1&b="' }],
  });
  ok(made.includes('<w:fldSimple w:instr=" HYPERLINK &quot;https://a.example/?a=1&amp;b=%22&quot; "><w:r>'), made);
  deepEqual(tidy([{ text: "a", link: "x" }, { text: "b", link: "y" }, { text: "c", link: "y" }]), [
    { text: "a", link: "x" },
    { text: "bc", link: "y" },
  ]);
});

Deno.test("a document names its language as office programs know it, with a region", () => {
  const given = ["en", "bs", "hr", "sr", "sr-Cyrl", "sr-Latn-BA", "en-US"];
  const told = ["en-GB", "bs-Latn-BA", "hr-HR", "sr-Latn-RS", "sr-Cyrl-RS", "sr-Latn-BA", "en-US"];
  deepEqual(given.map(officeTag), told);
  ok(wordOf({ type: "text", text: "" }) && parts([], ABOUT)["word/styles.xml"].includes('<w:lang w:val="en-GB"/>'));
});

Deno.test("one long address leaves the other columns of a table for Word wide enough to be read", () => {
  const address = `https://example.org/${"framework-".repeat(16)}`;
  for (let columns = 2; columns <= 6; columns += 1) {
    for (const text of ["x", "Transformation of the office ".repeat(9)]) {
      const rows = [Array(columns).fill("Signal"), [...Array(columns - 1).fill(text), address]];
      const wide = widths(rows, 9638);
      ok(Math.min(...wide) >= Math.floor(9638 / (2 * columns)), `${columns}: ${wide}`);
      ok(wide.reduce((all, each) => all + each, 0) <= 9638);
    }
  }
  const [signal, what] = widths([["Signal", "So what?", "Source"], ["Transformation", "Organisation", address]], 9638);
  ok(Math.min(signal, what) > 12 * 110, "a word of twelve letters is not broken");
});

Deno.test("a long row of a table for Word goes on on the next page, and a usual one stays whole", () => {
  const made = (/** @type {string} */ text) => wordOf({ type: "table", head: ["A", "B"], rows: [["", text]] });
  equal(made("A few words").match(/cantSplit/g)?.length, 2);
  equal(made("Many words ".repeat(300)).match(/cantSplit/g)?.length, 1);
  equal(made("A few words").match(/tblHeader/g)?.length, 1);
});

Deno.test("a document for Word says below each page which of how many it is, and whose, and in which language", () => {
  const made = parts([], { ...ABOUT, foot: "Ours & theirs" });
  ok(/Ours &amp; theirs · .* PAGE .* NUMPAGES /.test(made["word/footer.xml"]));
  ok(made["word/document.xml"].includes('<w:sectPr><w:footerReference w:type="default" r:id="r3"/>'));
  ok(
    made["word/_rels/document.xml.rels"].includes(
      'Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"',
    ),
  );
  for (const name of ["styles", "settings"]) ok(made[`word/${name}.xml`].includes('w:val="en-GB"'), name);
  ok(made["word/settings.xml"].includes('w:name="compatibilityMode"'));
});

Deno.test("words that stand out, points and a sheet of its own are there", () => {
  const made = parts([
    { type: "heading", level: 1, text: "One", begins: true },
    { type: "text", text: [{ text: "Say " }, { text: "now", bold: true }, { text: " or never", italic: true }] },
    { type: "list", dots: true, items: ["a", "b"], depths: [0, 1] },
    { type: "heading", level: 1, text: "Two", begins: true },
  ], ABOUT);
  const text = made["word/document.xml"];
  ok(/<w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">now</.test(text));
  ok(/<w:rPr><w:i\/><\/w:rPr><w:t xml:space="preserve"> or never</.test(text));
  equal(text.match(/pageBreakBefore/g)?.length, 1);
  deepEqual([...text.matchAll(/w:ilvl w:val="(\d)"/g)].map(([, depth]) => depth), ["0", "1"]);
  ok(made["word/numbering.xml"].includes('<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'));
});

Deno.test("two tables have a paragraph between them, and no sheet ends with one that could begin another page", () => {
  const room = /** @type {Piece} */ ({ type: "room", text: "", lines: 1 });
  const next = /** @type {Piece} */ ({ type: "heading", level: 1, text: "Two", begins: true });
  ok(wordOf(room, room).includes('</w:tbl><w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr>'));
  ok(/<\/w:tbl>\s*<w:p><w:pPr><w:pStyle w:val="Heading1"/.test(wordOf(room, next)));
  ok(/<\/w:tbl>\s*<w:p><w:pPr><w:pStyle w:val="End"/.test(wordOf({ ...room, lies: true }, next)));
});

Deno.test("a column in which one chooses leaves room for those in which one writes", () => {
  const made = wordOf({
    type: "table",
    tall: true,
    head: ["Why?", `Sure?\n${"We saw it or counted it · ".repeat(5)}`],
    rows: [["", ""]],
  });
  const [why, sure] = [...made.matchAll(/gridCol w:w="(\d+)"/g)].map(([, wide]) => Number(wide));
  ok(why > sure / 3, `${why} ${sure}`);
});

Deno.test("a hint stands on the page of what it is about", () => {
  const made = (/** @type {Piece} */ after) => wordOf({ type: "note", text: "Why?" }, after).includes("<w:keepNext/>");
  ok(made({ type: "room", text: "", lines: 2 }));
  ok(!made({ type: "text", text: "x" }));
});

Deno.test("the boxes of a canvas lie in rows, and the last of a row takes what is free", () => {
  const box = (/** @type {string} */ label, across = 1) => ({ label, hint: "", text: "", across });
  const made = wordOf({ type: "boxes", columns: 3, boxes: [box("A"), box("B"), box("C", 2), box("D", 3)] });
  equal(made.match(/<w:tr>/g)?.length, 3);
  deepEqual([...made.matchAll(/w:gridSpan w:val="(\d)"/g)].map(([, span]) => span), ["2", "3", "3"]);
});

Deno.test("a table of many columns lies on a page on its side, with what names it, and the pages after it stand", () => {
  /** @type {(columns: number) => Block} */
  const columns = (count) => ({ type: "table", head: Array(count).fill("Effort"), rows: [Array(count).fill("x")] });
  const text = /** @type {Block} */ ({ type: "text", text: "Between" });
  const label = /** @type {Block} */ ({ type: "label", text: "The board" });
  /** @param {Block[]} blocks */
  const told = (...blocks) =>
    [...wordOf(...blocks).matchAll(/orient="(\w+)"|<w:sectPr>|Between|The board|<w:tblW w:w="\d+"/g)]
      .map(([each]) => each);
  const standing = "<w:sectPr>", lying = ["<w:sectPr>", 'orient="landscape"'];
  deepEqual(told(text, columns(6)), ["Between", '<w:tblW w:w="9638"', standing]);
  deepEqual(told(label, columns(7)), ["The board", '<w:tblW w:w="14570"', ...lying]);
  deepEqual(told(text, label, columns(8), columns(9), text), [
    "Between",
    standing,
    "The board",
    '<w:tblW w:w="14570"',
    '<w:tblW w:w="14570"',
    ...lying,
    "Between",
    standing,
  ]);
});
