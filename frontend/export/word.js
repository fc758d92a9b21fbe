/** A document for Word and its like (Office Open XML). What somebody wrote is text in it and never an instruction. Pure. */
import { HEAD, OFFICE, officeTag, PACKAGE, relations, xml } from "./office.js";
import { plain, runsOf } from "./pieces.js";
import { LETTER, toWrite, widths } from "./word-columns.js";
import { footer, MAIN, numbering, settings, styles } from "./word-looks.js";
import { zip } from "./zip.js";

/** @typedef {import("./pieces.js").Box} Box */
/** @typedef {import("./pieces.js").Piece} Piece */
/** @typedef {import("./pieces.js").Text} Text */
/** @typedef {{title: string, language: string, foot?: string}} About `foot` says below each page whose it is */

const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const [SHORT, LONG] = [11906, 16838]; // the sides of A4, in twentieths of a point
const MARGIN = 1134; // 2 cm
const MANY = 6; // with more columns a table gets a page of its own on its side
const WRITING = 454; // a line to write on by hand: 8 mm
const TALL = 794; // a cell to write in: 14 mm
const MOST = 25; // lines of a row that is kept on one page

/** @param {string} text @param {string} [look] properties of the run @returns {string} its lines and tabs stay */
function run(text, look = "") {
  const lines = text.split(/\r\n?|\n|\u2028|\u2029/).map((line) =>
    line.split("\t").map((piece) => `<w:t xml:space="preserve">${xml(piece)}</w:t>`).join("<w:tab/>")
  );
  return `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
}

const LINK = '<w:color w:val="0A5C53"/><w:u w:val="single"/>';

/** @param {string} address @param {string} words a run @returns {string} */
const linked = (address, words) =>
  `<w:fldSimple w:instr=" HYPERLINK &quot;${xml(address.replaceAll('"', "%22"))}&quot; ">${words}</w:fldSimple>`;

/** @type {Record<string, string>} what is not bold may stand in a paragraph that is */
const BOLD = { true: "<w:b/>", false: '<w:b w:val="0"/>' };

/** @param {Text} text @param {string} style @param {string} [more] properties @returns {string} */
function paragraph(text, style, more = "") {
  const runs = runsOf(text).map(({ text, bold, italic, link }) => {
    const look = `${BOLD[String(bold)] ?? ""}${italic ? "<w:i/>" : ""}`;
    return link ? linked(link, run(text, `${look}${LINK}`)) : run(text, look);
  });
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs.join("")}</w:p>`;
}

/** @param {string} content paragraphs @param {number} width @param {number} [across] how many columns it takes @returns {string} */
const cell = (content, width, across = 1) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${
    across > 1 ? `<w:gridSpan w:val="${across}"/>` : ""
  }</w:tcPr>${content}</w:tc>`;

/** @param {string[]} cells @param {{head?: boolean, split?: boolean, least?: number}} how @returns {string} */
const tableRow = (cells, { head = false, split = false, least = 0 }) =>
  `<w:tr><w:trPr>${split ? "" : "<w:cantSplit/>"}${least ? `<w:trHeight w:val="${least}" w:hRule="atLeast"/>` : ""}${
    head ? "<w:tblHeader/>" : ""
  }</w:trPr>${cells.join("")}</w:tr>`;

/** @param {number} width @param {number[]} wide @param {string[]} rows @returns {string} */
function grid(width, wide, rows) {
  const columns = wide.map((each) => `<w:gridCol w:w="${each}"/>`).join("");
  const look = `<w:tblStyle w:val="Grid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  return `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

/** @param {Text[]} cells @param {number[]} wide @returns {boolean} whether it is so long that it would leave a page empty */
const isLong = (cells, wide) =>
  cells.some((text, at) =>
    plain(text).split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) * LETTER / wide[at]), 0) > MOST
  );

/** @param {{head: Text[], rows: Text[][], tall?: boolean}} piece @param {number} width @returns {string} */
function table({ head, rows, tall }, width) {
  const wide = widths(tall ? toWrite({ head, rows }) : head.length ? [head, ...rows] : rows, width);
  const row = (/** @type {Text[]} */ cells, /** @type {boolean} */ isHead) =>
    tableRow(cells.map((text, at) => cell(paragraph(text, isHead ? "Head" : "Cell"), wide[at])), {
      head: isHead,
      split: isLong(cells, wide),
      least: tall && !isHead ? TALL : 0,
    });
  return grid(width, wide, [...(head.length ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))]);
}

/** @param {string} text @param {number} lines @param {number} width @returns {string} a box to write in */
const room = (text, lines, width) =>
  grid(width, [width], [tableRow([cell(paragraph(text, "Cell"), width)], { split: true, least: lines * WRITING })]);

/** @param {Box[]} boxes @param {number} columns @returns {Box[][]} row by row */
function rowsOf(boxes, columns) {
  /** @type {Box[][]} */
  const rows = [];
  let free = 0;
  for (const box of boxes) {
    if (box.across > free) {
      rows.push([]);
      free = columns;
    }
    rows[rows.length - 1].push(box);
    free -= box.across;
  }
  return rows;
}

/** @param {Box[]} boxes @param {number} columns @param {number} width @returns {string} */
function canvas(boxes, columns, width) {
  const each = Math.floor(width / columns);
  const content = (/** @type {Box} */ { label, hint, text }) =>
    paragraph(label, "Box") + (hint ? paragraph(hint, "Hint") : "") + paragraph(text, "Cell");
  const rows = rowsOf(boxes, columns).map((row) => {
    const empty = columns - row.reduce((sum, { across }) => sum + across, 0);
    const last = row.length - 1;
    const cells = row.map((box, at) => {
      const across = box.across + (at === last ? empty : 0);
      return cell(content(box), across * each, across);
    });
    return tableRow(cells, { split: true, least: 4 * WRITING });
  });
  return grid(width, Array(columns).fill(each), rows);
}

/** @param {boolean} onItsSide @returns {string} what says how the pages of a section lie */
function pages(onItsSide) {
  const size = onItsSide ? `w:w="${LONG}" w:h="${SHORT}" w:orient="landscape"` : `w:w="${SHORT}" w:h="${LONG}"`;
  const margins = ["top", "right", "bottom", "left"].map((side) => `w:${side}="${MARGIN}"`).join(" ");
  const foot = '<w:footerReference w:type="default" r:id="r3"/>';
  return `<w:sectPr>${foot}<w:pgSz ${size}/><w:pgMar ${margins} w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

/** @param {Piece[]} pieces @returns {boolean[]} whether each stands on a page on its side: a wide table, and what names it */
function sides(pieces) {
  const lie = pieces.map((piece) =>
    piece.lies || piece.type === "table" && (piece.rows[0] ?? piece.head).length > MANY
  );
  for (let at = pieces.length - 2; at >= 0; at -= 1) {
    lie[at] ||= lie[at + 1] && pieces[at + 1].lies === undefined &&
      ["heading", "label", "note"].includes(pieces[at].type);
  }
  return lie;
}

/** @param {Extract<Piece, {type: "list"}>} list @param {number} number of the list in the document @returns {string} */
const listed = ({ items, lined, depths = [] }, number) =>
  items.map((item, at) => {
    const numbered = `<w:numPr><w:ilvl w:val="${Math.min(3, depths[at] ?? 0)}"/><w:numId w:val="${number}"/></w:numPr>`;
    return paragraph(item, lined ? "Line" : "Normal", numbered);
  }).join("");

/** @param {Piece[]} pieces @param {number} at of a paragraph @returns {string} properties of it */
function lineLook(pieces, at) {
  const { type, keeps } = pieces[at];
  const isOnHeading = type === "note" && pieces[at - 1]?.type === "heading";
  const stays = keeps || isOnHeading || BELOW.includes(pieces[at + 1]?.type);
  return `${stays ? "<w:keepNext/>" : ""}${type === "label" ? `<w:outlineLvl w:val="${levelAt(pieces, at)}"/>` : ""}`;
}

/** @param {Piece[]} pieces @param {number} at of a label @returns {number} the level of the heading above: a label is found one below it */
function levelAt(pieces, at) {
  const above = pieces.slice(0, at).findLast(({ type }) => type === "heading");
  return above?.type === "heading" ? above.level : 0;
}

/** What is a table, and what is filled in and stands on the same page as the line above it. */
const GRIDS = ["room", "table", "boxes"];
const BELOW = [...GRIDS, "list"];
const STYLES = { label: "Label", note: "Note", text: "Normal" };

/** @param {Piece[]} pieces @returns {{body: string, lists: boolean[]}} and for each list whether it has dots */
function content(pieces) {
  /** @type {boolean[]} */
  const lists = [];
  const lie = sides(pieces);
  const made = pieces.map((piece, at) => {
    const width = (lie[at] ? LONG : SHORT) - 2 * MARGIN;
    switch (piece.type) {
      case "heading": {
        const begins = at && piece.begins && lie[at] === lie[at - 1];
        return paragraph(piece.text, `Heading${piece.level}`, begins ? "<w:pageBreakBefore/>" : "");
      }
      case "list":
        lists.push(piece.dots === true);
        return listed(piece, lists.length);
      case "table":
        return table(piece, width);
      case "room":
        return room(piece.text, piece.lines, width);
      case "boxes":
        return canvas(piece.boxes, piece.columns, width);
      default:
        return paragraph(piece.text, STYLES[piece.type], lineLook(pieces, at));
    }
  });
  const begins = (/** @type {number} */ at) => pieces[at]?.type === "heading" && pieces[at].begins;
  const turned = made.map((each, at) => {
    const turns = at > 0 && lie[at] !== lie[at - 1];
    // Word wants a paragraph between two tables. Where a page ends anyway, it could be one too many and leave a page empty.
    const isFree = !GRIDS.includes(pieces[at].type) || begins(at + 1) || lie[at + 1] === !lie[at];
    return `${turns ? paragraph("", "End", pages(lie[at - 1])) : ""}${each}${isFree ? "" : paragraph("", "Cell")}`;
  });
  return { body: [...turned, pages(lie.at(-1) ?? false)].join("\n"), lists };
}

/** @param {Piece[]} pieces @param {About} about @returns {Record<string, string>} the parts of the document by their names in the file */
export function parts(pieces, { title, language: own, foot = "" }) {
  const language = officeTag(own);
  const { body, lists } = content(pieces);
  const typed = ["document.main", "styles", "numbering", "footer", "settings"].map((kind) =>
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
    "word/document.xml":
      `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>\n${body}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(
      ["styles", "numbering", "footer", "settings"].map((part) => [`${OFFICE}/${part}`, `${part}.xml`]),
    ),
    "word/styles.xml": styles(language),
    "word/numbering.xml": numbering(lists),
    "word/footer.xml": footer(foot),
    "word/settings.xml": settings(language),
  };
}

/** @param {Piece[]} pieces @param {About} about @returns {Blob} */
export const wordFile = (pieces, about) => new Blob([zip(parts(pieces, about))], { type: WORD_TYPE });
