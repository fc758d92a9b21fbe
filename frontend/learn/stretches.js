/** A lesson in parts of about ten minutes: what of it is done, and where to go on. */
import { every, make, one, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { stretchesOf, walked } from "../core/stretches.js";
import * as marks from "./marks.js";

/** @param {HTMLElement} element with data-ticks @returns {string[]} the ticks of one stretch */
const ticksOf = (element) => stretchesOf(element.dataset.ticks).flat();

/** @param {string} lesson @returns {string} the name of where somebody goes on in a lesson */
const place = (lesson) => `last/part/${lesson}`;

/** @param {string | undefined} ticks of a lesson @returns {string[]} how many of its parts are done, in words; empty where none is */
export function partsDone(ticks) {
  const { done, of } = walked(stretchesOf(ticks), marks.isThrough);
  return done ? [say("of_parts", { done, of })] : [];
}

/**
 * Lead into the lesson where somebody stopped in it.
 * @param {HTMLElement} link to the lesson
 */
export function leadBack(link) {
  const { v: anchor = "", label = "" } = store.get(place(link.dataset.lesson ?? "")) ?? {};
  /** @type {HTMLAnchorElement} */ (link).hash = anchor;
  link.querySelector(".meta")?.remove();
  if (anchor && label) link.append(make("span", { class: "meta" }, label));
}

/** @param {string} lesson @param {HTMLElement[]} items of the map, one a stretch */
function keepPlace(lesson, items) {
  const { done, of, next } = walked(items.map(ticksOf), marks.isThrough);
  const link = items[next]?.querySelector("a");
  const now = done && link
    ? { v: link.hash.slice(1), label: say("at_part", { n: next + 1, of, title: textOf(link) }) }
    : { v: "" };
  const kept = store.get(place(lesson));
  if ((kept?.v ?? "") === now.v && kept?.label === now.label) return;
  try {
    store.put(place(lesson), { ...now, t: Date.now() });
  } catch {
    /* then the home page leads to the top of the lesson */
  }
}

/** @param {HTMLElement} map @param {HTMLElement[]} items */
function showMap(map, items) {
  const { done, of, next } = walked(items.map(ticksOf), marks.isThrough);
  one(map, ".stretch-count").textContent = say("of_parts", { done, of });
  items.forEach((item, index) => {
    item.querySelector(".read-mark")?.remove();
    const isDone = ticksOf(item).every(marks.isThrough);
    const text = isDone ? `✓ ${say("done")}` : done && index === next ? say("next") : "";
    if (text) item.append(make("span", { class: "read-mark" }, ` ${text}`));
  });
}

/** @param {HTMLElement} line at the end of a stretch */
function ticking(line) {
  const press = one(line, "button");
  const ticks = ticksOf(line);
  const is = () => ticks.every(marks.isThrough);
  press.addEventListener("click", () => {
    const problem = marks.set(ticks, !is());
    one(line, "[role=status]").textContent = problem ? ` ${say(`not_saved_${problem}`)}` : "";
  });
  return () => {
    press.setAttribute("aria-pressed", String(is()));
    press.textContent = is() ? `✓ ${press.dataset.done}` : press.dataset.open ?? "";
  };
}

export function start() {
  const map = one(document, ".stretch-map");
  const lesson = one(document, ".orientation").dataset.lesson ?? "";
  const items = every(map, "li");
  const shown = every(document, ".stretch-end").map(ticking);
  const refresh = () => {
    for (const show of shown) show();
    showMap(map, items);
    keepPlace(lesson, items);
  };
  refresh();
  document.addEventListener("store:changed", () => {
    refresh();
    const isRead = `lesson/${lesson}`;
    // Who has done all parts has read the lesson, unless they have marked that or taken the mark back themselves.
    if (!marks.isTold(isRead) && items.flatMap(ticksOf).every(marks.isThrough)) marks.set([isRead], true);
  });
  store.onOtherTab(refresh);
}
