/** A workbook for spreadsheets (Office Open XML) whose cells can reckon. What somebody wrote is text in it, never a formula. Pure. */
import { HEAD, OFFICE, PACKAGE, xml } from "./office.js";
import { zip } from "./zip.js";

/**
 * A cell: a text, a number, or a formula with its value now. `look` is how it shows.
 * @typedef {{text: string} | {number: number, look?: Look} | {formula: string, number: number, look?: Look}} Cell
 * @typedef {"time" | "date"} Look
 * @typedef {{name: string, widths: number[], rows: Cell[][], head: number}} Sheet `head` rows stay in sight
 */

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const LOOKS = { "": 0, bold: 1, time: 2, date: 3 };
const EDGE = '><color rgb="FFB0B0B0"/></';
const BORDER = ["left", "right", "top", "bottom"].map((edge) => `<${edge} style="thin"${EDGE}${edge}>`).join("");
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="hh:mm"/>` +
  `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${BORDER}</border></borders>` +
  `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4">${
    [[0, 0], [0, 1], [164, 0], [165, 0]].map(([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
      `<alignment vertical="top" wrapText="1"/></xf>`
    ).join("")
  }</cellXfs></styleSheet>`;
const LINE = 15; // points of a line of text
const HIGHEST = 409; // points of a row, as the format allows
const A4 = 9; // as the format counts paper

/** @param {number} column from 0 @returns {string} such as A or AB */
export const letter = (column) =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** @param {Cell} cell @param {string} at such as B2 @param {boolean} head @returns {string} */
function made(cell, at, head) {
  if ("text" in cell) {
    // LibreOffice wraps a text only where its cell names its look, the first one too.
    const look = `s="${head ? LOOKS.bold : LOOKS[""]}"`;
    const inside = `<is><t xml:space="preserve">${xml(cell.text)}</t></is>`;
    return cell.text ? `<c r="${at}" ${look} t="inlineStr">${inside}</c>` : `<c r="${at}" ${look}/>`;
  }
  const formula = "formula" in cell ? `<f>${xml(cell.formula)}</f>` : "";
  return `<c r="${at}" s="${LOOKS[cell.look ?? ""]}">${formula}<v>${cell.number}</v></c>`;
}

/**
 * @param {Cell[]} cells of a row @param {number[]} widths of the columns, in letters
 * @returns {number} how high the row is: programs do not all measure a wrapped text when they open a file
 */
function height(cells, widths) {
  const lines = cells.map((cell, at) => "text" in cell ? linesOf(cell.text, widths[at] ?? 10) : 1);
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** @param {string} text @param {number} width in letters @returns {number} lines, rather one too many: what does not fit is cut off */
const linesOf = (text, width) =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length * 1.1 / width)), 0);

/** @param {Sheet} sheet @returns {string} */
function worksheet({ widths, rows, head }) {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${
    head + 1
  }" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const body = rows.map((cells, row) =>
    `<row r="${row + 1}" ht="${height(cells, widths)}">${
      cells.map((cell, at) => made(cell, `${letter(at)}${row + 1}`, row < head)).join("")
    }</row>`
  ).join("");
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${
    head ? pane : ""
  }<cols>${columns}</cols><sheetData>${body}</sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${A4}" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** @param {Sheet} sheet @returns {string} its name, as the format allows it */
const nameOf = ({ name }) => name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);

/** @param {Sheet} sheet @param {number} at its place @returns {string} that its head stands on each page of paper */
const titles = (sheet, at) =>
  sheet.head
    ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${
      xml(nameOf(sheet).replaceAll("'", "''"))
    }'!$1:$${sheet.head}</definedName>`
    : "";

/** @param {Sheet[]} sheets @returns {Blob} */
export function sheetFile(sheets) {
  const numbered = sheets.map((sheet, at) => ({ sheet, at: at + 1 }));
  const listed = numbered.map(({ sheet, at }) => `<sheet name="${xml(nameOf(sheet))}" sheetId="${at}" r:id="r${at}"/>`);
  const parts = numbered.map(({ at }) =>
    `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${KIND}.worksheet+xml"/>`
  );
  const related = numbered.map(({ at }) =>
    `<Relationship Id="r${at}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at}.xml"/>`
  );
  const files = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/>${parts.join("")}</Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets>` +
      `<definedNames>${sheets.map(titles).join("")}</definedNames>` +
      `<calcPr fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}` +
      `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(numbered.map(({ sheet, at }) => [`xl/worksheets/sheet${at}.xml`, worksheet(sheet)])),
  };
  return new Blob([zip(files)], { type: SHEET_TYPE });
}
