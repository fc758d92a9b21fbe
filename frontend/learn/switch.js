/**
 * The switches of a page: what of it is shown. scheme.js has set what was chosen before, so that nothing jumps, and
 * holds the rule that hides the rest.
 */
import { button, decoded, every, one, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { tried } from "./model-answer.js";

const root = document.documentElement;

/** @param {string} name of a switch, such as way @returns {string} what is chosen, or "" where everything is shown */
const chosen = (name) => root.dataset[name] ?? "";

/** @param {string} name @param {string} value or "" to show everything */
function set(name, value) {
  if (value) root.dataset[name] = value;
  else delete root.dataset[name];
}

/** @param {string} name @param {string} value */
function keep(name, value) {
  try {
    store.put(`set/${name}`, { v: value, t: Date.now() });
  } catch {
    // The choice then holds for this page.
  }
  if (!document.querySelector(`.switch[data-switch="${name}"]`)) return;
  const address = new URL(location.href);
  if (value) address.searchParams.set(name, value);
  else address.searchParams.delete(name);
  try {
    history.replaceState(null, "", address);
  } catch {
    // A page that was opened from a folder has no address to send.
  }
}

/** @param {Element} element @param {string} name @returns {HTMLElement | null} the part by which a switch hides it */
function hiding(element, name) {
  const part = /** @type {HTMLElement | null} */ (element.closest(`[data-${name}]:not(:root)`));
  if (!part || !chosen(name)) return null;
  const is = (part.dataset[name] ?? "").split(" ").includes(chosen(name));
  return is ? hiding(/** @type {Element} */ (part.parentElement), name) : part;
}

/** @param {string} name @returns {string[]} the titles of what a learner has written in and does not see */
function written(name) {
  const titles = new Set();
  for (const form of every(document, "form.worksheet, .question")) {
    const part = hiding(form, name);
    const exercise = form.dataset.exercise ?? form.dataset.question?.split("/")[0] ?? "";
    if (!part || !tried(exercise)) continue;
    const title = form.closest(".sheet")?.querySelector("h3") ?? part.querySelector("h2, h3, h4, summary");
    titles.add(textOf(title) || exercise);
  }
  return [...titles];
}

/** What stands open for whom, as scheme.js opens it before anything is drawn. */
const OPEN = {
  group: 'details[data-way="group"], [data-way="group"] > details.trainer, .part-debrief',
  alone: ".part-worksheet",
};

/** Open what is for the way that is chosen. What is for groups closes again; a worksheet is never closed over a text. @param {string} way */
function openFor(way) {
  for (const part of /** @type {HTMLDetailsElement[]} */ (every(document, OPEN.group))) part.open = way === "group";
  if (way !== "alone") return;
  for (const sheet of /** @type {HTMLDetailsElement[]} */ (every(document, OPEN.alone))) sheet.open = true;
}

/** The list of the page's sections leads to what is shown only. */
function contents() {
  for (const link of /** @type {HTMLAnchorElement[]} */ (every(document, ".contents a"))) {
    const target = document.getElementById(decoded(link.hash.slice(1)));
    const item = link.closest("li");
    if (item && target) item.hidden = target.getClientRects().length === 0;
  }
}

/**
 * Say what is hidden though the reader wrote in it.
 * @param {HTMLElement} box the switch @param {string} note what else is to be said
 */
function tell(box, note = "") {
  const name = box.dataset.switch ?? "";
  const titles = written(name);
  const told = note || (titles.length ? say("switch.written", { titles: titles.join(", ") }) : "");
  const place = one(box, ".switch-note");
  place.replaceChildren(told);
  if (titles.length) place.append(" ", button(say("switch.show"), () => choose(box, "")));
}

/** @param {HTMLElement} box @param {string} value */
function choose(box, value) {
  const name = box.dataset.switch ?? "";
  keep(name, value);
  show(box, value);
  if (name === "way") openFor(value);
  tell(box);
  contents();
  document.dispatchEvent(new CustomEvent("store:changed", { detail: `set/${name}` }));
}

/**
 * Let a switch follow what was chosen elsewhere, such as in a worksheet: on this page, where it stands here, and on all
 * that are opened later.
 * @param {string} name @param {string} value
 */
export function follow(name, value) {
  if (chosen(name) === value) return;
  const box = /** @type {HTMLElement | null} */ (document.querySelector(`.switch[data-switch="${name}"]`));
  if (box) return choose(box, value);
  set(name, value);
  keep(name, value);
}

/** @param {HTMLElement} box @param {string} value */
function show(box, value) {
  const name = box.dataset.switch ?? "";
  set(name, value);
  for (const radio of /** @type {HTMLInputElement[]} */ (every(box, "input"))) {
    radio.checked = radio.value === value;
    if (radio.checked) one(box, ".switch-now").textContent = radio.dataset.shown ?? "";
  }
}

/** Who has answered before sees one line, which opens the choice. It stays open: who moves through it by keys tries each. @param {HTMLElement} press */
function opening(press) {
  press.addEventListener("click", () => {
    press.setAttribute("aria-expanded", String(press.getAttribute("aria-expanded") !== "true"));
  });
}

/** A link that leads into a hidden part shows it: everything is shown on this page, and nothing is kept of that. */
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decoded(location.hash.slice(1)));
  if (!target) return;
  // Whoever asks for the trainer's part by its address has opened it.
  const drawer = target.nextElementSibling?.querySelector(":scope > details.trainer");
  if (drawer instanceof HTMLDetailsElement) drawer.open = true;
  for (const box of every(document, ".switch")) {
    if (!hiding(target, box.dataset.switch ?? "")) continue;
    show(box, "");
    tell(box, say("switch.led"));
    contents();
    target.scrollIntoView();
  }
}

/** Open all answers of the page for who leads a group, or close them. On paper stand those that are open. @param {HTMLElement} press */
function answers(press) {
  press.addEventListener("click", () => {
    const open = press.getAttribute("aria-pressed") !== "true";
    press.setAttribute("aria-pressed", String(open));
    for (const each of /** @type {HTMLDetailsElement[]} */ (every(document, "details.answer"))) {
      each.open = open;
      for (let part = each.parentElement; open && part; part = part.parentElement) {
        if (part instanceof HTMLDetailsElement) part.open = true;
      }
    }
  });
}

export function start() {
  for (const box of every(document, ".switch")) {
    show(box, chosen(box.dataset.switch ?? ""));
    box.addEventListener("change", (event) => choose(box, /** @type {HTMLInputElement} */ (event.target).value));
    opening(one(box, ".switch-line button"));
    const press = box.querySelector(".switch-answers button");
    if (press instanceof HTMLElement) answers(press);
    tell(box);
    document.addEventListener("store:changed", () => tell(box));
    if (chosen(box.dataset.switch ?? "")) contents();
  }
  reveal();
  addEventListener("hashchange", reveal);
}
