/**
 * A note: texts that were written in several places on one sheet. It says which parts are still empty, and gives files.
 * The form itself is a worksheet.
 */
import { every, make, one, textOf } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { chunk, Outdated, part } from "../core/load.js";
import * as store from "../core/store.js";
import * as team from "./keep.js";
import { WORDS } from "../words/note.js";

addWords(WORDS);

/**
 * Name the parts that are still empty. Of a note that nobody has begun nothing is missing yet.
 * @param {HTMLElement} root
 */
function showGaps(root) {
  const parts = every(root, ".field");
  const empty = parts.filter((field) => !/** @type {HTMLTextAreaElement} */ (one(field, "textarea")).value);
  const now = empty.map(({ dataset }) => dataset.field).join(" ");
  const place = one(root, ".note-gaps");
  if (place.dataset.shown === now) return; // a link that is pressed must not be taken away, and nothing is said twice
  place.dataset.shown = now;
  place.hidden = empty.length === parts.length;
  const links = empty.flatMap((field, index) => {
    const label = one(field, "label");
    const link = make("a", { href: `#${label.getAttribute("for")}` }, textOf(label));
    return [index ? "; " : " ", link]; // labels have commas
  });
  place.replaceChildren(say(links.length ? "note.gaps" : "note.full"), ...links);
}

/** @param {HTMLElement} root @param {"docx" | "md"} kind */
async function save(root, kind) {
  const problem = one(root, ".note-problem");
  problem.textContent = "";
  try {
    const sheet = await chunk("sheets", one(root, "form").dataset.exercise ?? "");
    const { saveSheet } = await part("export");
    const place = one(root, ".note-gaps");
    const gaps = !place.hidden && place.querySelector("a") ? textOf(place) : "";
    saveSheet(kind, sheet, store.all(), gaps);
  } catch (error) {
    problem.textContent = say(error instanceof Outdated ? "outdated" : "note.offline");
  }
}

/** @param {HTMLElement} root */
function live(root) {
  one(root, ".note-take").hidden = false;
  for (const press of every(one(root, ".note-take"), "[data-do]")) {
    press.addEventListener("click", () => save(root, press.dataset.do === "md" ? "md" : "docx"));
  }
  const refresh = () => showGaps(root);
  refresh();
  root.addEventListener("input", refresh);
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
}

export function start() {
  for (const root of every(document, ".note-sheet")) {
    live(root);
    team.start(root);
  }
}
