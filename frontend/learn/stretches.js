/** A lesson in parts of about ten minutes: what of it is done, and where to go on. */
import { every, make, one, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { stretchesOf, walked } from "../core/stretches.js";
import * as marks from "./marks.js";
import { takesOne } from "./way.js";

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

/**
 * Keep where somebody goes on in a lesson.
 * @param {string} lesson @param {HTMLElement[]} items of the map, one a stretch @param {HTMLElement[]} mine those that one walks
 */
function keepPlace(lesson, items, mine) {
  const { done, next } = walked(mine.map(ticksOf), marks.isThrough);
  const link = mine[next]?.querySelector("a");
  const at = { n: items.indexOf(mine[next]) + 1, of: items.length };
  const now = done && link
    ? { v: link.hash.slice(1), label: say("at_part", { ...at, title: textOf(link) }) }
    : { v: "" };
  const kept = store.get(place(lesson));
  if ((kept?.v ?? "") === now.v && kept?.label === now.label) return;
  try {
    store.put(place(lesson), { ...now, t: Date.now() });
  } catch {
    /* then the home page leads to the top of the lesson */
  }
}

/** @param {HTMLElement} map @param {HTMLElement[]} items @param {HTMLElement[]} mine those that one walks */
function showMap(map, items, mine) {
  const { done, of, next } = walked(mine.map(ticksOf), marks.isThrough);
  const words = mine.length < items.length ? "way.of_parts" : "of_parts";
  one(map, ".stretch-count").textContent = say(words, { done, of });
  for (const item of items) {
    item.querySelector(".read-mark")?.remove();
    const isDone = ticksOf(item).every(marks.isThrough);
    const rest = mine.includes(item) ? "" : say("way.left_out");
    const text = isDone ? `✓ ${say("done")}` : done && item === mine[next] ? say("next") : rest;
    if (text) item.append(make("span", { class: "read-mark" }, ` ${text}`));
  }
}

/** At the end of a stretch, lead past those that the way leaves out. @param {boolean} passes */
function leadPast(passes) {
  for (const past of every(document, ".stretch-passes")) {
    past.hidden = !passes;
    /** @type {HTMLElement} */ (past.previousElementSibling).hidden = passes;
  }
}

/**
 * One press goes on and says that the stretch is done; another says it, or takes it back, for who stops here. At the end of
 * the last stretch the button of the lesson says it.
 * @param {HTMLElement} line at the end of a stretch
 */
function ticking(line) {
  const press = one(line, "button");
  const ticks = ticksOf(line);
  const ways = every(line, ".md-button");
  const is = () => ticks.every(marks.isThrough);
  /** @param {boolean} done @returns {string} what went wrong, or "" */
  const set = (done) => {
    const problem = marks.set(ticks, done);
    one(line, "[role=status]").textContent = problem ? ` ${say(`not_saved_${problem}`)}` : "";
    return problem;
  };
  press.addEventListener("click", () => set(!is()));
  for (const way of ways) {
    way.addEventListener("click", (event) => {
      const isTold = one(line, "[role=status]").textContent !== "";
      if (!is() && set(true) && !isTold) event.preventDefault(); // one reads why; the next press goes on
    });
  }
  return () => {
    press.setAttribute("aria-pressed", String(is()));
    press.textContent = is() ? `✓ ${press.dataset.done}` : press.dataset.open ?? "";
    press.hidden = !ways.length && !is();
    for (const way of ways) one(way, ".stretch-done").hidden = is();
  };
}

/** @param {HTMLElement} orientation @returns {HTMLElement[]} the items of the map for the stretches that one walks */
const walkedBy = (orientation) =>
  every(orientation, ".stretch-map li").filter(({ dataset }) =>
    !(dataset.beyond !== undefined && takesOne(orientation))
  );

/** @param {HTMLElement} orientation of a lesson @returns {string[]} the ticks of its last stretch: who says that the lesson is read is through that */
export const lastTicks = (orientation) => walkedBy(orientation).slice(-1).flatMap(ticksOf);

export function start() {
  const map = one(document, ".stretch-map");
  const orientation = one(document, ".orientation");
  const lesson = orientation.dataset.lesson ?? "";
  const items = every(map, "li");
  const shown = every(document, ".stretch-end").map(ticking);
  const walking = () => walkedBy(orientation);
  const refresh = () => {
    for (const show of shown) show();
    const mine = walking();
    showMap(map, items, mine);
    keepPlace(lesson, items, mine);
    leadPast(mine.length < items.length);
  };
  refresh();
  document.addEventListener("store:changed", () => {
    refresh();
    const isRead = `lesson/${lesson}`;
    // Who has done all parts has read the lesson, unless they have marked that or taken the mark back themselves.
    if (!marks.isTold(isRead) && walking().flatMap(ticksOf).every(marks.isThrough)) marks.set([isRead], true);
  });
  store.onOtherTab(refresh);
}
