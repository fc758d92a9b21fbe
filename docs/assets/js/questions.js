/**
 * Questions that teach. The page's form does not know what is right; the disclosure below it, which is all that there is
 * without scripts, does. It is read here and stays closed until somebody has tried.
 */
import { button, make, say } from "./say.js";
import * as store from "./store.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * What was found out about an answer: as a whole, by part, and in words.
 * @typedef {object} Verdict
 * @property {boolean | null} right null where only the learner can tell
 * @property {Map<string, boolean>} parts option or item -> whether it is right
 * @property {string} said what the learner answered, in words
 * @property {string} problem why it cannot be checked yet, or ""
 */

/** From so many letters on a chosen answer is cut in its field on a phone. */
const LONG = 30;

/** One question of the page. */
class Question {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.type = element.dataset.type ?? "";
    this.name = `answer/${element.dataset.question}`;
    this.answer = /** @type {HTMLDetailsElement} */ (element.querySelector("details.answer"));
    this.controls = /** @type {Control[]} */ ([...element.querySelectorAll("fieldset input, fieldset select, fieldset textarea")]);
    /** @type {Map<string, {value: string | undefined, reason: Node[]}>} */
    this.key = new Map();
    for (const item of /** @type {NodeListOf<HTMLElement>} */ (this.answer.querySelectorAll("[data-key]"))) {
      const reason = [...(item.querySelector("p:last-of-type")?.childNodes ?? [])].filter(
        (node) => !(node instanceof HTMLElement && node.tagName === "STRONG" && node.matches(".right, .not-yet")),
      );
      this.key.set(item.dataset.key ?? "", { value: item.dataset.value, reason });
    }
    this.result = make("p", { class: "result", role: "status" });
  }

  /** @returns {string} the answer as it is kept */
  get value() {
    if (this.type === "short") return this.controls[0].value.trim();
    if (this.rows) return JSON.stringify(Object.fromEntries(this.rows.map(([key, select]) => [key, select.value])));
    return JSON.stringify(this.chosen.map((input) => input.value));
  }

  /** @returns {HTMLInputElement[]} */
  get chosen() {
    return /** @type {HTMLInputElement[]} */ (this.controls).filter((input) => input.checked);
  }

  /** @returns {[string, HTMLSelectElement][] | undefined} items with their selects, where there are such */
  get rows() {
    const rows = /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll(".rows > li")]);
    if (!rows.length) return undefined;
    return rows.map((row) => [row.dataset.key ?? "", /** @type {HTMLSelectElement} */ (row.querySelector("select"))]);
  }

  /** @returns {Verdict} */
  judge() {
    if (this.type === "short") return this.judgeShort();
    return this.rows ? this.judgeRows(this.rows) : this.judgeChoice();
  }

  /** @returns {Verdict} */
  judgeChoice() {
    const chosen = this.chosen.map((input) => input.value);
    const parts = new Map([...this.key].map(([key, { value }]) => [key, (value === "right") === chosen.includes(key)]));
    const said = this.chosen.map((input) => input.closest("label")?.textContent?.trim() ?? input.value).join("; ");
    return { right: [...parts.values()].every(Boolean), parts, said, problem: chosen.length ? "" : say("choose_first") };
  }

  /** @param {[string, HTMLSelectElement][]} rows @returns {Verdict} */
  judgeRows(rows) {
    const parts = new Map(rows.map(([key, select]) => [key, select.value === this.key.get(key)?.value]));
    const text = (/** @type {HTMLSelectElement} */ select) => select.selectedOptions[0]?.textContent ?? "";
    const label = (/** @type {HTMLSelectElement} */ select) => select.getAttribute("aria-label") ?? "";
    const said = rows.map(([, select]) => `${label(select)} → ${text(select)}`).join("; ");
    const values = rows.map(([, select]) => select.value);
    let problem = values.some((value) => value === "") ? say("choose_first") : "";
    if (!problem && this.type === "order" && new Set(values).size < values.length) problem = say("taken");
    return { right: [...parts.values()].every(Boolean), parts, said, problem };
  }

  /** @returns {Verdict} */
  judgeShort() {
    const said = this.value;
    const accepted = (this.element.dataset.accept ?? "").split("|").map((each) => each.trim().toLowerCase());
    const right = accepted.includes(said.toLowerCase()) && said ? true : null;
    return { right, parts: new Map(), said, problem: said ? "" : say("write_first") };
  }

  /** Take away what an earlier check has shown. */
  clear() {
    for (const reason of this.element.querySelectorAll(".reason")) reason.remove();
    this.result.replaceChildren();
    this.answer.hidden = true;
    this.answer.open = false;
  }

  /**
   * Show a verdict: for each thing chosen whether it is right and why, and the whole in one line, which is announced.
   * @param {Verdict} verdict
   */
  show(verdict) {
    this.clear();
    if (verdict.problem) {
      this.result.textContent = verdict.problem;
      for (const [, select] of this.rows ?? []) {
        if (!select.value) select.closest("li")?.append(make("p", { class: "reason" }, make("strong", { class: "still-open" }, say("still_open"))));
      }
      return;
    }
    if (this.rows) this.showRows(verdict);
    else this.showChosen();
    this.answer.hidden = false;
    this.result.append(this.summary(verdict));
    if (this.type === "short") this.answer.open = true;
  }

  /** Say under each chosen option whether it is right, and why. */
  showChosen() {
    for (const input of this.chosen) {
      const { value, reason } = this.key.get(input.value) ?? { value: undefined, reason: [] };
      const copy = reason.map((node) => node.cloneNode(true));
      input.closest("label")?.after(make("p", { class: "reason" }, badge(value === "right"), " ", ...copy));
    }
  }

  /**
   * Say in each row whether it is right; why, only where it is: the reason names the right answer.
   * @param {Verdict} verdict
   */
  showRows(verdict) {
    for (const [key, select] of this.rows ?? []) {
      const right = verdict.parts.get(key) ?? false;
      const reason = right ? (this.key.get(key)?.reason ?? []).map((node) => node.cloneNode(true)) : [];
      select.closest("li")?.append(make("p", { class: "reason" }, badge(right), " ", ...reason));
    }
  }

  /** @param {Verdict} verdict @returns {Node | string} */
  summary({ right, parts }) {
    if (right === null) return say("compared");
    if (parts.size <= 1 || this.type === "single" || this.type === "true-false") return badge(right);
    const of = parts.size;
    const count = [...parts.values()].filter(Boolean).length;
    const words = make("span", {}, badge(right), " ");
    if (this.rows && !right) words.append(say("some", { right: count, of }));
    else if (!right && this.chosen.every((input) => this.key.get(input.value)?.value === "right")) words.append(say("missing"));
    return words;
  }

  /** Put back what was kept. */
  restore() {
    const entry = store.get(this.name) ?? this.adopt();
    if (!entry || !entry.v) return;
    const kept = parse(entry.v);
    if (entry.h && entry.h !== this.element.dataset.hash) {
      this.element.append(make("p", { class: "noted" }, say("asked_differently", { said: kept.said })));
      return;
    }
    try {
      this.fill(kept.value);
    } catch {
      return; // an answer that cannot be put back: the workbook shows it
    }
    this.show(this.judge());
    this.result.setAttribute("role", "note"); // it was said when it was answered
  }

  /** @returns {import("./merge.js").Entry | undefined} what was kept under a name that the question had before */
  adopt() {
    const [exercise, own] = (this.element.dataset.question ?? "").split("/");
    const places = [exercise, ...store.names(this.element.dataset.wasExercise)];
    const names = [own, ...store.names(this.element.dataset.was)];
    return store.adopt(this.name, places.flatMap((place) => names.map((name) => `answer/${place}/${name}`)).slice(1));
  }

  /** @param {string} value */
  fill(value) {
    if (this.type === "short") {
      this.controls[0].value = value;
    } else if (this.rows) {
      const chosen = JSON.parse(value);
      for (const [key, select] of this.rows) select.value = chosen[key] ?? "";
      this.showInFull();
    } else {
      const chosen = JSON.parse(value);
      for (const input of /** @type {HTMLInputElement[]} */ (this.controls)) input.checked = chosen.includes(input.value);
    }
  }

  /** @param {Verdict} verdict */
  keep(verdict) {
    const v = JSON.stringify({ right: verdict.right, said: verdict.said, value: this.value });
    const label = this.element.querySelector("legend")?.textContent?.replace(/\s+/g, " ").trim();
    try {
      store.save(this.name, { v, h: this.element.dataset.hash, label }, store.get(this.name));
      document.dispatchEvent(new CustomEvent("psi:changed", { detail: this.name }));
    } catch (error) {
      const reason = error instanceof store.NotSaved ? error.reason : "refused";
      this.result.append(" ", make("span", { class: "trouble", role: "alert" }, say(`not_saved_${reason}`)));
    }
  }

  /**
   * Check the answer, show it and keep it.
   * @param {boolean} aloud whether a screen reader announces the result; a whole set is announced once, by its score
   * @returns {Verdict}
   */
  check(aloud = true) {
    const verdict = this.judge();
    this.result.setAttribute("role", aloud ? "status" : "note");
    this.show(verdict);
    // Reasons come in above the button: what was pressed, and what it says, stay in sight.
    if (aloud) this.result.scrollIntoView({ block: "nearest" });
    if (!verdict.problem) this.keep(verdict);
    return verdict;
  }

  /** Show below each field of a row what is chosen there, where the field cuts it. */
  showInFull() {
    for (const [, select] of this.rows ?? []) {
      const text = select.selectedOptions[0]?.textContent ?? "";
      const shown = select.nextElementSibling?.matches(".in-full") ? select.nextElementSibling : undefined;
      if (text.length <= LONG) shown?.remove();
      else if (shown) shown.textContent = text;
      else select.after(make("span", { class: "in-full", "aria-hidden": "true" }, text));
    }
  }

  /** @returns {Control} where somebody who has not finished goes on: the first row that is empty, or the beginning */
  get goOn() {
    return this.rows?.find(([, select]) => !select.value)?.[1] ?? this.controls[0];
  }

  /** Empty the form to try again. What was kept stays until the next check. */
  again() {
    this.clear();
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement) control.checked = false;
      else if (this.type !== "short") control.value = "";
    }
    this.showInFull();
    this.controls[0].focus();
  }
}

/** @param {boolean} right @returns {HTMLElement} */
const badge = (right) => make("strong", { class: right ? "right" : "not-yet" }, say(right ? "right" : "not_yet"));

/** @param {string} text @returns {{right: boolean | null, said: string, value: string}} */
function parse(text) {
  try {
    const { right, said, value } = JSON.parse(text);
    return { right: typeof right === "boolean" ? right : null, said: String(said ?? ""), value: String(value ?? "") };
  } catch {
    return { right: null, said: text, value: "[]" };
  }
}

/** Show hints one at a time: the next is offered when the one before is open. @param {HTMLElement} element */
function hintsOneByOne(element) {
  const hints = /** @type {HTMLDetailsElement[]} */ ([...element.querySelectorAll("details.hint-more")]);
  hints.forEach((hint, index) => {
    hint.hidden = index > 0;
    hint.addEventListener("toggle", () => {
      const next = hints[index + 1];
      if (hint.open && next) next.hidden = false;
    });
  });
}

/** @param {HTMLElement} element @returns {Question} */
function live(element) {
  const question = new Question(element);
  const fieldset = /** @type {HTMLElement} */ (element.querySelector("fieldset"));
  const check = button(say(question.type === "short" ? "compare" : "check"), () => question.check(), "main");
  const again = button(say("again"), () => question.again());
  fieldset.append(make("div", { class: "doing" }, check, again), question.result);
  hintsOneByOne(element);
  element.addEventListener("change", () => question.showInFull());
  question.clear();
  question.restore();
  return question;
}

/** @param {ParentNode} [root] */
export function start(root = document) {
  const questions = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(".question")]).map(live);
  /** @type {Map<Element | null, Question[]>} */
  const sets = new Map();
  for (const question of questions) {
    const parent = question.element.parentElement;
    sets.set(parent, [...(sets.get(parent) ?? []), question]);
  }
  for (const set of sets.values()) if (set.length > 1) checkAll(set);
}

/** Offer to check a whole set at once. @param {Question[]} set */
function checkAll(set) {
  const score = make("p", { class: "result", role: "status" });
  const all = button(say("check_all"), () => {
    const verdicts = set.map((question) => question.check(false));
    const right = verdicts.filter((verdict) => verdict.right && !verdict.problem).length;
    const open = set.filter((_, index) => verdicts[index].problem);
    score.replaceChildren(say("score", { right, of: set.length }));
    if (open.length) score.append(" ", say("open_questions", { n: open.length }), " ", button(say("to_open"), () => open[0].goOn.focus()));
  });
  set[set.length - 1].element.after(make("div", { class: "doing" }, all, score));
}
