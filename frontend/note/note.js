/**
 * A note: texts that were written in several places on one sheet. It says which parts are still empty, and gives files.
 * The form itself is a worksheet.
 */
import { every, make, one, textOf } from "../core/dom.js";
import { names } from "../core/entry.js";
import { addWords, dateText, say } from "../core/i18n.js";
import { chunk, Outdated, part } from "../core/load.js";
import * as store from "../core/store.js";
import * as team from "./keep.js";
import { readTeam, TEAM } from "./team.js";
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

/**
 * Say how many parts are still empty, as a part is left: who hears the page types on in peace, and reads their names above.
 * @param {HTMLElement} root
 */
function tellCount(root) {
  const n = names(one(root, ".note-gaps").dataset.shown).length;
  const text = n ? say("note.still_empty", { n }) : say("note.full");
  const place = one(root, ".note-count");
  if (place.textContent !== text) place.textContent = text;
}

/**
 * Say below its title whose it is, and of which day: on paper and in its files nothing else tells it.
 * @param {HTMLElement} root @param {string} draft that it is one @returns {string}
 */
function tellFirst(root, draft) {
  const place = /** @type {HTMLElement | null} */ (root.querySelector(".note-team"));
  const team = () => readTeam(store.get(TEAM)?.v)?.name ?? store.get(`field/${place?.dataset.named}`)?.v;
  const who = place ? team() : store.get("last/name")?.v;
  const told = [who, dateText(new Date()), draft].filter(Boolean).join(" · ");
  one(root, ".note-first").textContent = told;
  return told;
}

/** @param {HTMLElement} root @param {"docx" | "md"} kind @param {string} first line below its title */
async function save(root, kind, first) {
  const problem = one(root, ".note-problem");
  problem.textContent = "";
  try {
    const sheet = await chunk("sheets", one(root, "form").dataset.exercise ?? "");
    const { saveSheet } = await part("export");
    saveSheet(kind, sheet, store.all(), first);
  } catch (error) {
    problem.textContent = say(error instanceof Outdated ? "outdated" : "note.offline");
  }
}

/** @param {HTMLElement} root */
function live(root) {
  const draft = textOf(one(root, ".note-first"));
  one(root, ".note-take").hidden = false;
  for (const press of every(one(root, ".note-take"), "[data-do]")) {
    press.addEventListener(
      "click",
      () => save(root, press.dataset.do === "md" ? "md" : "docx", tellFirst(root, draft)),
    );
  }
  const refresh = () => {
    showGaps(root);
    tellFirst(root, draft);
  };
  refresh();
  for (const kind of ["input", "change"]) root.addEventListener(kind, refresh); // a name is kept as one leaves it
  root.addEventListener("change", () => tellCount(root));
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
  addEventListener("beforeprint", refresh); // it may be another day
}

export function start() {
  for (const root of every(document, ".note-sheet")) {
    live(root);
    team.start(root);
  }
}
