/**
 * Days that trainers put together: what stands in them, what to look at, what to have ready, and how to take it along.
 * The whole plan stands in the address, so Back works, a link can be sent, and nothing goes to a server.
 */
import { make } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { letterOf } from "../core/keys.js";
import { chunk, Outdated } from "../core/load.js";
import * as store from "../core/store.js";
import { LAST_PEOPLE, PEOPLE } from "../groups/split.js";
import { WORDS } from "../words/agenda.js";
import { decode, encode, holds, readyIn, taken } from "./address.js";
import { before, begin } from "./begin.js";
import { difference } from "./difference.js";
import { takeTyped } from "./field.js";
import { dayLines } from "./lines.js";
import { cover, ready, toLookAt } from "./notes.js";
import { onPaper } from "./paper.js";
import { shown } from "./files.js";
import { clock, empty, hasLines, lineNow } from "./plan.js";
import { renew } from "./redraw.js";
import { running } from "./running.js";
import { another, head, takeAlong } from "./take.js";
import { beginRun, runningBefore } from "./ticks.js";

addWords(WORDS);

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Facts} Facts */

const STEPS = 200; // changes that can be undone
const LET_GO = 50; // milliseconds until somebody may have let go
const STOPS = "a[href], button, input, select, summary, textarea"; // where the keyboard stops

/**
 * Put a field that somebody is in, with what is typed and chosen there, in the place of the one that was drawn anew.
 * @param {Element | null} held @param {Element | null} drawn
 */
function goOn(held, drawn) {
  if (!(held instanceof HTMLInputElement && drawn instanceof HTMLInputElement) || held === drawn) return;
  if (!["text", "number"].includes(held.type)) return;
  drawn.replaceWith(held);
  held.focus();
}

/** Open what a control stands in: a day that is folded, or a line that shows its buttons only when it is open. @param {HTMLElement} control */
function bringToSight(control) {
  for (let each = control.closest("details"); each; each = each.parentElement?.closest("details") ?? null) {
    each.open = true;
  }
  const more = control.closest(".agenda-line")?.querySelector("details");
  if (more && !control.offsetParent) more.open = true;
}

/** One plan on the page, with what was there before. */
export class Builder {
  /** @param {HTMLElement} root @param {Facts} facts */
  constructor(root, facts) {
    this.root = root;
    this.facts = facts;
    /** @type {Plan} */
    this.plan = empty();
    this.drawn = this.plan; // as it stands on the page
    this.begun = false; // whether somebody has begun, were it with nothing
    /** @type {Plan[]} */
    this.past = [];
    /** @type {Plan[]} */
    this.future = [];
    /** @type {import("./ticks.js").Run | undefined} */
    this.run = undefined;
    /** @type {import("./ticks.js").Run | undefined} */
    this.ran = undefined; // the run that stands on the page
    /** @type {{run: import("./ticks.js").Run, over: string, late: number, shown: number} | undefined} */
    this.told = undefined; // what was last said of it
    this.pressed = false; // whether a mouse or a finger presses on something now
    this.draws = 0; // the timer that draws the plan anew
    this.looks = 0; // the timer that looks at the clock while a day is run
    this.problems = /** @type {import("./address.js").Problem[]} */ ([]);
    this.status = make("p", { class: "agenda-status", role: "status" });
    this.heard = make("p", { class: "for-readers", "aria-live": "polite" }); // of a run: what is seen of it changes each minute
    this.body = make("div", { class: "agenda-body" });
  }

  start() {
    this.read();
    this.run ??= runningBefore(this);
    this.root.replaceChildren(this.status, this.body, this.heard);
    this.show();
    if (this.run) document.getElementById("agenda-run")?.scrollIntoView();
    window.addEventListener("hashchange", () => {
      if (location.hash.slice(1) === encode(this.plan) || !this.read()) return;
      this.show();
    });
    this.root.addEventListener("keydown", (event) => this.key(event));
    for (const act of ["click", "submit"]) this.root.addEventListener(act, takeTyped, { capture: true });
    this.root.addEventListener("pointerdown", () => (this.pressed = true));
    for (const end of ["pointerup", "pointercancel", "click", "keydown"]) {
      window.addEventListener(end, () => (this.pressed = false), { capture: true });
    }
    // Where a list was open nobody hears of it when a button is let go.
    window.addEventListener("pointermove", ({ buttons }) => (this.pressed &&= buttons > 0));
  }

  /** @returns {boolean} whether the address holds a plan, or names one that is ready */
  read() {
    const ready = holds(location.hash) ? "" : readyIn(location.search);
    if (!ready && !holds(location.hash)) return false;
    const people = Number(store.get(LAST_PEOPLE)?.v) || PEOPLE;
    const { plan, problems } = ready ? taken(ready, this.facts, people) : decode(location.hash, this.facts);
    this.remember();
    [this.plan, this.problems, this.run] = [plan, problems, undefined];
    this.begun = !ready;
    if (!ready || problems.length) return true;
    // A reload then finds the plan as it is by then, and not as it was when it was taken.
    history.replaceState(history.state, "", `${location.pathname}#${encode(plan)}`);
    this.run = runningBefore(this);
    if (!this.run) beginRun(this, 0);
    return true;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const typing = event.target instanceof HTMLInputElement;
    if (!(event.ctrlKey || event.metaKey) || typing) return;
    const letter = letterOf(event);
    if (letter === "z" && !event.shiftKey) this.undo();
    else if (letter === "y" || letter === "z") this.redo();
    else return;
    event.preventDefault();
  }

  remember() {
    this.past = [...this.past, this.plan].slice(-STEPS);
    this.future = [];
  }

  /**
   * Put a changed plan in place of the present one.
   * @param {Plan} plan @param {string} [told] what to say of it @param {string} [focus] which control has the focus afterwards
   */
  change(plan, told = "", focus = "") {
    this.remember();
    this.plan = plan;
    this.settle(told, focus);
  }

  /**
   * Take what was typed into the plan. It is drawn when the focus has moved on and what is pressed is let go, so that
   * what somebody goes to stays where it is until then.
   * @param {Plan} plan
   */
  type(plan) {
    this.remember();
    this.plan = plan;
    this.keep();
    this.tell("");
    clearTimeout(this.draws);
    this.draws = window.setTimeout(() => this.drawSoon());
  }

  drawSoon() {
    if (this.pressed) {
      this.draws = window.setTimeout(() => this.drawSoon(), LET_GO);
      return;
    }
    const before = document.activeElement;
    this.show();
    goOn(before, document.activeElement);
  }

  undo() {
    this.step(this.past, this.future, "agenda.undone");
  }

  redo() {
    this.step(this.future, this.past, "agenda.redone");
  }

  /** @param {Plan[]} from @param {Plan[]} to @param {string} told */
  step(from, to, told) {
    const plan = from.pop();
    if (!plan) return this.tell(say("agenda.no_more"));
    to.push(this.plan);
    const before = this.plan;
    this.plan = plan;
    this.settle(`${say(told)} ${this.changed(before)}`.trim());
  }

  /** @param {Plan} before @returns {string} what is not as it was there, where one sentence can say it */
  changed(before) {
    const found = difference(before, this.plan);
    if (!found) return "";
    if ("day" in found) return say(`agenda.${found.kind}`, { n: found.day + 1 });
    const { item, day, at } = found.place;
    /** @type {Record<string, string | number>} */
    const place = found.kind === "gone" ? {} : { n: at + 1, day: day + 1, time: this.when(day, at) };
    return say(`agenda.${found.kind}`, { title: shown(item, this.facts, say), ...place });
  }

  /** @param {string} told @param {string} [focus] */
  settle(told, focus = "") {
    this.keep();
    this.show(focus);
    this.tell(told);
  }

  /** Put the plan into the address. */
  keep() {
    this.problems = [];
    this.begun ||= hasLines(this.plan);
    const plan = this.begun ? `#${encode(this.plan)}` : `${location.pathname}${location.search}`;
    history.replaceState(history.state, "", plan);
  }

  /** @param {string} text */
  tell(text) {
    this.status.textContent = text;
  }

  /** Say something of a run to those who do not look. @param {string} text */
  say(text) {
    this.heard.textContent = text;
  }

  /** Draw the plan anew. The focus stays on the control that has it, or in its place, or goes to `focus`. @param {string} [focus] */
  show(focus = "") {
    clearTimeout(this.draws);
    const active = /** @type {HTMLElement | null} */ (document.activeElement);
    const held = active?.dataset?.key ?? "";
    const at = [...this.body.querySelectorAll(STOPS)].findIndex((each) => each === active);
    const open = this.opened();
    const parts = this.parts();
    if (this.run && this.run === this.ran) renew(/** @type {Node} */ (this.body.firstChild), parts[0]);
    else this.body.replaceChildren(...parts);
    this.ran = this.run;
    this.drawn = this.plan;
    for (const each of this.body.querySelectorAll("details[data-key]")) {
      const was = open.get(/** @type {HTMLElement} */ (each).dataset.key ?? "");
      if (was !== undefined) each.toggleAttribute("open", was);
    }
    const next = focus || held;
    const stop = next
      ? this.body.querySelector(`[data-key="${CSS.escape(next)}"]`)
      : this.body.querySelectorAll(STOPS)[at];
    if (stop) bringToSight(/** @type {HTMLElement} */ (stop));
    /** @type {HTMLElement | null | undefined} */ (stop)?.focus();
  }

  /** @returns {HTMLElement[]} what the page shows */
  parts() {
    this.begun ||= hasLines(this.plan);
    if (this.run) return [running(this, this.run)];
    if (!this.begun) return [head(this), begin(this), before(this)];
    const days = this.plan.days.map((_, day) => dayLines(this, day));
    if (!hasLines(this.plan)) return [head(this), ...days, another(this), ...cover(this), before(this)];
    const told = [toLookAt(this), ...ready(this), ...cover(this), takeAlong(this), before(this)];
    return [onPaper(this), head(this), ...days, another(this), ...told];
  }

  /** @returns {Map<string, boolean>} which parts of the page are open or closed, by the names that they have now: a line may have moved */
  opened() {
    const found = /** @type {NodeListOf<HTMLDetailsElement>} */ (this.body.querySelectorAll("details[data-key]"));
    return new Map([...found].flatMap(({ dataset: { key = "" }, open }) => {
      const [kind, day, at] = key.split("-");
      if (kind !== "more") return [[key, open]];
      const now = lineNow(this.drawn, this.plan, Number(day), Number(at));
      return now ? [[`more-${now.day}-${now.at}`, open]] : [];
    }));
  }

  /** @param {number} day @param {number} at @returns {string} when a line begins */
  when(day, at) {
    const { starts, items } = this.plan.days[day];
    return clock(items.slice(0, at).reduce((sum, { minutes, beside }) => sum + (beside ? 0 : minutes), starts));
  }
}

/** @param {HTMLElement} root */
async function live(root) {
  try {
    new Builder(root, await chunk("agenda", "facts")).start();
  } catch (error) {
    root.prepend(make("p", { class: "noted" }, say(error instanceof Outdated ? "outdated" : "unloaded")));
  }
}

export function start() {
  for (const root of document.querySelectorAll(".agenda-builder")) live(/** @type {HTMLElement} */ (root));
}
