/**
 * A document piece by piece, before it has a format. What is only for Word has more to it than what somebody wrote: words that
 * stand out, points, room to write in. Pure.
 */

/** @typedef {{text: string, bold?: boolean, italic?: boolean, link?: string}} Run words that look the same, and lead to one place */
/** @typedef {string | Run[]} Text */
/** @typedef {{label: string, hint: string, text: string, across: number}} Box of a canvas */

/**
 * A piece of a document for Word. `begins` is the heading of another sheet, on a page of its own. A list has `dots` in place of
 * numbers, lines to write on where it is `lined`, and how deep each item stands. A `tall` table has room to write in. `room` is a
 * box of so many lines. What `lies` stands on a page on its side, and what `keeps` on the same page as what follows.
 * @typedef {({type: "heading", level: 1 | 2 | 3, text: Text, begins?: boolean}
 *   | {type: "label" | "text" | "note", text: Text}
 *   | {type: "list", items: Text[], dots?: boolean, lined?: boolean, depths?: number[]}
 *   | {type: "table", head: Text[], rows: Text[][], tall?: boolean}
 *   | {type: "room", text: string, lines: number}
 *   | {type: "boxes", columns: number, boxes: Box[]}) & {lies?: boolean, keeps?: boolean}} Piece
 */

/** @param {Text} text @returns {Run[]} */
export const runsOf = (text) => (typeof text === "string" ? [{ text }] : text);

/** @param {Text} text @returns {string} */
export const plain = (text) => runsOf(text).map((run) => run.text).join("");

/** @param {Omit<Run, "text">} one @param {Omit<Run, "text">} other @returns {boolean} */
const isLike = (one, other) => !one.bold === !other.bold && !one.italic === !other.italic && one.link === other.link;

/**
 * Words as a page shows them: blanks are one, none stands at an end of a line, and what looks the same is together.
 * @param {Run[]} runs whose "\n" are ends of lines @returns {Run[]}
 */
export function tidy(runs) {
  /** @type {Run[]} */
  const found = [];
  for (const { text, ...look } of runs) {
    const last = found.at(-1);
    const before = last ? last.text : "\n";
    let now = text.replace(/[ \t\f\r]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{2,}/g, "\n");
    if (/[ \n]$/.test(before)) now = now.replace(/^ /, "");
    if (before.endsWith("\n")) now = now.replace(/^\n/, "");
    if (!now) continue;
    if (last && now.startsWith("\n")) last.text = last.text.replace(/ $/, "");
    if (last && isLike(last, look)) last.text += now;
    else found.push({ text: now, ...look });
  }
  const end = found.at(-1);
  if (end) end.text = end.text.trimEnd();
  return found.filter(({ text }) => text);
}

/** @param {Run[]} runs @returns {Run[]} the same in bold type */
export const strong = (runs) => runs.map((run) => ({ ...run, bold: true }));

/** @param {Piece} piece @returns {Text[]} its paragraphs, as they stand in a cell */
function linesOf(piece) {
  switch (piece.type) {
    case "list":
      return piece.items.map((item, at) => [{ text: piece.dots ? "• " : `${at + 1}. ` }, ...runsOf(item)]);
    case "table":
      return [piece.head, ...piece.rows].map((cells) => cells.flatMap((cell) => [...runsOf(cell), { text: " " }]));
    case "room":
      return [piece.text];
    case "boxes":
      return piece.boxes.map(({ label, text }) => `${label} ${text}`);
    default:
      return [piece.text];
  }
}

/** @param {Piece[]} pieces @returns {Run[]} them all in one cell of a table, line by line */
export const inCell = (pieces) =>
  tidy(pieces.flatMap(linesOf).flatMap((line, at) => [...(at ? [{ text: "\n" }] : []), ...runsOf(line)]));

/** @param {Piece[]} pieces @returns {Piece[]} without headings that have nothing below them */
export const withoutEmpty = (pieces) =>
  pieces.filter((piece, at) => {
    const next = pieces[at + 1];
    return piece.type !== "heading" || (next && (next.type !== "heading" || next.level > piece.level));
  });
