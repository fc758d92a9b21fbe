/**
 * Where a lab begins: which of its sheets already hold words, of another problem perhaps. They can be set aside, so that
 * the lab begins with empty sheets. Each text then stands at its field as another version, and nothing is lost.
 */
import { button, every, one } from "../core/dom.js";
import { addWords, dateText, say } from "../core/i18n.js";
import { names } from "../core/entry.js";
import { setAside, takeBack } from "../core/merge.js";
import * as store from "../core/store.js";
import { WORDS } from "../words/lab-begin.js";
import { write } from "../workbook/typed.js";
import { heldBefore } from "./held.js";

addWords(WORDS);

/** @typedef {import("../core/merge.js").State} State */

class LabBegin {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.sheets = every(root, "li");
    this.own = names(root.dataset.own);
    this.decision = `last/begun-${root.dataset.lab}`; // what the learner decided, so that nobody is asked twice
    this.ask = every(root, ".lab-begin-ask");
    this.said = one(root, ".lab-begin-said");
    this.doing = one(root, ".doing");
    /** @type {State} what stood where something was set aside on this page */
    this.before = {};
  }

  /** @returns {string[]} the names of what stands on the sheets from before; each sheet says when it was written */
  held() {
    const found = heldBefore(store.all(), this.sheets.map(({ dataset }) => names(dataset.holds)), this.own);
    found.forEach(({ names, last }, at) => {
      this.sheets[at].hidden = names.length === 0;
      one(this.sheets[at], ".meta").textContent = names.length ? dateText(new Date(last)) : "";
    });
    return found.flatMap(({ names }) => names);
  }

  /** Ask, where there is something to ask about and nobody has decided yet. */
  show() {
    this.root.hidden = Boolean(store.get(this.decision)?.v) || this.held().length === 0;
    this.asks(true);
    this.said.textContent = "";
    this.doing.replaceChildren(
      button(say("lab_begin.set_aside"), () => this.empty()),
      " ",
      button(say("lab_begin.go_on"), () => this.decide("kept", {}, say("lab_begin.kept"))),
    );
  }

  /** @param {boolean} does whether the question is shown */
  asks(does) {
    for (const part of this.ask) part.hidden = !does;
  }

  /** Set aside what the sheets hold. */
  empty() {
    const state = store.all();
    const held = this.held();
    this.before = Object.fromEntries(held.map((name) => [name, state[name]]));
    const changed = Object.fromEntries(held.map((name) => [name, setAside(state[name])]));
    this.decide("aside", changed, say("lab_begin.aside", { n: held.length }), [
      button(say("lab_begin.back"), () => this.back()),
    ]);
  }

  /** Take all of it back, with what was written since beside it. */
  back() {
    const changed = Object.fromEntries(
      Object.entries(this.before).map(([name, before]) => [name, takeBack(store.get(name) ?? before, before)]),
    );
    this.decide("kept", changed, say("lab_begin.is_back"));
  }

  /**
   * Write what was decided, and say what happened.
   * @param {"aside" | "kept"} v @param {State} changed @param {string} said @param {HTMLElement[]} [doing] what can be done then
   */
  decide(v, changed, said, doing = []) {
    const t = Math.max(Date.now(), (store.get(this.decision)?.t ?? 0) + 1);
    const problem = write({ ...changed, [this.decision]: { v, t } });
    this.said.textContent = problem ? say(`not_saved_${problem}`) : said;
    if (!problem) {
      this.asks(false);
      this.doing.replaceChildren(...doing);
      for (const detail of Object.keys(changed)) document.dispatchEvent(new CustomEvent("store:changed", { detail }));
    }
    this.said.focus(); // the button that was pressed is gone
  }

  start() {
    this.show();
    // Another tab may have decided. What is said here after a decision stays until somebody leaves the page.
    store.onOtherTab((name) => (name === "" || name === this.decision) && !this.ask[0].hidden && this.show());
  }
}

export function start() {
  for (const root of every(document, ".lab-begin")) new LabBegin(root).start();
}
