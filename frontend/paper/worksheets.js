/** Worksheets on paper, each as wide open as its sheet allows. */
import { make } from "../core/dom.js";
import { alone, copy, titleOf } from "./alone.js";
import { measured } from "./fit.js";

// How much of a sheet is there to print on, in mm: A4 and Letter with margins of 20 mm, and A3.
const HEIGHTS = { portrait: 230, landscape: 162, half: 109, a3: 248 };

/** @typedef {keyof typeof HEIGHTS} Look */

/**
 * A worksheet as it goes to paper.
 * @typedef {{look: Look, printed: HTMLElement[], measured: HTMLElement[], undo: () => void}} Laid
 */

/** @param {HTMLFormElement} form @returns {Look} */
function lookOf({ className }) {
  const named = /worksheet-(half|a3)/.exec(className) ?? /worksheet-(landscape)/.exec(className);
  return /** @type {Look} */ (named?.[1] ?? "portrait");
}

/** @param {HTMLFormElement} form with its title. One of half a page is printed twice on a sheet. @returns {Laid} */
function laid(form) {
  const title = /** @type {HTMLElement | null} */ (titleOf(form));
  const whole = [...(title ? [title] : []), form];
  const look = lookOf(form);
  if (look !== "half") return { look, printed: whole, measured: whole, undo: () => {} };
  const copies = [1, 2].map(() => make("div", { class: "half-sheet" }, ...whole.map(copy)));
  const place = make("div", { class: "half-sheets" }, ...copies);
  form.after(place);
  const first = /** @type {HTMLElement[]} */ ([...copies[0].children]);
  return { look, printed: [place], measured: first, undo: () => place.remove() };
}

/** @param {HTMLFormElement[]} forms worksheets, each of which begins a sheet */
export function worksheets(forms) {
  const all = forms.map(laid);
  const every = all.flatMap(({ printed }) => printed);
  const look = all.length === 1 ? all[0].look : "many";
  const lay = () => {
    for (const { look, printed, measured: [first, ...rest] } of all) {
      for (const each of printed) each.dataset.look = look;
      measured(printed, first, rest.at(-1) ?? first, HEIGHTS[look], look === "half" ? [1] : undefined);
    }
  };
  const after = () => {
    for (const each of every) {
      delete each.dataset.look;
      delete each.dataset.fit;
    }
    for (const { undo } of all) undo();
  };
  alone(every, `sheet ${look}`, { lay, after, ends: all.map(({ printed }) => printed[printed.length - 1]) });
}
