/**
 * Taking the workbook along and bringing it back: downloads, paper, and the file that is chosen. The workbook loads this
 * part after everything else.
 */
import { make } from "../core/dom.js";
import { dateText, LANGUAGE, say } from "../core/i18n.js";
import { SITE } from "../core/site.js";
import * as store from "../core/store.js";
import { outline } from "../workbook/outline.js";
import * as backup from "./backup.js";
import { part, sheetDocument, whole } from "./document.js";
import { download, fileName } from "./download.js";
import { toMarkdown } from "./markdown.js";
import { wordFile } from "./word.js";

export { savePage, saveWorksheets } from "./handout.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("../workbook/outline.js").Block} Block */
/** @typedef {import("../workbook/outline.js").Chapter} Chapter */

/** @param {Block} block @returns {HTMLElement} a piece of the document, as the paper shows it */
function onPaper(block) {
  switch (block.type) {
    case "heading":
      return make(`h${block.level}`, {}, block.text);
    case "list":
      return make("ol", {}, ...block.items.map((item) => make("li", {}, item)));
    case "table": {
      const head = make("tr", {}, ...block.head.map((text) => make("th", {}, text)));
      const body = block.rows.map((cells) => make("tr", {}, ...cells.map((text) => make("td", {}, text))));
      return make("table", { class: "workbook-table" }, make("thead", {}, head), make("tbody", {}, ...body));
    }
    default:
      return make("p", { class: `paper-${block.type}` }, block.text);
  }
}

const OFFLINE = location.protocol === "file:";
// A path on somebody's disk often holds a name: it is not written into files that are handed on.
const HERE = OFFLINE ? "offline" : SITE;

/** @param {Chapter[]} chapters @param {State} state @param {string} [only] one sheet, or "" for all @returns {Block[]} */
function documentOf(chapters, state, only = "") {
  const site = OFFLINE ? say("workbook.offline_copy") : location.origin + SITE;
  return whole(part(outline(chapters, state), only), say("workbook.made", { date: dateText(new Date()), site }));
}

/** How a file's name ends. Plain text is laid out as Markdown, which a phone does not know by its own ending. */
const ENDINGS = { docx: "docx", md: "txt", json: "json" };

/** @param {keyof typeof ENDINGS} kind @param {Chapter[]} chapters @param {State} state */
export function save(kind, chapters, state) {
  const now = new Date();
  download(fileOf(kind, chapters, state, now), fileName(say("workbook.title"), ENDINGS[kind], now));
}

/**
 * One sheet as a document of its own. What is empty has its place, to be filled in there.
 * @param {"docx" | "md"} kind @param {import("../records.d.ts").Sheet} sheet @param {State} state
 * @param {string} first what stands below its title
 */
export function saveSheet(kind, sheet, state, first) {
  const { title } = sheet;
  const document = sheetDocument(sheet, state, first);
  const file = kind === "md" ? markdownFile(document) : wordFile(document, { title, language: LANGUAGE });
  download(file, fileName(title, ENDINGS[kind], new Date()));
}

/** @param {Block[]} blocks @returns {Blob} */
const markdownFile = (blocks) => new Blob([toMarkdown(blocks)], { type: "text/plain;charset=utf-8" });

/** @param {string} kind @param {Chapter[]} chapters @param {State} state @param {Date} now @returns {Blob} */
function fileOf(kind, chapters, state, now) {
  if (kind === "json") return new Blob([backup.toJson(state, HERE, now)], { type: "application/json" });
  const blocks = documentOf(chapters, state);
  if (kind === "md") return markdownFile(blocks);
  return wordFile(blocks, { title: say("workbook.title"), language: LANGUAGE });
}

/**
 * Lay out the paper: the document itself, because forms lose lines on paper.
 * @param {HTMLElement} place @param {Chapter[]} chapters @param {State} state @param {string} only one sheet, or "" for all
 */
export function layPaper(place, chapters, state, only) {
  place.replaceChildren(...documentOf(chapters, state, only).slice(1).map(onPaper)); // the page has its title already
}

/**
 * Read a file that was chosen and join it with what is here.
 * @param {File} file @param {(changed: State) => "" | "full" | "refused"} write
 * @returns {Promise<{text: string, bad: boolean}>} what to tell
 */
export async function bringBack(file, write) {
  const problem = (/** @type {string} */ kind) => ({
    text: say(`workbook.problem.${kind}`, { file: file.name }),
    bad: true,
  });
  if (file.size > backup.LARGEST) return problem("huge");
  const read = backup.fromJson(await file.text().catch(() => ""));
  if ("problem" in read) return problem(read.problem);
  const result = backup.bring(store.all(), read.state);
  const failed = write(result.changed);
  return failed ? problem(failed) : { text: brought(result, read.site), bad: false };
}

/** @param {ReturnType<typeof backup.bring>} result @param {string} site where the file comes from @returns {string} */
function brought({ changed, came, fresh, joined, two }, site) {
  const parts = [say("workbook.back.came", { n: came })];
  if (site && site !== HERE) parts.push(say("workbook.back.site", { site }));
  if (!Object.keys(changed).length) return [...parts, say("workbook.back.same")].join(" ");
  if (fresh) parts.push(say("workbook.back.fresh", { n: fresh }));
  if (joined) parts.push(say("workbook.back.joined", { n: joined }));
  if (two) parts.push(say("workbook.back.two", { n: two }));
  return [...parts, say("workbook.back.nothing_lost")].join(" ");
}
