/** What all files of Office Open XML share. What somebody wrote is text in them and never an instruction. Pure. */

export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Where a language alone would be taken for that of another place. @type {Record<string, string>} */
const REGIONS = { en: "en-GB", sr: "sr-Latn" };
const TWO_SCRIPTS = ["bs", "sr"]; // languages whose script is named, whichever it is

/** @type {Record<string, string>} */
const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {string} text @returns {string} without the signs that XML forbids, which would make the file unreadable */
export const xml = (text) =>
  text
    // deno-lint-ignore no-control-regex
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replace(/[&<>"]/g, (mark) => MARKS[mark]);

/**
 * The tag under which office programs know a language. They check the spelling of none that has no region.
 * @param {string} language as a tag @returns {string}
 */
export function officeTag(language) {
  const { language: spoken, script, region } = new Intl.Locale(REGIONS[language] ?? language).maximize();
  const latin = script === "Latn" && !TWO_SCRIPTS.includes(spoken);
  return [spoken, latin ? "" : script, region].filter(Boolean).join("-");
}

/** @param {[type: string, target: string][]} ends @returns {string} */
export const relations = (ends) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${
    ends.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`).join("")
  }</Relationships>`;
