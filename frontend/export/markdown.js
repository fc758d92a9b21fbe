/** A document as Markdown. What somebody wrote means nothing to Markdown. Pure. */

/** @typedef {import("../workbook/outline.js").Block} Block */

const lines = (/** @type {string} */ text) => text.split(/\r\n?|\n|\u2028|\u2029/);

/** @param {string} text @returns {string} one line in which nothing means anything to Markdown */
const inline = (text) =>
  text
    .replace(/[\\`*_[\]<>&|~]/g, "\\$&")
    .replace(/^\s+/, (space) => "\u00a0".repeat(space.length))
    .replace(/^[#+=-]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");

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
