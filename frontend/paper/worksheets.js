/** Worksheets on paper, each as wide open as its sheet allows. */
import { make } from "../core/dom.js";
import { alone, copy, onPaper, titleOf } from "./alone.js";
import { copiesOf, mark } from "./copies.js";
import { lookOf, measured } from "./measures.js";

/**
 * A worksheet as it goes to paper: all that is printed, and of it what is measured.
 * @typedef {{printed: HTMLElement[], title: HTMLElement | undefined, form: HTMLElement, undo: () => void}} Laid
 */

/** @param {HTMLFormElement} form with its title. One of half a page is printed twice on a sheet. @returns {Laid} */
function laid(form) {
  const title = /** @type {HTMLElement | null} */ (titleOf(form)) ?? undefined;
  const first =
    /** @type {HTMLElement | null | undefined} */ (form.closest(".note-sheet")?.querySelector(".note-first"));
  const whole = [title, first, form].flatMap((each) => each ?? []);
  const needed = copiesOf(form, "worksheet");
  const isHalf = lookOf(form) === "half";
  mark(title, isHalf && needed !== undefined ? Math.ceil(needed / 2) : needed);
  const unmark = () => delete title?.dataset.times;
  if (!isHalf) return { printed: whole, title, form, undo: unmark };
  const copies = [1, 2].map(() => make("div", { class: "half-sheet" }, ...whole.map(copy)));
  const place = make("div", { class: "half-sheets" }, ...copies);
  form.after(place);
  const printed = /** @type {HTMLElement[]} */ ([...copies[0].children]);
  const undo = () => {
    unmark();
    place.remove();
  };
  return { printed: [place], title: title && printed[0], form: printed[printed.length - 1], undo };
}

/** @param {HTMLFormElement[]} forms worksheets, each of which begins a sheet */
export function worksheets(forms) {
  const all = forms.map(laid);
  /** @type {(() => void)[]} */
  let undo = [];
  const lay = () => {
    const found = all.map(({ printed, title, form }) => measured(printed, title, form));
    undo = found.map(({ undo }) => undo);
    if (found.length === 1) document.documentElement.dataset.prints = `sheet ${found[0].look}`;
  };
  const after = () => [...undo, ...all.map(({ undo }) => undo)].forEach((each) => each());
  const every = all.flatMap(({ printed }) => printed);
  const look = all.length === 1 ? lookOf(forms[0]) : "many";
  alone(every, `sheet ${look}`, { lay, after, ends: all.map(({ printed }) => printed[printed.length - 1]) });
}

/** @param {HTMLFormElement} form @returns {{sheets: number, a3: boolean}} how many sheets one worksheet takes, and whether they are A3 */
export function sheetsOfWorksheet(form) {
  const { printed, title, form: measuredForm, undo } = laid(form);
  const leave = onPaper(printed, "sheet many");
  const found = measured(printed, title, measuredForm);
  found.undo();
  leave();
  undo();
  return { sheets: found.look === "half" ? found.sheets / 2 : found.sheets, a3: found.look === "a3" };
}
