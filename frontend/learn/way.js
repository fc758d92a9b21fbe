/** The learning path that somebody has taken: it leads from lesson to lesson, and says where a lesson is not in it. */
import { button, every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { leave, wayIn } from "../core/way.js";

/**
 * A way as a lesson sees it: which of its lessons this is (0: none), how many it has, the minutes of the lesson where they
 * differ from those of the whole lesson, and the lesson with which it goes on.
 * @typedef {{title: string, n: number, of: number, minutes: number, next: {title: string, href: string} | null}} Way
 */

/** @returns {HTMLElement} a button that leaves the way */
export function leaving() {
  const press = button(say("way.whole"), leave);
  press.classList.add("as-link");
  return press;
}

/**
 * @param {HTMLElement} orientation of a lesson
 * @returns {boolean} whether somebody is here on a way that takes the first exercise of a lesson and no other
 */
export const takesOne = (orientation) => {
  /** @type {Way | undefined} */
  const way = wayIn(orientation);
  return Boolean(way?.n && way.minutes);
};

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
  takes.textContent = way?.n && way.minutes ? say("way.minutes", { n: way.minutes }) : takes.dataset.whole;
  line.hidden = !way;
  if (!way) return;
  const next = way.next && !way.n
    ? [make("a", { href: way.next.href }, say("way.next", { title: way.next.title })), " "]
    : [];
  const { title, n, of } = way;
  const where = n ? say("way.at", { title, n, of }) : say("way.outside", { title });
  line.replaceChildren(make("strong", {}, where), " ", ...next, leaving());
  if (!line.isConnected) every(orientation, "p")[0].after(line);
}
