/** What all files of Office Open XML share. What somebody wrote is text in them and never an instruction. Pure. */

export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @type {Record<string, string>} */
const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text @returns {string} without the signs that XML forbids, which would make the file unreadable */
export const xml = (text) =>
  text
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/[&<>"]/g, (mark) => MARKS[mark]);

/** @param {[type: string, target: string][]} ends @returns {string} */
export const relations = (ends) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${
    ends.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`).join("")
  }</Relationships>`;
