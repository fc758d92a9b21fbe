/** The learning path that somebody has taken: it leads from lesson to lesson, and says where a lesson is not in it. */
import { button, every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";

const WAY = "last/way";

/**
 * A way as a lesson sees it: whether the lesson is in it, its minutes where they differ from those of the whole lesson, and
 * the lesson with which it goes on.
 * @typedef {{title: string, holds: boolean, minutes: number, next: {title: string, href: string} | null}} Way
 */

/** @returns {string} the id of the way that is taken, or "" */
export const taken = () => store.get(WAY)?.v ?? "";

/** @param {string} id of the way to take, or "" @throws {store.NotSaved} */
export const take = (id) => void store.save(WAY, { v: id }, store.get(WAY));

/** Leave the way, on a page that hears of it. */
function leave() {
  try {
    take("");
    document.dispatchEvent(new CustomEvent("store:changed", { detail: WAY }));
  } catch {
    /* then the way stays as it was */
  }
}

/** @returns {HTMLElement} a button that leaves the way */
export const leaving = () => button(say("way.whole"), leave);

/**
 * @template T
 * @param {HTMLElement} element with data-ways @returns {T | undefined} what it knows of the way that is taken
 */
export function wayIn(element) {
  const ways = JSON.parse(element.dataset.ways ?? "{}");
  return Object.hasOwn(ways, taken()) ? ways[taken()] : undefined;
}

/**
 * Say on a lesson whether it is in the way that is taken, and how long it takes there.
 * @param {HTMLElement} orientation
 */
export function showWay(orientation) {
  /** @type {Way | undefined} */
  const way = wayIn(orientation);
  const line = /** @type {HTMLElement} */ (orientation.querySelector(".on-way") ?? make("p", { class: "on-way" }));
  const key = JSON.stringify(way ?? null);
  if (line.dataset.shown === key) return; // a button that is pressed must not be taken away
  line.dataset.shown = key;
  const takes = one(orientation, ".takes");
  takes.dataset.whole ??= takes.textContent ?? "";
  takes.textContent = way?.holds && way.minutes ? say("way.minutes", { n: way.minutes }) : takes.dataset.whole;
  line.hidden = !way;
  if (!way) return;
  const next = way.next && !way.holds
    ? [make("a", { href: way.next.href }, say("way.next", { title: way.next.title })), " "]
    : [];
  const where = say(way.holds ? "way.inside" : "way.outside", { title: way.title });
  line.replaceChildren(make("strong", {}, where), " ", ...next, leaving());
  if (!line.isConnected) every(orientation, "p")[0].after(line);
}
