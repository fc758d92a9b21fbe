/** What somebody wrote stands where the site asks it, or at the end: nothing is left out. */
import { deepEqual, equal } from "node:assert/strict";
import { counted, orphanBlocks, outline, readable } from "./outline.js";

/** @typedef {import("./outline.js").Exercise} Exercise */
/** @typedef {import("../core/merge.js").State} State */

/** @param {Partial<import("./outline.js").Field>} told */
const field = (told) => ({
  id: "hope",
  was: [],
  carry: [],
  hash: "now",
  label: "My hope",
  parts: [{ name: "hope", label: "" }],
  ...told,
});

/** @param {Partial<Exercise>} told @param {State} state */
function written(told, state) {
  const exercise = { id: "wall", was: ["old-wall"], title: "Wall", fields: [], questions: [], ...told };
  const { chapters: [{ exercises: [made] }], orphans } = outline([{ title: "F1", exercises: [exercise] }], state);
  return { ...made, orphans };
}

Deno.test("a text stands below its label", () => {
  const { blocks, count } = written({ fields: [field({})] }, {
    "field/wall/hope": { v: "One form less", t: 1, h: "now" },
  });
  deepEqual(blocks, [{ type: "label", text: "My hope" }, { type: "text", text: "One form less" }]);
  equal(count, 1);
});

Deno.test("it is found by the names that exercise and field had before", () => {
  const { blocks, names, orphans } = written({ fields: [field({ was: ["wish"] })] }, {
    "field/old-wall/wish": { v: "A", t: 1 },
  });
  equal(blocks.length, 2);
  deepEqual([names, orphans], [["field/old-wall/wish"], []]);
});

Deno.test("what was asked differently says so, and other versions stand below", () => {
  const entry = { v: "A", t: 2, h: "before", label: "My wish", other: [{ v: "B", t: 1 }] };
  const { blocks } = written({ fields: [field({})] }, { "field/wall/hope": entry });
  deepEqual(blocks.map(({ type }) => type), ["label", "note", "text", "note"]);
});

Deno.test("a text that was carried along stands in the document, and belongs to the exercise in which it was written", () => {
  const fields = [
    field({ carry: ["first/hope", "older/hope"] }),
    field({ id: "own", parts: [{ name: "own", label: "" }] }),
  ];
  const state = { "field/older/hope": { v: "A", t: 1, h: "x", label: "L", other: [{ v: "B", t: 0 }] } };
  const { blocks, names, count, orphans } = written({ fields }, { ...state, "field/wall/own": { v: "Mine", t: 1 } });
  deepEqual(blocks.slice(0, 2), [{ type: "label", text: "My hope" }, { type: "text", text: "A" }]);
  deepEqual([names, count, orphans.map(({ name }) => name)], [["field/wall/own"], 1, ["field/older/hope"]]);
  deepEqual(written({ fields }, { ...state, "field/wall/hope": { v: "", t: 2 } }).blocks, []);
});

Deno.test("a field whose text was set aside begins anew, and the text stands beside it", () => {
  const fields = [field({ carry: ["first/hope"] })];
  const aside = { "field/wall/hope": { v: "", t: 2, other: [{ v: "Old", t: 1 }] } };
  const alone = written({ fields }, aside);
  deepEqual([alone.count, alone.names, alone.blocks.at(-1)?.type], [1, ["field/wall/hope"], "note"]);
  const begun = written({ fields }, { ...aside, "field/first/hope": { v: "New", t: 3 } });
  deepEqual(begun.blocks[1], { type: "text", text: "New" });
  deepEqual([begun.count, begun.blocks.at(-1)?.type], [1, "note"]);
});

Deno.test("a table shows the rows in which something stands", () => {
  const parts = ["1", "2"].flatMap((row) =>
    [["who", "Who"], ["how", "How"]].map(([column, head]) => ({
      name: `plan.${row}.${column}`,
      label: "",
      cell: { row, column, head },
      options: column === "how" ? { soon: "Soon" } : undefined,
    }))
  );
  const { blocks } = written({ fields: [field({ id: "plan", parts })] }, {
    "field/wall/plan.2.who": { v: "Ana", t: 1 },
    "field/wall/plan.2.how": { v: "soon", t: 1 },
  });
  deepEqual(blocks[1], { type: "table", head: ["Who", "How"], rows: [["Ana", "Soon"]] });
});

Deno.test("a choice that does not exist any more is kept at the end", () => {
  const parts = [{ name: "hope", label: "", options: { big: "Big" } }];
  const { blocks, orphans } = written({ fields: [field({ parts })] }, {
    "field/wall/hope": { v: "small", t: 1, label: "Size" },
  });
  deepEqual(blocks, []);
  deepEqual(orphans.map(orphanBlocks), [[
    { type: "label", text: "Size" },
    { type: "note", text: "From “Wall”, which asks something else now." },
    { type: "text", text: "small" },
  ]]);
});

Deno.test("an answer to a question that was replaced is kept in its old words, and says where it was asked", () => {
  const v = JSON.stringify({ right: true, said: "Nobody", value: "[]" });
  const { orphans } = written({}, { "answer/wall/gone": { v, t: 1, h: "old", label: "Who?" } });
  deepEqual(orphans.map(orphanBlocks), [[
    { type: "label", text: "Who?" },
    { type: "note", text: "An answer to a question of “Wall” that was replaced." },
    { type: "text", text: "Nobody (Right)" },
  ]]);
});

Deno.test("an answer is read in words", () => {
  const v = JSON.stringify({ right: false, said: "Nobody", value: "[]" });
  const questions = [{ id: "q", was: [], hash: "now", stem: "Who?", html: "Who?" }];
  const { blocks } = written({ questions }, { "answer/wall/q": { v, t: 1, h: "now" } });
  deepEqual(blocks, [{ type: "label", text: "Who?" }, { type: "text", text: "Nobody (Not yet)" }]);
});

Deno.test("an answer that was changed after it was checked is there in both states", () => {
  const v = JSON.stringify({ right: true, said: "A", value: "a", draft: { said: "B", value: "b" } });
  equal(readable("answer/wall/q", v), "A (Right)\nB (not checked yet)");
  equal(readable("answer/wall/q", JSON.stringify({ draft: { said: "C", value: "c" } })), "C (not checked yet)");
});

Deno.test("marks and empty texts are not counted", () => {
  equal(
    counted({ "done/lesson/a": { v: "1", t: 1 }, "field/a/b": { v: "", t: 1 }, "answer/a/q": { v: "x", t: 1 } }),
    1,
  );
});
