/**
 * The finder: a form above a list. Entries that do not fit are hidden. What each row is filtered by stands
 * in its data attributes. What the visitor wishes stands in the address, so that it can be sent and Back works.
 */
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/finder.js";
import { fits, number } from "./fits.js";

addWords(WORDS);

/** @typedef {import("./fits.js").Wishes} Wishes */
/** @typedef {HTMLInputElement | HTMLSelectElement} Control */

/** Milliseconds after the last key. Counts are said when somebody stops typing, not at every key. */
const PAUSE = 400;
/** @param {Control} control @returns {boolean} */
const isTyped = (control) => control.type === "text";

/** One form with its list. */
class Finder {
  /** @param {HTMLFormElement} form @param {HTMLElement} region the list with the line above it */
  constructor(form, region) {
    this.form = form;
    this.kind = form.dataset.listing ?? "";
    this.controls = /** @type {Control[]} */ ([...form.querySelectorAll("input, select")]);
    this.names = new Set(this.controls.map(({ name }) => name));
    this.rows = /** @type {HTMLElement[]} */ ([...region.querySelectorAll("ul > li")]);
    this.caption = /** @type {HTMLElement} */ (region.firstElementChild);
    this.region = region;
    this.everything = this.caption.textContent ?? "";
    this.status = /** @type {HTMLElement} */ (form.querySelector(".finder-count"));
    /** What each choice is called without its count. @type {Map<HTMLElement, string>} */
    this.labels = new Map();
    this.shown = ""; // the wishes that the page shows now
    this.typing = ""; // the field of the last key: more keys there change the address without a new step for Back
    this.timer = 0;
  }

  start() {
    this.form.addEventListener("input", (event) => this.later(/** @type {Control} */ (event.target)));
    this.form.addEventListener("change", (event) => this.now(/** @type {Control} */ (event.target)));
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.querySelector(".finder-clear")?.addEventListener("click", () => this.clear());
    window.addEventListener("popstate", () => this.read());
    this.form.hidden = false;
    this.read();
  }

  /** Typing: wait until it stops. @param {Control} control */
  later(control) {
    window.clearTimeout(this.timer);
    if (isTyped(control)) this.timer = window.setTimeout(() => this.follow(control.name), PAUSE);
  }

  /** A choice, Enter, or leaving a field: at once. @param {Control} control */
  now(control) {
    window.clearTimeout(this.timer);
    this.follow(isTyped(control) ? control.name : "");
    this.typing = "";
  }

  clear() {
    window.clearTimeout(this.timer);
    this.fill({});
    this.typing = "";
    this.follow("");
  }

  /** Show what the form says and write it into the address. @param {string} typed the field where somebody types */
  follow(typed) {
    const address = new URL(window.location.href);
    const wishes = this.wishes();
    for (const name of this.names) address.searchParams.delete(name);
    for (const [name, wish] of Object.entries(wishes)) address.searchParams.set(name, wish);
    if (JSON.stringify(wishes) !== this.shown) {
      if (typed && typed === this.typing) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
      this.typing = typed;
    }
    this.show(wishes);
  }

  /** Show what the address says. Values that no control has are ignored. */
  read() {
    window.clearTimeout(this.timer);
    this.typing = "";
    this.fill(Object.fromEntries(new URL(window.location.href).searchParams));
    const wishes = this.wishes();
    const folded = this.form.querySelector("details");
    if (folded && this.controls.some((control) => folded.contains(control) && control.name in wishes)) {
      folded.open = true;
    }
    this.show(wishes);
  }

  /** @param {Wishes} wishes */
  fill(wishes) {
    for (const control of this.controls) {
      const wish = Object.hasOwn(wishes, control.name) ? wishes[control.name] : "";
      if (control instanceof HTMLSelectElement) {
        control.value = wish;
        if (control.selectedIndex < 0) control.value = "";
      } else if (isTyped(control)) control.value = number(wish);
      else control.checked = control.value === wish;
    }
    const ways = this.controls.filter(({ name }) => name === "how");
    const way = /** @type {HTMLInputElement | undefined} */ (ways[0]);
    if (way && !ways.some((each) => "checked" in each && each.checked)) way.checked = true;
  }

  /** @returns {Wishes} what the form says, without what is empty or no number */
  wishes() {
    /** @type {Wishes} */
    const wishes = {};
    for (const control of this.controls) {
      if (control instanceof HTMLInputElement && control.type === "radio" && !control.checked) continue;
      const wish = isTyped(control) ? number(control.value) : control.value;
      if (wish) wishes[control.name] = wish;
    }
    return wishes;
  }

  /** @param {Wishes} chosen an empty one is no wish @returns {number} how many rows fit */
  count(chosen) {
    const wishes = Object.fromEntries(Object.entries(chosen).filter(([, wish]) => wish));
    return this.rows.filter(({ dataset }) => fits(dataset, wishes)).length;
  }

  /** @param {Wishes} wishes */
  show(wishes) {
    for (const row of this.rows) row.hidden = !fits(row.dataset, wishes);
    const n = this.rows.filter(({ hidden }) => !hidden).length;
    const count = say(`finder.count.${this.kind}`, { n, of: this.rows.length });
    const caption = n === this.rows.length ? this.everything : count;
    this.caption.textContent = caption;
    this.region.hidden = n === 0;
    this.announce(this.status, n ? count : say("finder.nothing", { count }));
    this.showCounts(wishes);
    this.showHelp(wishes);
    this.shown = JSON.stringify(wishes);
  }

  /** Say how many rows each choice would leave. @param {Wishes} wishes */
  showCounts(wishes) {
    for (const control of this.controls) {
      if (control instanceof HTMLSelectElement) {
        for (const option of [...control.options].slice(1)) {
          this.label(option, this.count({ ...wishes, [control.name]: option.value }));
        }
      } else if (!isTyped(control)) {
        const text = control.labels?.[0].querySelector("span");
        if (text) this.label(text, this.count({ ...wishes, [control.name]: control.value }));
      }
    }
  }

  /** @param {HTMLElement} element @param {number} n */
  label(element, n) {
    const label = this.labels.get(element) ?? element.textContent ?? "";
    this.labels.set(element, label);
    element.textContent = say("finder.option", { label, n });
  }

  /** Say what is not counted: a number that is none, and people where somebody is alone. @param {Wishes} wishes */
  showHelp(wishes) {
    for (const control of this.controls.filter(isTyped)) {
      const wrong = control.value.trim() !== "" && !(control.name in wishes);
      control.setAttribute("aria-invalid", String(wrong));
      const place = this.form.querySelector(`#${control.id}-wrong`);
      if (place) this.announce(place, wrong ? say("finder.wrong", { example: 30 }) : "");
    }
    this.form.querySelector("#finder-not-counted")?.toggleAttribute(
      "hidden",
      !(wishes.how === "alone" && "people" in wishes),
    );
  }

  /** Change a text that is read out, once for each change. @param {Element} place @param {string} text */
  announce(place, text) {
    if (place.textContent !== text) place.textContent = text;
  }
}

/** @param {Document | HTMLElement} root */
export function start(root = document) {
  for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (root.querySelectorAll("form.finder"))) {
    const region = root.querySelector(`.listing[data-listing="${form.dataset.listing}"]`);
    if (region instanceof HTMLElement) new Finder(form, region).start();
  }
}
