/** The contents of the workbook: what is written in, with how much. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";

/** @typedef {import("./outline.js").Outline} Outline */

/** From so many sheets on they do not lie on one screen. */
const MANY = 3;

/** @param {HTMLElement} place a nav @param {Outline} outline @param {(id: string) => boolean} isShown */
export function contents(place, { chapters }, isShown) {
  const shown = chapters.flatMap(({ exercises }) => exercises.filter(({ id }) => isShown(id)));
  place.hidden = shown.length < MANY;
  const links = shown.map(({ id, title, count }) => [`#my-${id}`, title, say("workbook.texts", { n: count })]);
  const now = JSON.stringify(links);
  if (place.dataset.shown === now) return; // a link that is pressed must not be taken away
  place.dataset.shown = now;
  const item = (/** @type {string[]} */ [href, title, texts]) =>
    make("li", {}, make("a", { href }, title), " ", make("span", { class: "meta" }, texts));
  place.querySelector("ul")?.replaceChildren(...links.map(item));
}
