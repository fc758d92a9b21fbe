/** What a trainer changes in Word: worksheets, and the guide of a day. */
import { textOf } from "../core/dom.js";
import { dateText, LANGUAGE, say } from "../core/i18n.js";
import { download, fileName } from "./download.js";
import { sheetsPieces } from "./form.js";
import { sheetOf } from "./form-read.js";
import { piecesIn } from "./guide.js";
import { withoutEmpty } from "./pieces.js";
import { wordFile } from "./word.js";

/** @typedef {import("./pieces.js").Piece} Piece */

const pageTitle = () => textOf(document.querySelector("article h1"));

/** @param {Piece[]} pieces @param {string} title */
function save(pieces, title) {
  const foot = textOf(document.querySelector("main > .paper-foot"));
  download(wordFile(pieces, { title, language: LANGUAGE, foot }), fileName(title, "docx", new Date()));
}

/** @param {HTMLFormElement[]} forms worksheets, as they stand on the page */
export function saveWorksheets(forms) {
  const sheets = forms.map(sheetOf);
  save(sheetsPieces(sheets), sheets.length === 1 ? sheets[0].title : pageTitle());
}

/** @param {HTMLElement} article */
export function savePage(article) {
  const [title, ...rest] = withoutEmpty(piecesIn(article));
  save([title, { type: "note", text: say("word.made", { date: dateText(new Date()) }) }, ...rest], pageTitle());
}
