/** A document as RTF, which Word and LibreOffice open. */
import { say } from "../core/i18n.js";

/** @typedef {import("../workbook/outline.js").Block} Block */

/** @param {string} text @returns {string} */
function rtfText(text) {
  let made = "";
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const sign = text[index];
    if (sign === "\n" || sign === "\u2028" || sign === "\u2029") made += "\\line ";
    else if (sign === "\r") made += text[index + 1] === "\n" ? "" : "\\line ";
    else if (sign === "\t") made += "\\tab ";
    else if (sign === "\\" || sign === "{" || sign === "}") made += `\\${sign}`;
    else if (code >= 0x20 && code < 0x7f) made += sign;
    // One number for each half of a sign beyond the basic plane, as a signed word: so RTF wants it.
    else if (code >= 0x80) made += `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  }
  return made;
}

const NEW = "\\pard"; // codespell:ignore pard - begins a paragraph without the settings of the one before
const WIDTH = 9638; // of the text on A4 with margins of 2 cm, in twentieths of a point

/** @param {string[]} cells @param {boolean} head @returns {string} */
function rtfRow(cells, head) {
  const side = (/** @type {string} */ at) => `\\clbrdr${at}\\brdrs\\brdrw10`;
  const borders = ["t", "l", "b", "r"].map(side).join("");
  const edges = cells.map((_, index) => `${borders}\\cellx${Math.round((WIDTH * (index + 1)) / cells.length)}`);
  const inside = cells.map((cell) => `{${head ? "\\b " : ""}${rtfText(cell)}}\\cell`);
  return `\\trowd\\trgaph85${head ? "\\trhdr" : ""}${edges.join("")}\n${NEW}\\intbl\\fs20 ${inside.join(" ")}\\row\n`;
}

/** @param {Block} block @returns {string} */
function rtfBlock(block) {
  switch (block.type) {
    case "heading": {
      const size = [36, 28, 24][block.level - 1];
      const style = `\\s${block.level}\\outlinelevel${block.level - 1}\\keepn\\sb${size * 10}\\sa120`;
      return `{${NEW}${style}\\b\\fs${size} ${rtfText(block.text)}\\par}\n`;
    }
    case "label":
      return `{${NEW}\\keepn\\sb160\\sa40\\b ${rtfText(block.text)}\\par}\n`;
    case "note":
      return `{${NEW}\\sa80\\i ${rtfText(block.text)}\\par}\n`;
    case "text":
      return `{${NEW}\\sa120 ${rtfText(block.text)}\\par}\n`;
    case "list":
      return block.items
        .map((item, index) => `{${NEW}\\fi-360\\li360\\tx360\\sa60 ${index + 1}.\\tab ${rtfText(item)}\\par}\n`)
        .join("");
    case "table":
      return `${rtfRow(block.head, true)}${
        block.rows.map((cells) => rtfRow(cells, false)).join("")
      }{${NEW}\\sa60\\par}\n`;
  }
}

/** @param {Block[]} blocks @param {string} title of the file @returns {string} in plain ASCII */
export function toRtf(blocks, title) {
  const styles = [1, 2, 3].map((n) => `{\\s${n}\\outlinelevel${n - 1}\\b\\fs${[36, 28, 24][n - 1]} heading ${n};}`);
  const head = [
    `{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang${say("workbook.word_language")}`,
    "{\\fonttbl{\\f0\\fswiss Arial;}}",
    `{\\stylesheet{\\s0\\fs22 Normal;}${styles.join("")}}`,
    `{\\info{\\title ${rtfText(title)}}}`,
    "\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\\f0\\fs22",
  ];
  return `${head.join("\n")}\n${blocks.map(rtfBlock).join("")}}\n`;
}
