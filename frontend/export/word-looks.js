/** How a document for Word looks: its styles, lists, foot and settings. Pure. */
import { HEAD, xml } from "./office.js";

export const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const EDGES = ["top", "left", "bottom", "right", "insideH", "insideV"];

/** @param {string} language as a tag @returns {string} */
export function styles(language) {
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
  const edge = EDGES
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="70807D"/>`).join("");
  const line = (/** @type {string} */ side) => `<w:${side} w:val="single" w:sz="4" w:space="1" w:color="70807D"/>`;
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
      style("Hint", "Hint", '<w:spacing w:after="40"/>', '<w:i/><w:sz w:val="18"/>'),
      style(
        "Line",
        "Line",
        `<w:pBdr>${line("bottom")}${line("between")}</w:pBdr><w:spacing w:before="200" w:after="0"/>`,
      ),
      style("Footer", "footer", '<w:spacing w:after="0"/><w:jc w:val="right"/>', '<w:sz w:val="16"/>'),
      style("End", "End", '<w:spacing w:after="0" w:line="20" w:lineRule="exact"/>', '<w:sz w:val="2"/>'),
      style("Box", "Box", '<w:spacing w:after="0"/>', '<w:b/><w:sz w:val="20"/>'),
      style("Head", "Head", '<w:keepNext/><w:spacing w:after="0"/>', '<w:b/><w:sz w:val="20"/>'),
    ].join("")
  }<w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid"/><w:tblPr><w:tblBorders>${edge}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;
}

/** @param {number} level @param {string} format @param {string} text @returns {string} */
const level = (level, format, text) =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${
    454 * (level + 1)
  }" w:hanging="454"/></w:pPr></w:lvl>`;

/** @param {boolean[]} lists for each whether it has dots @returns {string} how lists are numbered: each begins with 1 */
export function numbering(lists) {
  const kinds = [["decimal", "%1."], ["bullet", "•"]].map(([format, text], kind) =>
    `<w:abstractNum w:abstractNumId="${kind}"><w:multiLevelType w:val="hybridMultilevel"/>${level(0, format, text)}${
      [1, 2, 3].map((deep) => level(deep, "bullet", "–")).join("")
    }</w:abstractNum>`
  );
  const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const all = lists.map((dots, at) =>
    `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${dots ? 1 : 0}"/>${dots ? "" : again}</w:num>`
  );
  return `${HEAD}<w:numbering xmlns:w="${MAIN}">${kinds.join("")}${all.join("")}</w:numbering>`;
}

const field = (/** @type {string} */ name) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
const said = (/** @type {string} */ text) => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

/** @param {string} foot whose it is, or "" @returns {string} what stands below each page: that, and which page of how many it is */
export const footer = (foot) =>
  `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${foot ? said(`${foot} · `) : ""}${
    field("PAGE")
  }${said(" / ")}${field("NUMPAGES")}</w:p></w:ftr>`;

/** Without it, Word takes the file for one of its version of 2003. @param {string} language as a tag @returns {string} */
export const settings = (language) =>
  `${HEAD}<w:settings xmlns:w="${MAIN}"><w:defaultTabStop w:val="709"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${
    xml(language)
  }"/></w:settings>`;
