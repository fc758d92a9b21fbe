/**
 * My workbook: everything that somebody wrote and answered, as the same live forms, to search, print, download, bring
 * back and delete. Only the sheets in which something is written are loaded and come to life.
 */
import { every, one, textOf } from "../core/dom.js";
import { count, say } from "../core/i18n.js";
import { part } from "../core/load.js";
import { settle } from "../core/merge.js";
import * as store from "../core/store.js";
import * as worksheet from "../learn/worksheet.js";
import { matcher, wordsIn } from "./matching.js";
import { counted, isText, leftBlocks, outline } from "./outline.js";
import { noteDifferences, orphan, showAnswer } from "./readonly.js";
import { exerciseOf, fill, namesOf } from "./sheets.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("./outline.js").Exercise} Exercise */
/** @typedef {import("./outline.js").Written} Written */
/** @typedef {typeof import("../export/export.js")} Take */
/** @typedef {{template: HTMLTemplateElement, names: string[], loading: "" | "wanted" | "failed" | "there"}} Sheet */

/** The workbook of one page. */
class Workbook {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.live = one(root, ".workbook-live");
    this.dialog = /** @type {HTMLDialogElement} */ (one(root, "dialog"));
    this.search = /** @type {HTMLInputElement} */ (one(root, "#workbook-search"));
    this.file = /** @type {HTMLInputElement} */ (one(root, "#workbook-file"));
    this.keptBox = one(root, ".workbook-kept");
    this.chapters = every(root, ".workbook-chapter:not(.workbook-kept)").map((element) => {
      const templates = /** @type {HTMLTemplateElement[]} */ (every(element, "template"));
      /** @type {Sheet[]} */
      const sheets = templates.map((template) => ({ template, names: namesOf(template), loading: "" }));
      return { element, title: textOf(element.querySelector("h2")), sheets, exercises: templates.map(exerciseOf) };
    });
    /** @type {Promise<unknown>} when all sheets that are wanted are there, or are known not to come */
    this.loaded = Promise.resolve();
    /** @type {Map<string, HTMLElement>} sections that came to life, by exercise */
    this.sections = new Map();
    /** @type {Map<HTMLFormElement, Set<string>>} the controls in which somebody typed here, by name */
    this.touched = new Map();
    this.shownKept = "";
    this.outline = outline(this.chapters, {});
    /** @type {Take | undefined} */
    this.take = undefined;
  }

  start() {
    one(this.root, ".workbook-scripts").remove();
    this.live.hidden = false;
    for (const kind of ["rtf", "md", "json"]) {
      this.press(kind, () => this.with(({ save }) => save(kind, this.chapters, this.current())));
    }
    this.press("print", () => this.with(() => window.print()));
    // What makes files and paper is loaded when somebody turns to it, or when the browser has nothing else to do and
    // there is something to print. Until then, paper shows the forms.
    for (const turns of ["pointerover", "focusin"]) {
      one(this.root, ".workbook-box").addEventListener(turns, () => this.load().catch(() => undefined), { once: true });
    }
    window.addEventListener("beforeprint", () => this.layPaper());
    window.matchMedia("print").addEventListener("change", ({ matches }) => matches && this.layPaper());
    this.press("delete-all", () => this.deleteAll());
    this.press("retry", () => this.retry());
    window.addEventListener("online", () => this.retry());
    this.search.addEventListener("input", () => this.filter());
    this.search.form?.addEventListener("submit", (event) => event.preventDefault());
    this.file.addEventListener("change", () => this.bringBack());
    this.live.addEventListener("input", (event) => this.touch(event));
    document.addEventListener("psi:changed", () => this.refresh());
    store.onOtherTab(() => this.refresh());
    window.addEventListener("pageshow", (event) => event.persisted && this.announce());
    this.refresh();
    const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => window.setTimeout(then, 500));
    if (counted(store.all())) idle(() => this.load().catch(() => undefined));
  }

  /** @param {string} what @param {() => void} then */
  press(what, then) {
    one(this.root, `[data-do="${what}"]`).addEventListener("click", then);
  }

  /** Tell all parts of the page that anything may have changed. */
  announce() {
    document.dispatchEvent(new CustomEvent("psi:changed", { detail: "" }));
  }

  /** Show what is stored now, as soon as its sheets are there. */
  refresh() {
    const state = store.all();
    const coming = this.fetch(state);
    const ready = Object.entries(state).filter(([name]) => !coming.has(name.split("/")[1]));
    this.show(Object.fromEntries(ready));
  }

  /** Load the sheets in which something is written. @param {State} state @returns {Set<string>} the names of those on their way */
  fetch(state) {
    const written = new Set(Object.keys(state).filter(isText).map((name) => name.split("/")[1]));
    const listed = this.chapters.flatMap(({ sheets, exercises }) =>
      sheets.map((sheet, at) => ({ sheet, exercises, at }))
    );
    const fresh = listed.filter(({ sheet }) => !sheet.loading && sheet.names.some((name) => written.has(name)));
    if (fresh.length) {
      const arrivals = fresh.map(async ({ sheet, exercises, at }) => {
        sheet.loading = "wanted";
        try {
          await fill(sheet.template);
          exercises[at] = exerciseOf(sheet.template);
          sheet.loading = "there";
        } catch {
          sheet.loading = "failed"; // what was written in it stands at the end of the page, until it can be loaded
        }
      });
      this.loaded = Promise.all([this.loaded, ...arrivals]);
      this.loaded.then(() => this.refresh());
    }
    return new Set(listed.filter(({ sheet }) => sheet.loading === "wanted").flatMap(({ sheet }) => sheet.names));
  }

  /** Ask again for the sheets that the line lost. */
  retry() {
    const lost = this.lost();
    for (const sheet of lost) sheet.loading = "";
    if (lost.length) this.refresh();
  }

  /** @returns {Sheet[]} the sheets that could not be loaded */
  lost() {
    return this.chapters.flatMap(({ sheets }) => sheets.filter(({ loading }) => loading === "failed"));
  }

  /** @param {State} state */
  show(state) {
    this.outline = outline(this.chapters, state);
    this.chapters.forEach(({ sheets }, at) => {
      sheets.forEach(({ template }, index) =>
        this.showSheet(template, this.outline.chapters[at].exercises[index], state)
      );
    });
    this.showKept();
    const lost = this.lost().length > 0;
    one(this.root, ".workbook-unloaded").hidden = !lost;
    one(this.root, ".workbook-kept-why").hidden = lost;
    const problem = store.trouble();
    const trouble = one(this.root, ".workbook-trouble");
    const text = problem ? say(`workbook.trouble.${problem}`) : "";
    if (trouble.textContent !== text) trouble.textContent = text;
    trouble.classList.toggle("trouble", problem !== "");
    this.filter();
  }

  /** @param {HTMLTemplateElement} template @param {Written} written @param {State} state */
  showSheet(template, written, state) {
    let section = this.sections.get(written.id);
    if (!section && !written.count) return;
    section ??= this.enliven(template, written);
    for (const item of every(section, "[data-question]")) {
      showAnswer(item, template, state, (...choice) => this.settle(...choice));
    }
    const answers = section.querySelector(".workbook-answers");
    if (answers instanceof HTMLElement) answers.hidden = !every(answers, "li").some((item) => !item.hidden);
    noteDifferences(section, written, state);
  }

  /** @param {HTMLTemplateElement} template @param {Written} written @returns {HTMLElement} */
  enliven(template, written) {
    template.after(template.content.cloneNode(true));
    const section = /** @type {HTMLElement} */ (template.nextElementSibling);
    const heading = one(section, "h3");
    heading.id = `my-${written.id}-title`;
    section.setAttribute("aria-labelledby", heading.id);
    this.sections.set(written.id, section);
    one(section, '[data-do="delete"]').addEventListener("click", () => this.deleteSheet(written.id));
    worksheet.start(section);
    return section;
  }

  /** @param {string} name @param {string} text the version @param {boolean} use it, or drop it */
  settle(name, text, use) {
    const entry = store.get(name);
    if (!entry) return;
    this.write({ [name]: settle(entry, text, use) });
    this.announce();
    const place = this.live.querySelector(`[data-name="${CSS.escape(name)}"]`);
    if (place instanceof HTMLElement) place.focus();
  }

  showKept() {
    const { kept } = this.outline;
    const now = JSON.stringify(kept);
    if (now === this.shownKept) return;
    this.shownKept = now;
    for (const old of every(this.keptBox, ".workbook-orphan")) old.remove();
    for (const left of kept) {
      const remove = () => this.deleteNames([left.name], say("workbook.ask.text"));
      this.keptBox.append(orphan(left, (...choice) => this.settle(...choice), remove));
    }
  }

  /** Show what holds all the words that are looked for, and say how much that is. */
  filter() {
    const query = this.search.value.trim();
    const fits = matcher(query);
    let found = 0;
    let there = 0;
    const show = (/** @type {HTMLElement} */ element, /** @type {boolean} */ written, /** @type {string} */ text) => {
      const shown = written && (!query || fits(text));
      element.hidden = !shown && !inUse(element);
      if (written) there += 1;
      if (shown) found += 1;
      return !element.hidden;
    };
    this.chapters.forEach(({ element, title }, at) => {
      const shown = this.outline.chapters[at].exercises.map((each) => {
        const section = this.sections.get(each.id);
        return section ? show(section, each.count > 0, `${title}\n${each.title}\n${wordsIn(each.blocks)}`) : false;
      });
      element.hidden = !shown.some(Boolean);
    });
    const orphans = every(this.keptBox, ".workbook-orphan").map((element, index) =>
      show(element, true, wordsIn(leftBlocks(this.outline.kept[index])))
    );
    this.keptBox.hidden = !orphans.some(Boolean);
    const coming = this.chapters.some(({ sheets }) => sheets.some(({ loading }) => loading === "wanted"));
    one(this.root, ".workbook-empty").hidden = there > 0 || coming;
    for (const each of [this.search.form, one(this.root, ".workbook-take")]) if (each) each.hidden = there === 0;
    one(this.root, ".workbook-all").hidden = Object.keys(store.all()).length === 0;
    const status = one(this.root, ".workbook-found");
    const text = !query ? "" : found ? count("workbook.found", found) : say("workbook.found.none");
    if (status.textContent !== text) status.textContent = text;
  }

  /* ---- Taking it along ---- */

  /** Remember in which fields somebody typed: what cannot be saved is at least downloaded. @param {Event} event */
  touch({ target }) {
    const form = target instanceof Element ? target.closest("form.worksheet") : null;
    if (!(form instanceof HTMLFormElement)) return;
    const { name } = /** @type {HTMLInputElement} */ (target);
    this.touched.set(form, (this.touched.get(form) ?? new Set()).add(name));
  }

  /** @returns {State} what is stored, with what was typed here and is not stored yet or cannot be */
  current() {
    const state = store.all();
    for (const [form, controls] of this.touched) {
      const exercise = form.dataset.exercise ?? "";
      for (const control of controls) {
        const name = `field/${exercise}/${control.replace(`${exercise}--`, "")}`;
        const v = new FormData(form).getAll(control).join(" ");
        const stored = state[name];
        if (v !== (stored?.v ?? "")) state[name] = { ...stored, v, t: Math.max(Date.now(), (stored?.t ?? 0) + 1) };
      }
    }
    return state;
  }

  /** @returns {Promise<Take>} the part that makes and reads files, which is loaded after everything else */
  async load() {
    if (this.take) return this.take;
    /** @type {Take} */
    const take = await part("export");
    this.take = take;
    if (window.matchMedia("print").matches) this.layPaper();
    return take;
  }

  /** @param {(take: Take) => void | Promise<void>} use */
  async with(use) {
    const [take] = await Promise.all([this.load().catch(() => undefined), this.loaded]);
    if (take) await use(take);
    else this.tell(say("workbook.problem.offline"), true);
  }

  /** Paper does not wait until a part is loaded; without it the forms are printed. */
  layPaper() {
    this.take?.layPaper(one(this.root, ".workbook-paper"), this.chapters, this.current());
  }

  async bringBack() {
    const chosen = this.file.files?.[0];
    if (!chosen) return;
    this.tell("", false);
    await this.with(async ({ bringBack }) => {
      const { text, bad } = await bringBack(chosen, (changed) => this.write(changed));
      this.tell(text, bad);
      this.announce();
    });
    this.file.value = ""; // so that the same file can be chosen again
  }

  /**
   * Write entries: all of them, or none.
   * @param {State} changed @returns {"" | "full" | "refused"} why nothing was written
   */
  write(changed) {
    /** @type {[string, Entry | undefined][]} */
    const written = [];
    try {
      for (const [name, entry] of Object.entries(changed)) {
        const before = store.get(name);
        store.put(name, entry);
        written.push([name, before]);
      }
      return "";
    } catch (error) {
      for (const [name, before] of written) if (!before) store.remove(name); // makes room for the others
      for (const [name, before] of written) if (before) store.put(name, before);
      return error instanceof store.NotSaved ? error.reason : "refused";
    }
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
    this.ask(question, counted(texts), "", () => [...names, ...marks].forEach(store.remove));
  }

  deleteAll() {
    const more = say("workbook.ask.marks");
    this.ask(say("workbook.ask.all"), counted(store.all()), more, store.clear);
  }

  /** @param {string} question @param {number} n texts @param {string} more @param {() => void} then */
  ask(question, n, more, then) {
    one(this.dialog, "#workbook-ask").textContent = question;
    const parts = [count("workbook.ask.counted", n), more, say("workbook.ask.for_ever")];
    one(this.dialog, "#workbook-ask-more").textContent = parts.filter(Boolean).join(" ");
    const really = () => {
      this.dialog.close();
      then();
      this.touched.clear();
      this.announce();
      this.tell(count("workbook.deleted", n), false);
      this.goOn();
    };
    one(this.dialog, '[data-do="really"]').onclick = really;
    one(this.dialog, '[data-do="cancel"]').onclick = () => this.dialog.close();
    this.dialog.showModal();
    one(this.dialog, '[data-do="cancel"]').focus();
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
