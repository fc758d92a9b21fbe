/**
 * A question that teaches. The page's form does not know what is right; the disclosure below it, which is all that there
 * is without scripts, does. It is read here and stays closed until somebody has tried. What differs from type to type
 * stands in one module a type.
 */
import { readAnswer, writeAnswer } from "../core/answer.js";
import { badge, button, buttonFor, every, make, one, textOf } from "../core/dom.js";
import { names } from "../core/entry.js";
import { say } from "../core/i18n.js";
import { Autosave } from "../core/autosave.js";
import * as store from "../core/store.js";
import { Confidence } from "./confidence.js";
import { hintsOneByOne } from "./hints.js";
import { beside, untie } from "./told.js";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control */

/**
 * What was found out about an answer: as a whole, by part, and in words.
 * @typedef {object} Verdict
 * @property {boolean | null} right null where only the learner can tell
 * @property {Map<string, boolean>} parts option or item -> whether it is right
 * @property {string} said what the learner answered, in words
 * @property {string} problem why it cannot be checked yet, or ""
 */

/** One question of the page. Each type says how it is answered, judged and shown. */
export class Question {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.name = `answer/${element.dataset.question}`;
    this.answer = /** @type {HTMLDetailsElement} */ (element.querySelector("details.answer"));
    this.controls = /** @type {Control[]} */ (every(element, "fieldset input, fieldset select, fieldset textarea"));
    /** @type {Map<string, {value: string | undefined, reason: Node[], nudge: Node[]}>} what is right and why, by option or item */
    this.key = new Map();
    for (const item of every(this.answer, "[data-key]")) {
      const verdict = (/** @type {Node} */ node) =>
        node instanceof HTMLElement && node.matches("strong:is(.right, .not-yet)");
      const said = item.querySelector(":scope > .said")?.childNodes ?? [];
      const reason = [...said].filter((node) => !verdict(node));
      const nudge = [...(item.querySelector(":scope > .if-wrong")?.childNodes ?? [])];
      this.key.set(item.dataset.key ?? "", { value: item.dataset.value, reason, nudge });
    }
    this.result = make("p", { class: "result", role: "status" });
    this.retry = button(say("again"), () => this.again());
    this.confidence = new Confidence(this.name, element.dataset.confidence !== undefined);
    /** @type {import("../core/answer.js").Kept} */
    this.kept = {};
    /** @type {import("../core/merge.js").Entry | undefined} the entry as this page knows it */
    this.seen = undefined;
    /** @type {((verdict: Verdict) => void) | undefined} who hears what each check found, and keeps it in place of this */
    this.heard = undefined;
  }

  /* ---- What a type says --------------------------------------------------------------------------------------- */

  /** @returns {string} the name of the word on the button that checks */
  get checks() {
    return "check";
  }

  /** @returns {string} the answer as it is kept */
  get value() {
    throw new Error("a type says how it is kept");
  }

  /** Put a kept answer back into the form. @param {string} _value @throws where it does not fit */
  fill(_value) {
    throw new Error("a type says how it is put back");
  }

  /** Empty the form. */
  empty() {
    throw new Error("a type says how it is emptied");
  }

  /** @returns {Verdict} */
  judge() {
    throw new Error("a type says how it is judged");
  }

  /** Show a verdict at the parts of the answer. @param {Verdict} _verdict */
  showParts(_verdict) {}

  /** Show at the parts what is still to be done before one can check. */
  showOpen() {}

  /** @param {Verdict} verdict @returns {Node | string} the whole in one line, which is announced */
  summary({ right }) {
    return right === null ? say("compared") : badge(right);
  }

  /** @returns {{sure?: boolean, met?: number[]}} what is kept beside the answer */
  get aside() {
    return this.confidence.kept;
  }

  /** Put back what was kept beside the answer. @param {{sure?: boolean, met?: number[]}} given */
  putAside({ sure }) {
    this.confidence.sure = sure;
  }

  /** @param {Verdict} verdict @returns {number} how much of it is right, from 0 to 1 */
  share({ right }) {
    return right ? 1 : 0;
  }

  /** @returns {boolean} whether it has several controls, of which some may be open */
  get isSpread() {
    return false;
  }

  /** @returns {Control} where somebody who has not finished goes on */
  get goOn() {
    return this.controls[0];
  }

  /* ---- What all have ------------------------------------------------------------------------------------------ */

  /** Make it live: its buttons, and what was kept. */
  start() {
    this.lay();
    this.restore();
    const autosave = new Autosave(() => this.keepDraft());
    this.element.addEventListener("input", () => autosave.soon(undefined));
    this.element.addEventListener("change", () => autosave.now(undefined));
  }

  /** Make it live for answers that are heard and not kept. @param {(verdict: Verdict) => void} heard */
  ask(heard) {
    this.heard = heard;
    this.lay();
  }

  /** Lay its buttons, and hide its answer. */
  lay() {
    const asked = textOf(this.element.querySelector("legend .number") ?? this.element.querySelector("legend"));
    const check = buttonFor(say(this.checks), asked, () => this.check(), "main");
    const doing = make("div", { class: "doing" }, check, this.retry);
    one(this.element, "fieldset").append(...this.confidence.elements, doing, this.result);
    hintsOneByOne(this.element);
    this.clear();
  }

  /** @returns {boolean} whether nothing is chosen or typed */
  get isEmpty() {
    const ticked = (/** @type {Control} */ each) => each instanceof HTMLInputElement && each.checked;
    return this.controls.every((each) =>
      ["radio", "checkbox"].includes(each.type) ? !ticked(each) : !each.value.trim()
    );
  }

  /** Take away what an earlier check has shown. */
  clear() {
    const reasons = every(this.element, ".reason");
    untie(this.controls, [...reasons, this.result]);
    for (const reason of reasons) reason.remove();
    this.result.replaceChildren();
    this.retry.hidden = true; // before a check it would take away what was chosen, beside the button that checks
    this.element.classList.remove("is-checked");
    this.answer.hidden = true;
    this.answer.open = false;
  }

  /** @param {Verdict} verdict */
  show(verdict) {
    this.clear();
    if (verdict.problem) {
      this.result.textContent = verdict.problem;
      this.showOpen();
      return;
    }
    this.showParts(verdict);
    this.element.classList.add("is-checked"); // the main button is now what comes next
    this.answer.hidden = false;
    this.retry.hidden = false;
    this.result.append(this.summary(verdict), ...this.confidence.answer(verdict.right));
  }

  /** @param {string} key of an option or item @param {boolean} right @param {boolean} why @returns {HTMLElement} */
  reason(key, right, why = true) {
    const reason = why ? (this.key.get(key)?.reason ?? []).map((node) => node.cloneNode(true)) : [];
    return make("div", { class: "reason" }, badge(right), " ", ...reason);
  }

  /** @param {string} key of an item that is wrong @returns {Node[]} what to think of, without the answer */
  nudge(key) {
    return (this.key.get(key)?.nudge ?? []).map((node) => node.cloneNode(true));
  }

  /**
   * Answers that people often give, each with what is said to it.
   * @param {string} [key] of the option or item to which they belong; left out: of the whole question
   * @returns {{answer: string, feedback: Node[]}[]}
   */
  mistakes(key) {
    const place = key === undefined ? this.answer : one(this.answer, `[data-key="${key}"]`);
    return every(place, "[data-mistake]").map((item) => ({
      answer: item.dataset.mistake ?? "",
      feedback: [...one(item, "span").childNodes],
    }));
  }

  /** Put back what was kept. What was typed before the scripts arrived, or put back by the browser, stays. */
  restore() {
    const early = !this.isEmpty;
    const entry = store.get(this.name) ?? this.adopt();
    if (entry?.v) this.putBack(entry);
    if (early) this.keepDraft();
    else if (entry?.v) this.showKept();
  }

  /** @param {import("../core/merge.js").Entry} entry */
  putBack(entry) {
    const kept = readAnswer(entry.v);
    if (entry.h && entry.h !== this.element.dataset.hash) {
      const { said } = kept.checked ?? kept.draft ?? { said: "" };
      this.element.append(make("p", { class: "noted" }, say("asked_differently", { said })));
      return; // what is answered now will not take its place, but stand beside it
    }
    this.seen = entry;
    this.kept = kept;
  }

  /** Put what was kept into the form: what was given last, and what was found out about it where it was checked. */
  showKept() {
    const { checked, draft } = this.kept;
    const given = draft ?? checked;
    if (!given) return;
    this.putAside(given);
    try {
      this.fill(given.value);
    } catch {
      return; // an answer that cannot be put back: the workbook shows it
    }
    if (draft) this.result.textContent = say("draft_kept");
    else this.show(this.judge());
    this.result.setAttribute("role", "note"); // it was said when it was answered
  }

  /** @returns {import("../core/merge.js").Entry | undefined} what was kept under a name that the question had before */
  adopt() {
    const [exercise, own] = (this.element.dataset.question ?? "").split("/");
    const places = [exercise, ...names(this.element.dataset.wasExercise)];
    const ids = [own, ...names(this.element.dataset.was)];
    return store.adopt(this.name, places.flatMap((place) => ids.map((id) => `answer/${place}/${id}`)).slice(1));
  }

  /** Keep what is chosen or typed and not checked yet. */
  keepDraft() {
    const { value } = this;
    const isNew = !this.isEmpty && value !== this.kept.checked?.value;
    const draft = isNew ? { said: this.judge().said, value, ...this.aside } : undefined;
    this.keep({ ...this.kept, draft });
  }

  /** @param {import("../core/answer.js").Kept} kept */
  keep(kept) {
    this.result.querySelector(".trouble")?.remove();
    const v = writeAnswer(kept);
    if (v === (this.seen?.v ?? "")) return;
    const label = textOf(this.element.querySelector("legend"));
    try {
      this.seen = store.save(this.name, { v, h: this.element.dataset.hash, label }, this.seen);
      this.kept = kept;
      document.dispatchEvent(new CustomEvent("store:changed", { detail: this.name }));
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
    const { right, said, problem } = verdict;
    if (aloud) this.result.append(...beside(this, problem));
    // Reasons come in above the button: what was pressed, and what it says, stay in sight.
    if (aloud) this.result.scrollIntoView({ block: "nearest" });
    if (problem) return verdict;
    if (this.heard) this.heard(verdict);
    else this.keep({ checked: { right, said, value: this.value, ...this.aside } });
    return verdict;
  }

  /** Try again. What was kept stays until the next check. */
  again() {
    this.clear();
    this.empty();
    this.confidence.sure = undefined;
    this.controls[0].focus();
  }
}
