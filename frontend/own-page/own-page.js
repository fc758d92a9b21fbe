/**
 * The learner's own page: the texts that were carried along on one sheet. It says which parts are still empty, and
 * gives files. The form itself is a worksheet.
 */
import { every, make, one, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { chunk, Outdated, part } from "../core/load.js";
import * as store from "../core/store.js";

/** @param {HTMLElement} root */
function showGaps(root) {
  const empty = every(root, ".field").filter((field) =>
    !/** @type {HTMLTextAreaElement} */ (one(field, "textarea")).value
  );
  const now = empty.map(({ dataset }) => dataset.field).join(" ");
  const place = one(root, ".own-page-gaps");
  if (place.dataset.shown === now) return; // a link that is pressed must not be taken away, and nothing is said twice
  place.dataset.shown = now;
  const links = empty.flatMap((field, index) => {
    const label = one(field, "label");
    const link = make("a", { href: `#${label.getAttribute("for")}` }, textOf(label));
    return [index ? ", " : " ", link];
  });
  place.replaceChildren(say(links.length ? "own_page.gaps" : "own_page.full"), ...links);
}

/** @param {HTMLElement} root @param {string} kind docx or md */
async function save(root, kind) {
  const problem = one(root, ".own-page-problem");
  problem.textContent = "";
  try {
    const sheet = await chunk("sheets", one(root, "form").dataset.exercise ?? "");
    const { saveSheet } = await part("export");
    saveSheet(kind, sheet, store.all());
  } catch (error) {
    problem.textContent = say(error instanceof Outdated ? "outdated" : "own_page.offline");
  }
}

/** @param {HTMLElement} root */
function live(root) {
  one(root, ".own-page-take").hidden = false;
  for (const press of every(root, "[data-do]")) {
    press.addEventListener("click", () => save(root, press.dataset.do ?? ""));
  }
  const refresh = () => showGaps(root);
  refresh();
  root.addEventListener("input", refresh);
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
}

export function start() {
  every(document, ".own-page").forEach(live);
}
