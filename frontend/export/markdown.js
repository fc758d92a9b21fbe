/** A document as Markdown. What somebody wrote means nothing to Markdown. Pure. */

/** @typedef {import("../workbook/outline.js").Block} Block */

const lines = (/** @type {string} */ text) => text.split(/\r\n?|\n|\u2028|\u2029/);

// An address is copied out of a text as it stands, so nothing is put into it. What Markdown marks elsewhere ends it here.
const ADDRESS = /(https?:\/\/[^\s<>`|*[\]~\\]+)/;
const WORD = "[\\p{L}\\p{N}]";
// Signs that mean something to Markdown where they stand. Many read such a file in a plain editor, so no other gets a backslash.
const MEANS = new RegExp(
  "[`*[\\]|~]" + // anywhere
    `|(?<!${WORD})_|_(?!${WORD})` + // not inside a word
    "|\\\\(?=[!-/:-@[-`{-~]|$)" + // before a sign
    "|<(?=[a-z/!?])" + // of a tag
    "|&(?=#|[a-z]\\w*;)", // of a sign by its name
  "giu",
);
const BEGINS = /^(?:#{1,6}(?=\s|$)|[+-](?=\s|$)|-(?=-+\s*$)|=(?==*\s*$)|>)/; // a heading, a list, a line, a quotation

/** @param {string} text @returns {string} one line in which nothing means anything to Markdown */
const inline = (text) =>
  text
    .split(ADDRESS)
    .map((part, at) => at % 2 ? part : part.replace(MEANS, "\\$&"))
    .join("")
    .replace(/^\s+/, (space) => "\u00a0".repeat(space.length))
    .replace(BEGINS, "\\$&")
    .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2");

/** @param {string} text @param {string} [indent] @returns {string} lines stay lines */
function paragraphs(text, indent = "") {
  const safe = lines(text).map((line) => inline(line.trimEnd()));
  const broken = safe.map((line, index) => (line && safe[index + 1] ? `${line}  ` : line));
  return broken.map((line, index) => (line && index ? indent + line : line)).join("\n");
}

const row = (/** @type {string[]} */ cells) =>
  `| ${cells.map((cell) => lines(cell).map(inline).join("<br>")).join(" | ")} |`;

/** @param {Block} block @returns {string} */
function markdownBlock(block) {
  switch (block.type) {
    case "heading":
      return `${"#".repeat(block.level)} ${inline(block.text)}`;
    case "label":
      return `**${lines(block.text).map((line) => inline(line.trim())).join(" ")}**`;
    case "note":
      return paragraphs(`\u2013 ${block.text}`);
    case "text":
      return paragraphs(block.text);
    case "list":
      return block.items.map((item, index) => `${index + 1}. ${paragraphs(item, "   ")}`).join("\n");
    case "table":
      return [row(block.head), `|${"---|".repeat(block.head.length)}`, ...block.rows.map(row)].join("\n");
  }
}

/** @param {Block[]} blocks @returns {string} */
export const toMarkdown = (blocks) => `${blocks.map(markdownBlock).filter(Boolean).join("\n\n")}\n`;
