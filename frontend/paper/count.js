/** How many sheets of paper each thing of a day's pack takes. They are laid out as they print, and counted. */
import { every } from "../core/dom.js";
import { sheetsOfCards } from "./cards.js";
import { sheetsOfQuestions } from "./questions.js";
import { sheetsOfSigns } from "./signs.js";
import { sheetsOfWorksheet } from "./worksheets.js";

/** @typedef {{sheets: number, a3?: boolean}} Paper of one copy */

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((all, each) => all + each, 0);

/** @type {Record<string, (section: HTMLElement) => Paper>} by what is printed */
const COUNT = {
  worksheet: (section) => sheetsOfWorksheet(/** @type {HTMLFormElement} */ (section.querySelector("form.worksheet"))),
  cards: (section) => ({ sheets: sum(every(section, "ol.cards").map(sheetsOfCards)) }),
  signs: (section) => ({ sheets: sum(every(section, "ol.signs").map((list) => sheetsOfSigns(list).length)) }),
  page: () => ({ sheets: 0 }), // it is printed where it stands
  questions: (section) => ({ sheets: sheetsOfQuestions(every(section, ".quiz-of > :is(.question, .situation)")) }),
};

/** When the page has answered what was asked of it in the meantime, and nothing of it is being printed. */
async function free() {
  await new Promise((done) => setTimeout(done));
  while ("prints" in document.documentElement.dataset) {
    await new Promise((done) => addEventListener("afterprint", done, { once: true }));
  }
}

/**
 * Count beside each thing of a pack what a copy of it takes (`data-sheets`, `data-a3`). One after the other: the page answers between.
 * @param {HTMLElement} pack
 */
export async function counted(pack) {
  for (const place of every(pack, ".copies")) {
    await free();
    const section = /** @type {HTMLElement} */ (place.closest(".sheet"));
    const { sheets, a3 } = COUNT[place.dataset.what ?? ""](section);
    place.dataset.sheets = String(sheets);
    if (a3) place.dataset.a3 = "";
  }
}
