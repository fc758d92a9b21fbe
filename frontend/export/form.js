/** A worksheet as a document for Word: what it asks, room to write, and what stands in it already. Pure. */
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/word.js";

addWords(WORDS);

/** @typedef {import("./pieces.js").Box} Box */
/** @typedef {import("./pieces.js").Piece} Piece */
/** @typedef {import("./pieces.js").Text} Text */

/**
 * What a field has below its label and hint.
 * @typedef {{kind: "text", lines: number, text: string} | {kind: "lines", texts: string[]}
 *   | {kind: "table", head: string[], rows: string[][]} | {kind: "boxes", columns: number, boxes: Box[]}
 *   | {kind: "choice", options: Option[]} | {kind: "scale", low: string, high: string, options: Option[]}} Body
 * @typedef {{text: string, chosen: boolean}} Option
 * @typedef {{label: string, hint: string, body: Body}} Asked
 * @typedef {{title: string, lies: boolean, fields: Asked[]}} Sheet `lies` on its side
 */

const ticked = (/** @type {Option} */ { text, chosen }) => `${chosen ? "☒" : "☐"} ${text}`;

/** @param {string} head of a column, and what can be chosen in it below @returns {Text} */
function headed(head) {
  const [name, ...choices] = head.split("\n");
  return choices.length ? [{ text: name }, { text: `\n${choices.join("\n")}`, bold: false }] : name;
}

/** @param {Body} body @returns {Piece[]} */
function bodyPieces(body) {
  switch (body.kind) {
    case "text":
      return [{ type: "room", text: body.text, lines: body.lines }];
    case "lines":
      return [{ type: "list", items: body.texts, lined: true }];
    case "table":
      return [{
        type: "table",
        head: body.head.map(headed),
        rows: body.rows.map(([first, ...rest]) => [body.head[0] ? first : [{ text: first, bold: true }], ...rest]),
        tall: true,
      }];
    case "boxes":
      return [{ type: "boxes", columns: body.columns, boxes: body.boxes }];
    case "choice":
      return body.options.map((option, at) => ({
        type: "text",
        text: ticked(option),
        keeps: at < body.options.length - 1,
      }));
    case "scale":
      return [{ type: "text", text: [body.low, ...body.options.map(ticked), body.high].filter(Boolean).join("    ") }];
  }
}

/** @param {Asked} field @returns {Piece[]} */
const fieldPieces = ({ label, hint, body }) => [
  { type: "label", text: label },
  ...(hint ? [/** @type {Piece} */ ({ type: "note", text: hint, keeps: true })] : []),
  ...bodyPieces(body),
];

/** @param {Sheet} sheet @returns {Piece[]} */
function sheetPieces({ title, lies, fields }) {
  const choices = fields.some(({ body }) => body.kind === "choice" || body.kind === "scale");
  const how = [say("word.how"), ...(choices ? [say("word.tick")] : [])].join(" ");
  /** @type {Piece[]} */
  const pieces = [
    { type: "heading", level: 1, text: title, begins: true },
    { type: "note", text: how },
    ...fields.flatMap(fieldPieces),
  ];
  return pieces.map((piece) => ({ ...piece, lies }));
}

/** @param {Sheet[]} sheets @returns {Piece[]} each on a page of its own */
export const sheetsPieces = (sheets) => sheets.flatMap(sheetPieces);
