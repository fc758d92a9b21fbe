/** The learning path that somebody has taken: it leads from lesson to lesson, and says where a lesson is not in it. */
import { button, every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { leave, wayIn } from "../core/way.js";
import { isDone } from "./marks.js";

/**
 * A way as a lesson sees it: which of its lessons this is (0: none), how many it has, the minutes of the lesson where they
 * differ from those of the whole lesson, and the lesson with which it goes on.
 * @typedef {{title: string, n: number, of: number, minutes: number, next: Next | null}} Way
 */
/** @typedef {{lesson: string, title: string, href: string}} Next */

/**
 * @param {Way | undefined} way
 * @returns {Next | null} with what it goes on from here; from outside it leads into the way, but not to what is read
 */
export function onward(way) {
  if (!way?.next) return null;
  return way.n || !isDone(`lesson/${way.next.lesson}`) ? way.next : null;
}

/** The foot of the page turns to the next lesson of the way, as the button does. @param {Way | undefined} way */
function turn(way) {
  const link = document.querySelector(".turn a[rel=next]");
  const title = link?.lastChild;
  if (!(link instanceof HTMLElement) || !title) return;
  link.dataset.href ??= link.getAttribute("href") ?? "";
  link.dataset.title ??= title.textContent ?? "";
  const next = way?.n ? way.next : null;
  link.setAttribute("href", next?.href ?? link.dataset.href);
  title.textContent = next ? ` ${next.title}` : link.dataset.title;
}

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
  const ahead = onward(way);
  const key = JSON.stringify([way ?? null, ahead]);
  if (line.dataset.shown === key) return; // a button that is pressed must not be taken away
  line.dataset.shown = key;
  const takes = one(orientation, ".takes");
  takes.dataset.whole ??= takes.textContent ?? "";
  takes.textContent = way?.n && way.minutes ? say("way.minutes", { n: way.minutes }) : takes.dataset.whole;
  line.hidden = !way;
  turn(way);
  if (!way) return;
  const next = ahead && !way.n ? [make("a", { href: ahead.href }, say("way.next", { title: ahead.title })), " · "] : [];
  const { title, n, of } = way;
  const where = n ? say("way.at", { title, n, of }) : say("way.outside", { title });
  line.replaceChildren(make("strong", {}, where), " ", ...next, leaving());
  if (!line.isConnected) every(orientation, "p")[0].after(line);
}
