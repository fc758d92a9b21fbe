/** Buttons that print one thing of a page alone. What lays it out on paper is loaded when somebody wants it. */
import { button, every, make, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { Outdated, part } from "../core/load.js";

/**
 * A button that prints. Where what lays it out does not come, the browser prints the whole page.
 * @param {string} word @param {(paper: typeof import("../paper/paper.js")) => void} lay @param {Record<string, string>} [whose] for whom it is
 */
function printer(word, lay, whose = {}) {
  const made = button(say(word), () => part("paper").then(lay, () => print()));
  for (const [name, value] of Object.entries(whose)) made.setAttribute(name, value);
  return made;
}

/**
 * A button that makes a file for Word here. Where what makes it does not come, it says so.
 * @param {string} word @param {(files: typeof import("../export/export.js")) => void} save
 */
function wordButton(word, save) {
  const told = make("span", { role: "alert" });
  const tell = (/** @type {unknown} */ error) => {
    console.error(error);
    told.append(" ", say(error instanceof Outdated ? "outdated" : "print.no_file"));
  };
  const press = button(say(word), () => {
    told.replaceChildren();
    part("export").then(save).catch(tell);
  });
  return [press, told];
}

/** @param {...HTMLElement} buttons */
const doing = (...buttons) => make("p", { class: "doing" }, ...buttons);

/**
 * On a page with several exercises, name whose each button is.
 * @param {HTMLElement} place of buttons @param {Element} of what they print
 */
function nameOf(place, of) {
  const title = textOf(of.closest(".sheet")?.querySelector("h2, h3, h4"));
  if (title) {
    for (const each of every(place, "button")) {
      each.setAttribute("aria-label", `${textOf(each)}: ${title}`);
    }
  }
  return place;
}

// What gives the answers away is for who says that they lead a group.
const LEADS = { class: "do in-group" };

/** @param {HTMLFormElement} form @returns {string} what its button says */
function wordFor(form) {
  if (form.closest(".note-sheet")) return "print.note";
  return form.dataset.exercise?.startsWith("tool-") ? "print.canvas" : "print.sheet";
}

/** @param {HTMLFormElement} form @param {string} word on the button that prints it @returns {HTMLElement} a note has its own files */
function forSheet(form, word) {
  const place = doing(
    printer(word, (paper) => paper.worksheets([form])),
    ...(form.closest(".note-sheet") ? [] : wordButton("print.word", (files) => files.saveWorksheets([form]))),
  );
  // Whoever types and then presses would move the button from under the mouse: what is said above it changes as a field is left.
  place.addEventListener("mousedown", (event) => event.preventDefault());
  return nameOf(place, form);
}

/** @param {HTMLFormElement} form a worksheet, a note, or the canvas of a tool on its page, which gets a button for it */
export function offer(form) {
  form.append(forSheet(form, wordFor(form)));
}

/** @param {HTMLElement} deck */
function forDeck(deck) {
  const backs = deck.querySelector(".answer");
  const place = doing(
    printer("print.cards", (paper) => paper.cards([deck], false)),
    ...(backs ? [printer("print.backs", (paper) => paper.cards([deck], true), LEADS)] : []),
  );
  deck.after(nameOf(place, deck));
}

/** @param {Element} parent of questions that stand beside each other. What prints them is in the trainer's part, where there is one */
function forQuestions(parent) {
  const asked = every(parent, ":scope > :is(.question, .situation)");
  const led = (parent.closest(".sheet") ?? parent).querySelector(":scope > [data-way] > details.trainer");
  const whose = parent.closest(".pack") ? {} : LEADS; // who prints a day leads it
  const place = doing(
    printer("print.questions", (paper) => paper.questions(asked, false), whose),
    printer("print.key", (paper) => paper.questions(asked, true), whose),
    printer("print.short", (paper) => paper.shortKey(asked), whose),
  );
  nameOf(place, parent);
  if (led) led.append(place);
  else asked[asked.length - 1].after(place);
}

/** @param {HTMLElement} pack all that a day prints. What a kind has in it is printed in one go. */
function forPack(pack) {
  const sheets = /** @type {HTMLFormElement[]} */ (every(pack, "form.worksheet"));
  const decks = every(pack, "ol.cards");
  const signs = every(pack, "ol.signs");
  const offers = [
    ...(sheets.length ? [printer("print.all_sheets", (paper) => paper.worksheets(sheets), { class: "do main" })] : []),
    ...(decks.length ? [printer("print.all_cards", (paper) => paper.cards(decks, false))] : []),
    ...(decks.length ? [printer("print.all_backs", (paper) => paper.cards(decks, true))] : []),
    ...(signs.length ? [printer("print.all_signs", (paper) => paper.signs(signs))] : []),
    ...(sheets.length ? wordButton("print.all_word", (files) => files.saveWorksheets(sheets)) : []),
  ];
  pack.prepend(doing(...offers));
  for (const asked of every(pack, ".question fieldset")) asked.toggleAttribute("inert", true);
  // Nobody can reach what is in a blank sheet, its button neither.
  for (const form of sheets) form.after(forSheet(form, "print.sheet"));
}

/** @param {HTMLElement} article the guide of a day */
function forGuide(article) {
  const title = article.querySelector("h1");
  const lead = title?.nextElementSibling;
  const place = lead?.matches("p") ? lead : title;
  place?.after(doing(...wordButton("print.page_word", (files) => files.savePage(article))));
}

export function start() {
  for (const guide of every(document, "article:has(.day-shopping, div.talk)")) forGuide(guide);
  every(document, ".pack").forEach(forPack);
  every(document, "ol.cards").forEach(forDeck);
  const asked = every(document, ".question");
  for (const parent of new Set(asked.map(({ parentElement }) => parentElement))) if (parent) forQuestions(parent);
  for (const part of every(document, "details.trainer")) {
    part.append(nameOf(doing(printer("print.guide", (paper) => paper.guide(part))), part));
  }
  for (const place of every(document, ".signs-of")) {
    place.append(nameOf(doing(printer("print.signs", (paper) => paper.signs(every(place, "ol.signs")))), place));
  }
}
