/** A workbook for spreadsheets (Office Open XML) whose cells can reckon. What somebody wrote is text in it, never a formula. Pure. */
import { HEAD, OFFICE, PACKAGE, xml } from "./office.js";
import { zip } from "./zip.js";

/**
 * A cell: a text, a number, or a formula with its value now. `look` is how it shows.
 * @typedef {{text: string} | {number: number, look?: Look} | {formula: string, number: number, look?: Look}} Cell
 * @typedef {"time" | "date"} Look
 * @typedef {{name: string, widths: number[], rows: Cell[][], head: number}} Sheet `head` rows stay in sight
 */

export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const LOOKS = { "": 0, bold: 1, time: 2, date: 3 };
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="hh:mm"/>` +
  `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  `<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>` +
  `<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
  `<cellXfs count="4">${
    [[0, 0], [0, 1], [164, 0], [165, 0]].map(([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
    ).join("")
  }</cellXfs></styleSheet>`;

/** @param {number} column from 0 @returns {string} such as A or AB */
export const letter = (column) =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

/** @param {Cell} cell @param {string} at such as B2 @param {boolean} head @returns {string} */
function made(cell, at, head) {
  if ("text" in cell) {
    const look = head ? ` s="${LOOKS.bold}"` : "";
    return cell.text && `<c r="${at}"${look} t="inlineStr"><is><t xml:space="preserve">${xml(cell.text)}</t></is></c>`;
  }
  const formula = "formula" in cell ? `<f>${xml(cell.formula)}</f>` : "";
  return `<c r="${at}" s="${LOOKS[cell.look ?? ""]}">${formula}<v>${cell.number}</v></c>`;
}

/** @param {Sheet} sheet @returns {string} */
function worksheet({ widths, rows, head }) {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  const pane = `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head}" topLeftCell="A${
    head + 1
  }" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  const body = rows.map((cells, row) =>
    `<row r="${row + 1}">${cells.map((cell, at) => made(cell, `${letter(at)}${row + 1}`, row < head)).join("")}</row>`
  ).join("");
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${
    head ? pane : ""
  }<cols>${columns}</cols><sheetData>${body}</sheetData><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/** @param {Sheet[]} sheets @returns {Blob} */
export function sheetFile(sheets) {
  const numbered = sheets.map((sheet, at) => ({ sheet, at: at + 1 }));
  const listed = numbered.map(({ sheet, at }) =>
    `<sheet name="${xml(sheet.name.replace(/[\\/?*[\]:]/g, " ").slice(0, 31))}" sheetId="${at}" r:id="r${at}"/>`
  );
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
      `<calcPr fullCalcOnLoad="1"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${related.join("")}` +
      `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    ...Object.fromEntries(numbered.map(({ sheet, at }) => [`xl/worksheets/sheet${at}.xml`, worksheet(sheet)])),
  };
  return new Blob([zip(files)], { type: SHEET_TYPE });
}
