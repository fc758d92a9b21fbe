/** The workbook as files: nothing that somebody wrote means anything to a format. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { bring, fromJson, LARGEST, toJson } from "./backup.js";
import { sheetDocument, whole } from "./document.js";
import { toMarkdown } from "./markdown.js";
import { zip } from "./zip.js";

/** @typedef {import("../workbook/outline.js").Block} Block */

const AWKWARD = "1. not a list\n# no heading, no *stars*, no <b>, no \\slash {brace} | pipe\n- ćšđž 🙂";

Deno.test("Markdown shows every sign as it was written", () => {
  const made = toMarkdown([{ type: "heading", level: 2, text: "F1" }, { type: "text", text: AWKWARD }]);
  equal(
    made,
    "## F1\n\n1\\. not a list  \n\\# no heading, no \\*stars\\*, no \\<b>, no \\slash {brace} \\| pipe  \n\\- ćšđž 🙂\n",
  );
});

Deno.test("a text for a plain editor has no backslash where none is needed, and none in an address", () => {
  const text = (/** @type {string} */ text) => toMarkdown([{ type: "text", text }]).trimEnd();
  const address = "https://oecd.example/framework_7d3c?utm_source=news_letter&utm_medium=a-b&x=1#_top";
  const plain = [
    "-5 days",
    "=1+1",
    "+387 33 123",
    "a & b, 3 < 4 > 2",
    "file_name_2.docx",
    "1.5 hours",
    `See ${address}, page 3`,
  ];
  for (const each of plain) equal(text(each), each);
  const marked = [
    ["_so_", "\\_so\\_"],
    ["---", "\\---"],
    ["- a", "\\- a"],
    ["===", "\\==="],
    ["> a", "\\> a"],
    ["&amp; &#65;", "\\&amp; \\&#65;"],
    ["a\\*", "a\\\\\\*"],
    ["## a", "\\## a"],
    ["2) a", "2\\) a"],
  ];
  for (const [given, made] of marked) equal(text(given), made);
});

Deno.test("a table in Markdown keeps its columns", () => {
  const made = toMarkdown([{ type: "table", head: ["A", "B"], rows: [["x\n| y", ""]] }]);
  equal(made, "| A | B |\n|---|---|\n| x<br>\\| y |  |\n");
});

Deno.test("a ZIP names its files and says how long they are", async () => {
  const bytes = new Uint8Array(await zip({ "a.txt": "123456789", "b/ć": "" }).arrayBuffer());
  const view = new DataView(bytes.buffer);
  equal(view.getUint32(14, true), 0xcbf43926); // the checksum of these nine digits in every book
  equal(view.getUint32(18, true), 9);
  equal(new TextDecoder().decode(bytes.subarray(30, 44)), "a.txt123456789");
  equal(view.getUint16(bytes.length - 12, true), 2);
});

Deno.test("a document has the title first, and what belongs to nothing last", () => {
  const exercises = [
    {
      id: "a",
      title: "A",
      names: [],
      count: 1,
      filled: new Set(""),
      blocks: [/** @type {Block} */ ({ type: "text", text: "x" })],
    },
    { id: "b", title: "B", names: [], count: 0, filled: new Set(""), blocks: [] },
  ];
  const orphans = [{ name: "field/x/y", entry: { v: "old", t: 1 }, label: "L" }];
  const blocks = whole({ chapters: [{ title: "F1", exercises }], orphans }, "made");
  deepEqual(blocks.map((each) => ("text" in each ? each.text : "")), [
    "My workbook",
    "made",
    "F1",
    "A",
    "x",
    "Kept from before",
    "L",
    "old",
  ]);
});

Deno.test("a part of a note in which nothing stands has its place in the file, where it belongs", () => {
  const field = (/** @type {string} */ id) => ({
    id,
    was: [],
    carry: [],
    hash: "h",
    label: `The ${id}`,
    parts: [{ name: id, label: "" }],
  });
  const fields = ["first", "middle", "last"].map(field);
  const sheet = { id: "note_x", was: [], title: "Our note", url: "", form: "", fields, questions: [] };
  const blocks = sheetDocument(sheet, { "field/note_x/middle": { v: "We ask", t: 1, h: "h" } }, "Draft");
  deepEqual(blocks.map((each) => ("text" in each ? each.text : each.type)), [
    "Our note",
    "Draft",
    "The first",
    "",
    "The middle",
    "We ask",
    "The last",
    "",
  ]);
});

Deno.test("a group of parts has its heading in the file, also where its first part is empty", () => {
  const part = (/** @type {string} */ id) => ({
    id,
    was: [],
    carry: [],
    hash: "h",
    label: id,
    parts: [{ name: id, label: "" }],
  });
  const fields = [part("name"), { ...part("result"), heading: "The test" }];
  const sheet = { id: "note_x", was: [], title: "Our note", url: "", form: "", fields, questions: [] };
  const made = toMarkdown(
    sheetDocument(sheet, { "field/note_x/result": { v: "Three of six", t: 1, h: "h" } }, "Draft"),
  );
  ok(made.includes("## The test\n\n**result**"), made);
  equal(sheetDocument(sheet, {}, "").filter(({ type }) => type === "heading").length, 2);
});

const STATE = { "field/a/b": { v: "Text", t: 5, h: "h", label: "L" }, "done/lesson/a": { v: "1", t: 1 } };

Deno.test("a backup comes back as it was", () => {
  const read = fromJson(toJson({ ...STATE, "set/keys": { v: "off", t: 1 } }, "/curriculum/", new Date(0)));
  deepEqual(read, { site: "/curriculum/", state: STATE });
  deepEqual(fromJson(`\uFEFF${toJson(STATE, "", new Date(0))}`), { site: "", state: STATE });
  ok(LARGEST > 1_000_000);
});

/** @param {object} data */
const file = (data) => JSON.stringify({ format: "psi-workbook", ...data });

const NESTED = { v: "x", t: 1, other: [{ v: "y", t: 1, other: [{ v: "z", t: 1 }] }] };

for (
  const [what, text, problem] of [
    ["that was cut off", file({ version: 1, state: {} }).slice(0, -9), "broken"],
    ["without a state", file({ version: 1 }), "broken"],
    ["without a version", file({ state: {} }), "broken"],
    ["with an entry that is none", file({ version: 1, state: { "field/a/b": {} } }), "broken"],
    [
      "with a name that is none",
      '{"format":"psi-workbook","version":1,"state":{"__proto__":{"v":"x","t":1}}}',
      "broken",
    ],
    [
      "deep like a well",
      `{"format":"psi-workbook","version":1,"state":{"field/a/b":${'{"v":"x","t":1,"other":['.repeat(9999)}${
        "]}".repeat(9999)
      }}}`,
      "broken",
    ],
    ["of a day that no calendar has", file({ version: 1, state: { "field/a/b": { v: "x", t: 1.79e308 } } }), "broken"],
    ["with a version in a version", file({ version: 1, state: { "field/a/b": NESTED } }), "broken"],
    ["of version 0", file({ version: 0, state: {} }), "broken"],
    ["of a newer site", file({ version: 2, state: {} }), "newer"],
    ["with nothing", "", "foreign"],
    ["with a text", "# My workbook", "foreign"],
    ["of something else", '{"name":"else","state":{}}', "foreign"],
    ["with a list", "[1, 2]", "foreign"],
    ["with null", "null", "foreign"],
  ]
) {
  Deno.test(`a file ${what} is ${problem}`, () => deepEqual(fromJson(text), { problem }));
}

Deno.test("what comes is counted: new here, joined, and with two versions now", () => {
  const mine = { "field/a/b": { v: "Mine", t: 9 }, "field/a/same": { v: "S", t: 1 } };
  const coming = {
    "field/a/b": { v: "Theirs", t: 5 },
    "field/a/new": { v: "N", t: 1 },
    "field/a/same": { v: "S", t: 1 },
  };
  const { changed, came, fresh, joined, two } = bring(mine, coming);
  deepEqual({ came, fresh, joined, two }, { came: 3, fresh: 1, joined: 1, two: 1 });
  deepEqual(changed["field/a/b"], { v: "Mine", t: 9, other: [{ v: "Theirs", t: 5 }] });
  deepEqual(Object.keys(changed), ["field/a/b", "field/a/new"]);
});
