/**
 * The workbook as text: for Word (RTF), as Markdown, and as a backup (JSON) that another browser can read. Pure: what is
 * stored and what the site asks come in, text goes out.
 */
import { mergeEntry, merge } from "./merge.js";
import { isText, leftBlocks, says } from "./outline.js";
import { say } from "./say.js";
import { VERSION, isEntry, isName } from "./store.js";

/** @typedef {import("./merge.js").Entry} Entry */
/** @typedef {import("./merge.js").State} State */
/** @typedef {import("./outline.js").Block} Block */
/** @typedef {import("./outline.js").Outline} Outline */

export const FORMAT = "psi-workbook";
export const LARGEST = 5 * 1024 * 1024;

/**
 * The whole workbook as one document.
 * @param {Outline} outlined @param {string} made when and where it was made, in words @returns {Block[]}
 */
export function whole({ chapters, kept }, made) {
  /** @type {Block[]} */
  const blocks = [{ type: "heading", level: 1, text: say("workbook.title") }, { type: "note", text: made }];
  for (const { title, exercises } of chapters) {
    const spoken = exercises.filter(({ count }) => count);
    if (spoken.length) blocks.push({ type: "heading", level: 2, text: title });
    for (const each of spoken) blocks.push({ type: "heading", level: 3, text: each.title }, ...each.blocks);
  }
  if (kept.length) blocks.push({ type: "heading", level: 2, text: say("workbook.left") }, ...kept.flatMap(leftBlocks));
  return blocks;
}

/* ---- Markdown -------------------------------------------------------------------------------------------------- */

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

/* ---- RTF, which Word and LibreOffice open ------------------------------------------------------------------------ */

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
      return `${rtfRow(block.head, true)}${block.rows.map((cells) => rtfRow(cells, false)).join("")}{${NEW}\\sa60\\par}\n`;
  }
}

/** @param {Block[]} blocks @returns {string} in plain ASCII */
export function toRtf(blocks) {
  const styles = [1, 2, 3].map((n) => `{\\s${n}\\outlinelevel${n - 1}\\b\\fs${[36, 28, 24][n - 1]} heading ${n};}`);
  const head = [
    "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang2057",
    "{\\fonttbl{\\f0\\fswiss Arial;}}",
    `{\\stylesheet{\\s0\\fs22 Normal;}${styles.join("")}}`,
    `{\\info{\\title ${rtfText(say("workbook.title"))}}}`,
    "\\paperw11906\\paperh16838\\margl1134\\margr1134\\margt1134\\margb1134\\f0\\fs22",
  ];
  return `${head.join("\n")}\n${blocks.map(rtfBlock).join("")}}\n`;
}

/* ---- The backup -------------------------------------------------------------------------------------------------- */

/**
 * @param {State} state @param {string} site path of the site @param {Date} now @returns {string}
 */
export function toJson(state, site, now) {
  const names = Object.keys(state).filter(isName).sort();
  const kept = Object.fromEntries(names.map((name) => [name, state[name]]));
  return `${JSON.stringify({ format: FORMAT, version: VERSION, site, made: now.toISOString(), state: kept }, null, 1)}\n`;
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {string} text @returns {{site: string, state: State} | {problem: "broken" | "foreign" | "newer"}} */
export function fromJson(text) {
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // A backup that was cut off still begins like one.
    return { problem: text.slice(0, 100).includes(FORMAT) ? "broken" : "foreign" };
  }
  if (!isRecord(data) || data.format !== FORMAT) return { problem: "foreign" };
  if (typeof data.version !== "number" || !Number.isInteger(data.version)) return { problem: "broken" };
  if (data.version > VERSION) return { problem: "newer" };
  try {
    return isRecord(data.state) ? { site: String(data.site ?? ""), state: entries(data.state) } : { problem: "broken" };
  } catch {
    return { problem: "broken" };
  }
}

/**
 * @param {Record<string, unknown>} found @returns {State} with nothing in it that does not belong there
 * @throws {TypeError} where something is no entry
 */
function entries(found) {
  /** @type {State} */
  const state = {};
  for (const [name, entry] of Object.entries(found)) {
    if (!isName(name) || !isEntry(entry)) throw new TypeError(name);
    state[name] = mergeEntry(entry, entry);
  }
  return state;
}

/** @param {Entry | undefined} a @param {Entry} b @returns {boolean} */
const same = (a, b) => a !== undefined && JSON.stringify(mergeEntry(a, a)) === JSON.stringify(mergeEntry(b, b));

/**
 * Join what a file holds with what is here.
 * @param {State} mine @param {State} coming
 * @returns {{changed: State, came: number, fresh: number, joined: number, two: number}} the entries to write, and how
 *   many texts and answers came, are new here, were joined with one that is here, and have two versions by that
 */
export function bring(mine, coming) {
  const all = merge(mine, coming);
  const changed = Object.fromEntries(Object.entries(all).filter(([name, entry]) => !same(mine[name], entry)));
  const came = Object.keys(coming).filter((name) => isText(name) && says(coming[name]));
  const known = came.filter((name) => says(mine[name]));
  return {
    changed,
    came: came.length,
    fresh: came.length - known.length,
    joined: known.filter((name) => name in changed).length,
    two: came.filter((name) => name in changed && all[name].other?.length).length,
  };
}
