/**
 * My workbook: everything that somebody wrote and answered, as the same live forms, to search, print, download, bring
 * back and delete. Only the sheets in which something is written are loaded and come to life.
 */
import { every, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { LOG } from "../core/log.js";
import { settle } from "../core/merge.js";
import * as store from "../core/store.js";
import { settled } from "../core/version.js";
import * as worksheet from "../learn/worksheet.js";
import { Along } from "./along.js";
import { ask } from "./deletion.js";
import { contents } from "./contents.js";
import { matcher, wordsIn } from "./matching.js";
import { counted, orphanBlocks, outline } from "./outline.js";
import { noteDifferences, orphan, showAnswer } from "./readonly.js";
import { emptyLast, sectionOf } from "./sheet.js";
import { Shelf } from "./shelf.js";
import { Typed, write } from "./typed.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("./outline.js").Written} Written */
/** @typedef {import("./shelf.js").Place} Place */

/** The workbook of one page. */
class Workbook {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.live = one(root, ".workbook-live");
    this.dialog = /** @type {HTMLDialogElement} */ (one(root, "dialog"));
    this.search = /** @type {HTMLInputElement} */ (one(root, "#workbook-search"));
    this.file = /** @type {HTMLInputElement} */ (one(root, "#workbook-file"));
    this.orphansBox = one(root, ".workbook-kept");
    this.frame = /** @type {HTMLTemplateElement} */ (one(root, ".workbook-frame"));
    this.shelf = new Shelf(root, () => this.refresh());
    this.typed = new Typed();
    /** @type {Map<string, HTMLElement>} sections that came to life, by exercise */
    this.sections = new Map();
    this.shownOrphans = "";
    /** @type {Set<string>} exercises that an example shows, beside those in which something is written */
    this.example = new Set();
    this.outline = outline(this.shelf.asked, {});
    this.along = new Along(root, this.shelf, this.typed, {
      tell: (...told) => this.tell(...told),
      announce: () => this.announce(),
    });
  }

  start() {
    one(this.root, ".workbook-scripts").remove();
    this.live.hidden = false;
    this.press("delete-all", () => this.deleteAll());
    this.press("retry", () => this.retry());
    window.addEventListener("online", () => this.retry());
    this.search.addEventListener("input", () => this.filter());
    this.search.form?.addEventListener("submit", (event) => event.preventDefault());
    this.live.addEventListener("input", (event) => this.typed.note(event));
    document.addEventListener("store:changed", () => this.refresh());
    document.addEventListener("example:laid", (event) => {
      this.example = /** @type {CustomEvent<Set<string>>} */ (event).detail;
      this.refresh();
    });
    store.onOtherTab(() => this.refresh());
    window.addEventListener("pageshow", (event) => event.persisted && this.announce());
    this.along.start();
    this.refresh();
  }

  /** @param {string} what @param {() => void} then */
  press(what, then) {
    one(this.root, `[data-do="${what}"]`).addEventListener("click", then);
  }

  /** Tell all parts of the page that anything may have changed. */
  announce() {
    document.dispatchEvent(new CustomEvent("store:changed", { detail: "" }));
  }

  /** Show what is stored now, as soon as its sheets are there: what was shown must not be pushed away by them. */
  refresh() {
    const state = store.all();
    this.shelf.want(state, this.example);
    const { coming } = this.shelf;
    const waits = coming.size > 0 && this.sections.size === 0;
    const ready = Object.entries(state).filter(([name]) => !waits && !coming.has(name.split("/")[1]));
    this.show(Object.fromEntries(ready));
  }

  /** Ask again for the sheets that the line lost. What an update took away comes with a new page. */
  retry() {
    if (this.shelf.outdated) location.reload();
    else if (this.shelf.forgive()) this.refresh();
  }

  /** @param {State} state */
  show(state) {
    this.outline = outline(this.shelf.asked, state);
    this.shelf.chapters.forEach(({ places }, at) =>
      places.forEach((place, index) => this.showSheet(place, this.outline.chapters[at].exercises[index], state))
    );
    this.showOrphans();
    one(this.root, ".workbook-unloaded").hidden = !this.shelf.hasLost;
    one(this.root, ".workbook-kept-why").hidden = this.shelf.hasLost;
    if (this.shelf.outdated) this.tell(say("outdated"), true);
    const problem = store.trouble();
    const trouble = one(this.root, ".workbook-trouble");
    const text = problem ? say(`workbook.trouble.${problem}`) : "";
    if (trouble.textContent !== text) trouble.textContent = text;
    trouble.classList.toggle("trouble", problem !== "");
    this.along.showBackup();
    this.filter();
  }

  /** @param {Place} place @param {Written} written @param {State} state */
  showSheet({ template, sheet, loading }, written, state) {
    let section = this.sections.get(written.id);
    if (!section && !written.count && !(loading === "there" && this.example.has(written.id))) return;
    if (!section) {
      section = sectionOf(sheet, this.frame);
      template.after(section);
      this.sections.set(written.id, section);
      one(section, '[data-do="delete"]').addEventListener("click", () => this.deleteSheet(written.id));
      one(section, '[data-do="print-one"]').addEventListener("click", () => this.along.print(written.id));
      worksheet.start(section);
      emptyLast(section, written.filled);
    }
    const items = every(section, "[data-question]");
    items.forEach((item, at) =>
      showAnswer(item, sheet.questions[at], sheet, state, (...choice) => this.settle(...choice))
    );
    const answers = section.querySelector(".workbook-answers");
    if (answers instanceof HTMLElement) answers.hidden = items.every((item) => item.hidden);
    noteDifferences(section, sheet, written, state);
  }

  /** @param {string} name @param {string} text the version @param {boolean} use it, or drop it @param {string} label what was asked */
  settle(name, text, use, label) {
    const entry = store.get(name);
    if (!entry) return;
    const failed = write({ [name]: settle(entry, text, use) });
    this.tell(failed ? say(`workbook.trouble.${failed}`) : settled(entry, use, label), failed !== "");
    if (failed) return one(this.root, ".workbook-problem").scrollIntoView({ block: "nearest" });
    this.announce();
    const place = this.live.querySelector(`[data-name="${CSS.escape(name)}"]`);
    if (place instanceof HTMLElement) place.focus();
  }

  showOrphans() {
    const { orphans } = this.outline;
    const now = JSON.stringify(orphans);
    if (now === this.shownOrphans) return;
    this.shownOrphans = now;
    for (const old of every(this.orphansBox, ".workbook-orphan")) old.remove();
    for (const each of orphans) {
      const remove = () => this.deleteNames([each.name], say("workbook.ask.text"));
      this.orphansBox.append(orphan(each, (...choice) => this.settle(...choice), remove));
    }
  }

  /** Show what holds all the words that are looked for, and say how much that is. */
  filter() {
    const query = this.search.value.trim();
    const fits = matcher(query);
    let found = 0;
    let there = 0;
    const show = (/** @type {HTMLElement} */ element, /** @type {boolean} */ written, /** @type {string} */ text) => {
      const lies = this.example.has(element.id.replace("my-", "")) && !query;
      const shown = lies || (written && (!query || fits(text)));
      element.hidden = !shown && !inUse(element);
      if (written) there += 1;
      if (shown) found += 1;
      return !element.hidden;
    };
    this.shelf.chapters.forEach(({ element, title }, at) => {
      const shown = this.outline.chapters[at].exercises.map((each) => {
        const section = this.sections.get(each.id);
        return section ? show(section, each.count > 0, `${title}\n${each.title}\n${wordsIn(each.blocks)}`) : false;
      });
      element.hidden = !shown.some(Boolean);
    });
    const orphans = every(this.orphansBox, ".workbook-orphan").map((element, index) =>
      show(element, true, wordsIn(orphanBlocks(this.outline.orphans[index])))
    );
    this.orphansBox.hidden = !orphans.some(Boolean);
    const coming = this.shelf.coming.size > 0;
    one(this.root, ".workbook-empty").hidden = there > 0 || coming;
    const hasReviewed = Object.keys(store.all()).some((name) => name.startsWith(LOG)); // the backup takes it along
    one(this.root, ".workbook-take").hidden = there === 0 && !coming && !hasReviewed;
    if (this.search.form) this.search.form.hidden = there === 0;
    // Who has written nothing has traces to delete at most: the last lesson, what was chosen.
    one(this.root, '[data-do="delete-all"]').classList.toggle("as-link", there === 0);
    one(this.root, ".workbook-all").hidden = Object.keys(store.all()).length === 0 || (coming && there === 0);
    contents(one(this.root, ".workbook-contents"), this.outline, (id) => this.sections.get(id)?.hidden === false);
    const status = one(this.root, ".workbook-found");
    const text = !query ? "" : found ? say("workbook.found", { n: found }) : say("workbook.found.none");
    if (status.textContent !== text) status.textContent = text;
  }

  /** @param {string} text @param {boolean} bad */
  tell(text, bad) {
    one(this.root, ".workbook-message").textContent = bad ? "" : text;
    const problem = one(this.root, ".workbook-problem");
    problem.textContent = bad ? text : "";
    problem.classList.toggle("trouble", bad);
  }

  /* ---- Deleting ---- */

  /** @param {string} id of an exercise */
  deleteSheet(id) {
    const written = this.outline.chapters.flatMap(({ exercises }) => exercises).find((each) => each.id === id);
    if (!written) return;
    this.deleteNames(written.names, say("workbook.ask.one", { title: written.title }), [`done/exercise/${id}`]);
  }

  /** @param {string[]} names @param {string} question @param {string[]} [marks] */
  deleteNames(names, question, marks = []) {
    const state = store.all();
    const texts = Object.fromEntries(names.filter((name) => name in state).map((name) => [name, state[name]]));
    this.delete({ question, n: counted(texts) }, () => [...names, ...marks].forEach(store.remove));
  }

  deleteAll() {
    const asked = { question: say("workbook.ask.all"), n: counted(store.all()), more: say("workbook.ask.marks") };
    this.delete(asked, store.clear);
  }

  /** @param {{question: string, n: number, more?: string}} asked @param {() => void} really */
  delete(asked, really) {
    ask(this.dialog, asked, () => {
      really();
      this.typed.forget();
      this.announce();
      this.tell(say("workbook.deleted", { n: asked.n }), false);
      this.goOn();
    });
  }

  /** Put the focus on something that is still there, when what had it is gone. */
  goOn() {
    const active = document.activeElement;
    if (active instanceof HTMLElement && active !== document.body && active.checkVisibility()) return;
    const empty = one(this.root, ".workbook-empty");
    const heading = [...this.sections.values()].find((section) => !section.hidden)?.querySelector("h3");
    const next = !empty.hidden ? empty : heading instanceof HTMLElement ? heading : this.file;
    next.focus({ preventScroll: next !== empty });
  }
}

/** @param {HTMLElement} element @returns {boolean} whether somebody writes in it: it must not vanish under the hand */
function inUse(element) {
  const active = document.activeElement;
  return element.contains(active) && Boolean(active?.matches("input, textarea, select"));
}

export function start() {
  for (const root of every(document, ".workbook")) new Workbook(root).start();
}
