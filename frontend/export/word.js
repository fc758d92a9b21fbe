/** A document for Word and its like (Office Open XML). What somebody wrote is text in it and never an instruction. Pure. */
import { zip } from "./zip.js";

/** @typedef {import("../workbook/outline.js").Block} Block */

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const [SHORT, LONG] = [11906, 16838]; // the sides of A4, in twentieths of a point
const MARGIN = 1134; // 2 cm
const MANY = 6; // with more columns a table gets a page of its own on its side
const LETTER = 122; // of a cell, on average, where it is bold
const PADDING = 190;

/** @type {Record<string, string>} */
const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text @returns {string} without the signs that XML forbids, which would make the file unreadable */
export const xml = (text) =>
  text
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/[&<>"]/g, (mark) => MARKS[mark]);

/** @param {string} text @param {string} [look] properties of the run @returns {string} its lines and tabs stay */
function run(text, look = "") {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/).map((line) =>
    line.split("\t").map((piece) => `<w:t xml:space="preserve">${xml(piece)}</w:t>`).join("<w:tab/>")
  );
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
}

/** @param {string} text @param {string} style @param {string} [more] properties @returns {string} */
const paragraph = (text, style, more = "") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${run(text)}</w:p>`;

/**
 * Columns of a table are as wide as their longest word, and share what is left by how much stands in them.
 * @param {string[][]} rows with the head @param {number} width of the text @returns {number[]}
 */
export function widths(rows, width) {
  const columns = rows[0].map((_, at) => rows.map((cells) => cells[at] ?? ""));
  const takes = (/** @type {string[]} */ texts) => Math.max(...texts.map(({ length }) => length)) * LETTER + PADDING;
  const least = columns.map((texts) =>
    Math.max(width / columns.length / 2, takes(texts.flatMap((text) => text.split(/\s+/))))
  );
  const left = width - least.reduce((sum, each) => sum + each, 0);
  if (left <= 0) return least.map((each) => Math.floor(each * width / (width - left)));
  const wishes = columns.map((texts, at) => Math.sqrt(Math.max(1, takes(texts) - least[at])));
  const all = wishes.reduce((sum, each) => sum + each, 0);
  return least.map((each, at) => Math.floor(each + left * wishes[at] / all));
}

/** @param {string[]} cells @param {number[]} wide @param {boolean} head @returns {string} */
function row(cells, wide, head) {
  const made = cells.map((text, at) =>
    `<w:tc><w:tcPr><w:tcW w:w="${wide[at]}" w:type="dxa"/></w:tcPr>${paragraph(text, head ? "Head" : "Cell")}</w:tc>`
  );
  return `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : ""}</w:trPr>${made.join("")}</w:tr>`;
}

/** @param {{head: string[], rows: string[][]}} block @returns {string} with a paragraph below it, as Word wants it */
function table({ head, rows }) {
  const width = (head.length > MANY ? LONG : SHORT) - 2 * MARGIN;
  const wide = widths([head, ...rows], width);
  const columns = wide.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  const look = `<w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  const body = [row(head, wide, true), ...rows.map((cells) => row(cells, wide, false))].join("");
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${body}</w:tbl>${paragraph("", "Cell")}`;
}

/** @param {boolean} onItsSide @returns {string} what says how the pages of a section lie */
function pages(onItsSide) {
  const size = onItsSide ? `w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"` : `w:w="${SHORT}" w:h="${LONG}"`;
  const margins = ["top", "right", "bottom", "left"].map((side) => `w:${side}="${MARGIN}"`).join(" ");
  return `<w:sectPr><w:pgSz ${size}/><w:pgMar ${margins} w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

/** @param {Block[]} blocks @returns {boolean[]} whether each stands on a page on its side: a wide table, and what names it */
function sides(blocks) {
  const lie = blocks.map((block) => block.type === "table" && block.head.length > MANY);
  for (let at = blocks.length - 2; at >= 0; at -= 1) {
    lie[at] ||= lie[at + 1] && ["heading", "label", "note"].includes(blocks[at].type);
  }
  return lie;
}

/** @param {Block[]} blocks @returns {{body: string, lists: number}} each list begins with 1 */
function content(blocks) {
  let lists = 0;
  const made = blocks.map((block) => {
    switch (block.type) {
      case "heading":
        return paragraph(block.text, `Heading${block.level}`);
      case "label":
        return paragraph(block.text, "Label");
      case "note":
        return paragraph(block.text, "Note");
      case "text":
        return paragraph(block.text, "Normal");
      case "list": {
        lists += 1;
        const number = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists}"/></w:numPr>`;
        return block.items.map((item) => paragraph(item, "Normal", number)).join("");
      }
      case "table":
        return table(block);
    }
  });
  const lie = sides(blocks);
  const turned = made.map((each, at) =>
    at && lie[at] !== lie[at - 1] ? `${paragraph("", "Cell", pages(lie[at - 1]))}${each}` : each
  );
  return { body: [...turned, pages(lie.at(-1) ?? false)].join("\n"), lists };
}

/** @param {string} language as a tag @returns {string} */
function styles(language) {
  const style = (
    /** @type {string} */ id,
    /** @type {string} */ name,
    /** @type {string} */ p,
    r = "",
    base = "Normal",
  ) =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/>${
      id === "Normal" ? "" : `<w:basedOn w:val="${base}"/><w:next w:val="Normal"/>`
    }<w:qFormat/><w:pPr>${p}</w:pPr><w:rPr>${r}</w:rPr></w:style>`;
  const heading = (/** @type {1 | 2 | 3} */ level) =>
    style(
      `Heading${level}`,
      `heading ${level}`,
      `<w:keepNext/><w:spacing w:before="${[0, 360, 280][level - 1]}" w:after="120"/><w:outlineLvl w:val="${
        level - 1
      }"/>`,
      `<w:b/><w:sz w:val="${[40, 30, 25][level - 1]}"/>`,
    );
  const edge = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="70807D"/>`).join("");
  return `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${
    xml(language)
  }"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${
    [
      style("Normal", "Normal", '<w:spacing w:after="120"/>'),
      heading(1),
      heading(2),
      heading(3),
      style("Label", "Label", '<w:keepNext/><w:spacing w:before="160" w:after="40"/>', "<w:b/>"),
      style("Note", "Note", '<w:spacing w:after="80"/>', "<w:i/>"),
      style("Cell", "Cell", '<w:spacing w:after="0"/>', '<w:sz w:val="20"/>'),
      style("Head", "Head", '<w:keepNext/><w:spacing w:after="0"/>', '<w:b/><w:sz w:val="20"/>'),
    ].join("")
  }<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>${edge}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

/** @param {number} lists @returns {string} how lists are numbered */
function numbering(lists) {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="454" w:hanging="454"/></w:pPr></w:lvl>';
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const all = Array.from(
    { length: lists },
    (_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="0"/>${again}</w:num>`,
  );
  return `${HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum>${
    all.join("")
  }</w:numbering>`;
}

/** @param {[type: string, target: string][]} ends @returns {string} */
const relations = (ends) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${
    ends.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`).join("")
  }</Relationships>`;

/**
 * @param {Block[]} blocks @param {{title: string, language: string}} about @returns {Record<string, string>} the
 *   parts of the document by their names in the file
 */
export function parts(blocks, { title, language }) {
  const { body, lists } = content(blocks);
  const typed = ["document.main", "styles", "numbering"].map((kind) =>
    `<Override PartName="/word/${kind.split(".")[0]}.xml" ContentType="${KIND}.${kind}+xml"/>`
  );
  return {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${
        typed.join("")
      }<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    "_rels/.rels": relations([
      [`${OFFICE}/officeDocument`, "word/document.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml":
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${
        xml(title)
      }</dc:title><dc:language>${xml(language)}</dc:language></cp:coreProperties>`,
    "word/document.xml": `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>\n${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations([[`${OFFICE}/styles`, "styles.xml"], [
      `${OFFICE}/numbering`,
      "numbering.xml",
    ]]),
    "word/styles.xml": styles(language),
    "word/numbering.xml": numbering(lists),
  };
}

/** @param {Block[]} blocks @param {{title: string, language: string}} about @returns {Blob} */
export const wordFile = (blocks, about) => new Blob([zip(parts(blocks, about))], { type: WORD_TYPE });
