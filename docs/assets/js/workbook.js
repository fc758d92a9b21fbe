/**
 * My workbook: everything that somebody wrote and answered, as the same live forms, to search, print, download, bring
 * back and delete. The page holds each exercise in a template; only those in which something is written come to life.
 */
import { answer, count, counted, leftBlocks, outline, says } from "./outline.js";
import { button, make, say } from "./say.js";
import * as store from "./store.js";

/** @typedef {import("./merge.js").Entry} Entry */
/** @typedef {import("./merge.js").State} State */
/** @typedef {import("./outline.js").Block} Block */
/** @typedef {import("./outline.js").Exercise} Exercise */
/** @typedef {import("./outline.js").Field} Field */
/** @typedef {import("./outline.js").Part} Part */
/** @typedef {import("./outline.js").Written} Written */
/** @typedef {typeof import("./take.js")} Take */

/** @param {string | undefined} text @returns {string[]} */
const words = (text) => (text ?? "").split(" ").filter(Boolean);

/** @param {Element | null | undefined} element @returns {string} */
const textOf = (element) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement} that must be there */
function one(root, selector) {
  const found = root.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}

/** @param {ParentNode} root @param {string} selector @returns {HTMLElement[]} */
const every = (root, selector) => /** @type {HTMLElement[]} */ ([...root.querySelectorAll(selector)]);

/* ---- What the page asks ------------------------------------------------------------------------------------------ */

/** @param {HTMLElement[]} group controls with one name @param {HTMLElement} field @param {string} exercise @returns {Part} */
function partOf(group, field, exercise) {
  const [first] = /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ (group);
  const name = first.name.replace(`${exercise}--`, "");
  const cell = /** @type {HTMLElement | null} */ (first.closest("td"));
  /** @type {Part} */
  const part = { name, label: textOf(first.closest(".box")?.querySelector("label")) };
  if (cell) {
    const [row, column] = name.slice((field.dataset.field ?? "").length + 1).split(".");
    part.cell = { row, column, head: cell.dataset.label ?? "" };
    part.label = textOf(cell.parentElement?.querySelector("th"));
  }
  if (first instanceof HTMLSelectElement) {
    part.options = Object.fromEntries([...first.options].filter(({ value }) => value).map((each) => [each.value, textOf(each)]));
  } else if (first.type === "radio" || first.type === "checkbox") {
    const inputs = /** @type {HTMLInputElement[]} */ (group);
    part.options = Object.fromEntries(inputs.map((each) => [each.value, textOf(each.closest("label"))]));
  }
  return part;
}

/** @param {HTMLElement} field @param {string} exercise @returns {Field} */
function fieldOf(field, exercise) {
  /** @type {Map<string, HTMLElement[]>} */
  const groups = new Map();
  for (const control of every(field, "input, textarea, select")) {
    const { name } = /** @type {HTMLInputElement} */ (control);
    groups.set(name, [...(groups.get(name) ?? []), control]);
  }
  return {
    id: field.dataset.field ?? "",
    was: words(field.dataset.was),
    hash: field.dataset.hash ?? "",
    label: textOf(field.querySelector("label, legend, .label")),
    parts: [...groups.values()].map((group) => partOf(group, field, exercise)),
  };
}

/** @param {HTMLTemplateElement} template @returns {Exercise} */
function exerciseOf(template) {
  const id = template.dataset.exercise ?? "";
  return {
    id,
    was: words(template.dataset.was),
    title: textOf(template.content.querySelector("h3")),
    fields: every(template.content, ".field").map((field) => fieldOf(field, id)),
    questions: every(template.content, "[data-question]").map((item) => ({
      id: item.dataset.question ?? "",
      was: words(item.dataset.was),
      hash: item.dataset.hash ?? "",
      stem: textOf(item.querySelector(".label")),
    })),
  };
}

/* ---- Search ------------------------------------------------------------------------------------------------------ */

// Letters that are not a plain letter with a mark, and what people type instead.
const PLAIN = /** @type {Record<string, string>} */ ({ đ: "d", ð: "d", ł: "l", ø: "o", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" });

/** @param {string} text @returns {string} without capitals and marks, so that “cekaonica” finds “Čekaonica” */
export const plain = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đðłøıßæœþ]/g, (sign) => PLAIN[sign]);

/** @param {Block[]} blocks @returns {string} */
const wordsIn = (blocks) =>
  blocks
    .flatMap((block) => {
      if (block.type === "list") return block.items;
      return block.type === "table" ? [...block.head, ...block.rows.flat()] : [block.text];
    })
    .join("\n");

/** @param {string} query @returns {(text: string) => boolean} whether all its words stand in a text */
function matcher(query) {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const where = plain(text);
    return wanted.every((word) => where.includes(word));
  };
}

/* ---- The page ---------------------------------------------------------------------------------------------------- */

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
      return { element, title: textOf(element.querySelector("h2")), templates, exercises: templates.map(exerciseOf) };
    });
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
    // What makes files and paper is loaded when somebody turns to it. Until then, paper shows the forms.
    for (const turns of ["pointerover", "focusin"]) {
      one(this.root, ".workbook-box").addEventListener(turns, () => this.load().catch(() => undefined), { once: true });
    }
    window.addEventListener("beforeprint", () => this.layPaper());
    window.matchMedia("print").addEventListener("change", ({ matches }) => matches && this.layPaper());
    this.press("delete-all", () => this.deleteAll());
    this.search.addEventListener("input", () => this.filter(true));
    this.search.form?.addEventListener("submit", (event) => event.preventDefault());
    this.file.addEventListener("change", () => this.bringBack());
    this.live.addEventListener("input", (event) => this.touch(event));
    document.addEventListener("psi:changed", () => this.refresh());
    store.onOtherTab(() => this.refresh());
    window.addEventListener("pageshow", (event) => event.persisted && this.announce());
    this.refresh();
  }

  /** @param {string} what @param {() => void} then */
  press(what, then) {
    one(this.root, `[data-do="${what}"]`).addEventListener("click", then);
  }

  /** Tell all parts of the page that anything may have changed. */
  announce() {
    document.dispatchEvent(new CustomEvent("psi:changed", { detail: "" }));
  }

  /** Show what is stored now. */
  refresh() {
    const state = store.all();
    this.outline = outline(this.chapters, state);
    this.chapters.forEach(({ templates }, at) => {
      templates.forEach((template, index) => this.refreshSheet(template, this.outline.chapters[at].exercises[index], state));
    });
    this.refreshKept();
    const problem = store.trouble();
    const trouble = one(this.root, ".workbook-trouble");
    const text = problem ? say(`workbook.trouble.${problem}`) : "";
    if (trouble.textContent !== text) trouble.textContent = text;
    trouble.classList.toggle("trouble", problem !== "");
    this.filter(false);
  }

  /** @param {HTMLTemplateElement} template @param {Written} written @param {State} state */
  refreshSheet(template, written, state) {
    let section = this.sections.get(written.id);
    if (!section && !written.count) return;
    section ??= this.enliven(template, written);
    for (const item of every(section, "[data-question]")) this.refreshAnswer(item, template, state);
    const answers = section.querySelector(".workbook-answers");
    if (answers instanceof HTMLElement) answers.hidden = !every(answers, "li").some((item) => !item.hidden);
    for (const field of every(section, ".field")) noteDifference(field, written, state);
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
    import("./worksheet.js").then(
      (worksheet) => worksheet.start(section),
      () => this.tell(say("workbook.problem.offline"), true),
    );
    return section;
  }

  /** @param {HTMLElement} item @param {HTMLTemplateElement} template @param {State} state */
  refreshAnswer(item, template, state) {
    const ids = [item.dataset.question ?? "", ...words(item.dataset.was)];
    const places = [template.dataset.exercise ?? "", ...words(template.dataset.was)];
    const names = places.flatMap((place) => ids.map((id) => `answer/${place}/${id}`));
    const name = names.find((each) => each in state);
    const entry = name === undefined ? undefined : state[name];
    item.hidden = !says(entry);
    const now = JSON.stringify(entry ?? null);
    if (item.dataset.shown === now) return;
    item.dataset.shown = now;
    item.querySelector(".workbook-said")?.remove();
    if (!name || !entry) return;
    const said = make("div", { class: "workbook-said", "data-name": name, tabindex: "-1" });
    if (entry.h && entry.h !== item.dataset.hash) {
      said.append(make("p", { class: "noted" }, say("workbook.differently", { label: entry.label ?? "" })));
    }
    said.append(version(name, entry.v), ...this.otherVersions(name, entry));
    item.append(said);
  }

  /**
   * The other versions of an entry that no worksheet shows, each with a choice.
   * @param {string} name @param {Entry} entry @returns {HTMLElement[]}
   */
  otherVersions(name, entry) {
    return (entry.other ?? []).map(({ v }) =>
      make(
        "div",
        { class: "noted other-version" },
        make("p", { class: "label" }, say("another_version")),
        version(name, v),
        button(say("take_other"), () => this.settle(name, v, true)),
        button(say("drop_other"), () => this.settle(name, v, false)),
      ),
    );
  }

  /** @param {string} name @param {string} text the version @param {boolean} use it, or delete it */
  settle(name, text, use) {
    const entry = store.get(name);
    if (!entry) return;
    const { other = [], ...bare } = entry;
    const rest = other.filter(({ v }) => v !== text);
    if (use && entry.v) rest.push({ v: entry.v, t: entry.t });
    const t = Math.max(Date.now(), entry.t + 1);
    const next = { ...bare, v: use ? text : entry.v, t, ...(rest.length ? { other: rest } : {}) };
    this.write({ [name]: next });
    this.announce();
    const place = this.live.querySelector(`[data-name="${CSS.escape(name)}"]`);
    if (place instanceof HTMLElement) place.focus();
  }

  refreshKept() {
    const { kept } = this.outline;
    const now = JSON.stringify(kept);
    if (now === this.shownKept) return;
    this.shownKept = now;
    for (const old of every(this.keptBox, ".workbook-orphan")) old.remove();
    for (const { name, entry, label } of kept) {
      const remove = button(say("workbook.delete_one"), () => this.deleteNames([name], say("workbook.ask.text")));
      this.keptBox.append(
        make(
          "div",
          { class: "workbook-orphan", "data-name": name, tabindex: "-1" },
          make("p", { class: "label" }, label),
          version(name, entry.v),
          ...this.otherVersions(name, entry),
          make("p", { class: "doing workbook-delete" }, remove),
        ),
      );
    }
  }

  /** Show what holds all the words that are looked for. @param {boolean} aloud whether to say how much was found */
  filter(aloud) {
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
      show(element, true, wordsIn(leftBlocks(this.outline.kept[index]))),
    );
    this.keptBox.hidden = !orphans.some(Boolean);
    one(this.root, ".workbook-empty").hidden = there > 0;
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
    if (!this.take) {
      this.take = await import("./take.js");
      if (window.matchMedia("print").matches) this.layPaper();
    }
    return this.take;
  }

  /** @param {(take: Take) => void | Promise<void>} use */
  async with(use) {
    const take = await this.load().catch(() => undefined);
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

/** @param {string} name @param {string} v @returns {HTMLElement} a version of an entry in words */
function version(name, v) {
  if (!name.startsWith("answer/")) return make("blockquote", { class: "workbook-text" }, v);
  const { right, said } = answer(v);
  const shown = make("p", { class: "workbook-text" }, said);
  if (right !== null) shown.append(" ", make("strong", { class: right ? "right" : "not-yet" }, say(right ? "right" : "not_yet")));
  return shown;
}

/**
 * Say at a field of many parts that it was asked differently. At a field of one part the worksheet says it.
 * @param {HTMLElement} field @param {Written} written @param {State} state
 */
function noteDifference(field, written, state) {
  field.querySelector(".workbook-differs")?.remove();
  if (!field.matches(".field-list, .field-table, .field-canvas")) return;
  const start = `field/${written.id}/${field.dataset.field}.`;
  const old = written.names.find((name) => {
    const entry = name.startsWith(start) ? state[name] : undefined;
    return entry?.v && entry.h && entry.h !== field.dataset.hash;
  });
  if (!old) return;
  const text = say("workbook.differently", { label: state[old].label ?? "" });
  field.append(make("p", { class: "noted workbook-differs" }, text));
}

export function start() {
  for (const root of every(document, ".workbook")) new Workbook(root).start();
}
