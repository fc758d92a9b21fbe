/** The workbook as one document, before it has a format. Pure. */
import { say } from "../core/i18n.js";
import { orphanBlocks, outline } from "../workbook/outline.js";

/** @typedef {import("../workbook/outline.js").Block} Block */
/** @typedef {import("../workbook/outline.js").Outline} Outline */
/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("../records.d.ts").Sheet} Sheet */

/** @param {Outline} outlined @param {string} only one sheet, or "" for all @returns {Outline} */
export const part = (outlined, only) =>
  only
    ? {
      chapters: outlined.chapters.map(({ title, exercises }) => ({
        title,
        exercises: exercises.filter(({ id }) => id === only),
      })),
      orphans: [],
    }
    : outlined;

/**
 * The whole workbook as one document.
 * @param {Outline} outlined @param {string} made when and where it was made, in words @returns {Block[]}
 */
export function whole({ chapters, orphans }, made) {
  /** @type {Block[]} */
  const blocks = [{ type: "heading", level: 1, text: say("workbook.title") }, { type: "note", text: made }];
  for (const { title, exercises } of chapters) {
    const spoken = exercises.filter(({ count }) => count);
    if (spoken.length) blocks.push({ type: "heading", level: 2, text: title });
    for (const each of spoken) blocks.push({ type: "heading", level: 3, text: each.title }, ...each.blocks);
  }
  if (orphans.length) {
    blocks.push({ type: "heading", level: 2, text: say("workbook.left") }, ...orphans.flatMap(orphanBlocks));
  }
  return blocks;
}

/**
 * One sheet as a document. A part in which nothing stands is there too, so that one can finish it in the file.
 * @param {Sheet} sheet @param {State} state @param {string} first what stands below its title @returns {Block[]}
 */
export function sheetDocument(sheet, state, first) {
  const told = sheet.fields.flatMap((field) => {
    const { chapters: [{ exercises: [{ blocks }] }] } = outline(
      [{ title: "", exercises: [{ ...sheet, fields: [field], questions: [] }] }],
      state,
    );
    /** @type {Block[]} */
    const empty = [{ type: "label", text: field.label }, { type: "text", text: "" }];
    /** @type {Block[]} */
    const heading = field.heading ? [{ type: "heading", level: 2, text: field.heading }] : [];
    return [...heading, ...(blocks.length ? blocks : empty)];
  });
  return [{ type: "heading", level: 1, text: sheet.title }, { type: "text", text: first }, ...told];
}
