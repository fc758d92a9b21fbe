/** What stands around the text: menu, colours, search, and disclosures that must open. */
import { decoded } from "../core/dom.js";
import { letterOf } from "../core/keys.js";
import { part } from "../core/load.js";
import { SITE } from "../core/site.js";
import * as store from "../core/store.js";

// Whether single keys open the search and move the lab room: people who speak to their computer switch them off (WCAG 2.1.4).
export const KEYS = "set/keys";
// Those of the search: no letters, which are dictated.
const OPENS = ["/"];

/** @param {string} selector @returns {HTMLElement | null} */
const find = (selector) => document.querySelector(selector);

/** The menu of small screens: opened by its button, closed by Escape or by leaving it, with the focus back in place. */
function menu() {
  const link = find(".head-menu");
  const list = find("#site-menu");
  if (!link || !list) return;
  link.setAttribute("role", "button");
  link.setAttribute("aria-controls", "site-menu");
  /** @param {boolean} open */
  const set = (open) => {
    document.documentElement.classList.toggle("menu-open", open);
    link.setAttribute("aria-expanded", String(open));
  };
  const isOpen = () => document.documentElement.classList.contains("menu-open");
  const press = (/** @type {Event} */ event) => {
    event.preventDefault();
    set(!isOpen());
    if (isOpen()) list.querySelector("a")?.focus();
  };
  link.addEventListener("click", press);
  link.addEventListener("keydown", (event) => event.key === " " && press(event));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !isOpen()) return;
    set(false);
    link.focus();
  });
  document.addEventListener("focusin", (event) => {
    const target = /** @type {Node} */ (event.target);
    if (isOpen() && !list.contains(target) && !link.contains(target)) set(false);
  });
  list.addEventListener("click", (event) => /** @type {Element} */ (event.target).closest("a") && set(false));
  set(false);
}

/** The switch between light and dark colours. */
function colours() {
  const button = find(".head-scheme");
  const root = document.documentElement;
  if (!button) return;
  const name = () => {
    const text = (root.dataset.scheme === "dark" ? button.dataset.light : button.dataset.dark) ?? "";
    button.title = text;
    const label = button.querySelector("span");
    if (label) label.textContent = text;
  };
  button.addEventListener("click", () => {
    root.dataset.scheme = root.dataset.scheme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem(`${SITE}|psi-scheme`, root.dataset.scheme);
    } catch {
      // The choice then holds for this page.
    }
    name();
  });
  name();
}

/** @param {string} text @param {KeyboardEvent} event @returns {string} the text after a key, as a field would have it */
function written(text, event) {
  const after = event.key === "Backspace" ? text.slice(0, -1) : [...event.key].length === 1 ? text + event.key : text;
  if (after !== text) event.preventDefault();
  return after;
}

/** The search: loaded when somebody turns to it. Of the theme's keys only the one that no word begins with: letters are dictated. */
function search() {
  const link = find(".head-search");
  if (!link) return;
  link.setAttribute("role", "button");
  link.setAttribute("aria-haspopup", "dialog");
  /** What was typed while the search was on its way. @type {string | undefined} */
  let typed;
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (typed !== undefined) return;
    typed = "";
    part("search")
      // Without the search, the list from A to Z.
      .then(({ open }) => open(typed), () => location.assign(/** @type {HTMLAnchorElement} */ (link).href))
      .finally(() => (typed = undefined));
  };
  for (const opener of document.querySelectorAll(".head-search, [data-search-open]")) {
    opener.addEventListener("click", open);
  }
  link.addEventListener("keydown", (event) => event.key === " " && typed === undefined && open(event));
  document.addEventListener("keydown", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    // A field of a dialog that was just closed keeps the focus until the browser draws again: nobody writes in it.
    const field = target.isContentEditable || target.matches("input, select, textarea");
    const writing = find("dialog[open]") || (field && !target.closest("dialog"));
    if (event.defaultPrevented || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (typed !== undefined) {
      typed = written(typed, event);
    } else if (store.get(KEYS)?.v !== "off" && OPENS.includes(letterOf(event))) {
      open(event);
    }
  });
  const guessed = find(".guess");
  if (guessed) part("search").then(({ guess }) => guess(guessed));
}

/** Open what a link leads into. */
function reveal() {
  const target = location.hash.length > 1 && document.getElementById(decoded(location.hash.slice(1)));
  if (!target) return;
  let closed = false;
  for (let each = target.closest("details"); each; each = each.parentElement?.closest("details") ?? null) {
    closed ||= !each.open;
    each.open = true;
  }
  if (closed) target.scrollIntoView();
}

/**
 * On paper every part of an exercise is open; print.css keeps the answers out, and the trainer's part where it is open
 * for paper only.
 */
function paper() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [.../** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details:not([open])"))];
    for (const each of opened) {
      each.open = true;
      each.dataset.forPaper = "";
    }
  });
  addEventListener("afterprint", () => {
    for (const each of opened) {
      each.open = false;
      delete each.dataset.forPaper;
    }
  });
}

/** A long menu begins where the reader is. */
function showCurrent() {
  const list = find("#site-menu");
  const here = find("#site-menu .menu-here [aria-current=page]");
  // On small screens the menu is closed, and asking where something stands would cost a layout.
  if (!matchMedia("(min-width: 76.235em)").matches) return;
  const at = here ? here.offsetTop : 0;
  // What fits stays as it is: a list that is moved without need has its first line cut off.
  if (list && here && at + here.offsetHeight > list.clientHeight) list.scrollTop = at - list.clientHeight / 2;
}

export function start() {
  menu();
  showCurrent();
  colours();
  search();
  paper();
  reveal();
  addEventListener("hashchange", reveal);
}
