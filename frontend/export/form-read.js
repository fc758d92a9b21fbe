/** Reads a worksheet from the page: what its templates in macros/views/fields show, and what somebody wrote there. */
import { every, one, textOf } from "../core/dom.js";
import { titleOf } from "../paper/alone.js";

/** @typedef {import("./form.js").Asked} Asked */
/** @typedef {import("./form.js").Body} Body */
/** @typedef {import("./form.js").Option} Option */
/** @typedef {import("./form.js").Sheet} Sheet */

/** @param {ParentNode} place @returns {string} what is written or chosen in its one control, or "" */
function valueIn(place) {
  const control = place.querySelector("textarea, select, input");
  if (control instanceof HTMLSelectElement) return control.value ? textOf(control.selectedOptions[0]) : "";
  return /** @type {HTMLTextAreaElement | null} */ (control)?.value ?? "";
}

/** @param {HTMLElement} field @returns {Option[]} */
const optionsOf = (field) =>
  every(field, "label:has(input)").map((label) => ({
    text: textOf(label.querySelector("span")),
    chosen: /** @type {HTMLInputElement} */ (one(label, "input")).checked,
  }));

/** @param {HTMLElement} head of a column @returns {string} with what can be chosen in it below */
function headOf(head) {
  const choices = head.querySelector(".choices");
  return choices ? `${textOf(head).slice(0, -textOf(choices).length).trim()}\n${textOf(choices)}` : textOf(head);
}

/** @param {HTMLElement} table @returns {Body} with all its rows, and as many empty ones as paper has */
function tableOf(table) {
  const head = every(table, "thead tr > *").map(headOf);
  const rows = every(table, "tbody tr").map((row) =>
    every(row, "th, td").map((cell) => (cell.matches("th") ? textOf(cell) : valueIn(cell)))
  );
  const more = Math.max(0, Number(table.dataset.paperRows ?? 0) - rows.length);
  return { kind: "table", head, rows: [...rows, ...Array.from({ length: more }, () => head.map(() => ""))] };
}

/** @param {HTMLElement} list @returns {Body} */
function linesOf(list) {
  const texts = every(list, "li").map(valueIn);
  const more = Math.max(0, Number(list.dataset.paperRows ?? 0) - texts.length);
  return { kind: "lines", texts: [...texts, ...Array(more).fill("")] };
}

/** @param {HTMLElement} element @param {string} start of a class @returns {number} the number behind it */
const number = (element, start) =>
  Number([...element.classList].find((name) => name.startsWith(start))?.slice(start.length) ?? 1);

/** @param {HTMLElement} canvas @returns {Body} */
const canvasOf = (canvas) => ({
  kind: "boxes",
  columns: number(canvas, "canvas-"),
  boxes: every(canvas, ".box").map((box) => ({
    label: textOf(box.querySelector("label")),
    hint: textOf(box.querySelector(".hint")),
    text: valueIn(box),
    across: number(box, "across-"),
  })),
});

/** @param {HTMLElement} scale @returns {Body} */
function scaleOf(scale) {
  const ends = every(scale, ":scope > span").map(textOf);
  return { kind: "scale", low: ends[0] ?? "", high: ends[1] ?? "", options: optionsOf(scale) };
}

/** What shows a body, and how it is read. @type {[selector: string, read: (element: HTMLElement) => Body][]} */
const BODIES = [
  [".sheet-table", tableOf],
  ["ol.lines", linesOf],
  [".canvas", canvasOf],
  [".scale", scaleOf],
];

/** @param {HTMLElement} field @returns {Body} */
function bodyOf(field) {
  for (const [selector, read] of BODIES) {
    const found = field.querySelector(selector);
    if (found instanceof HTMLElement) return read(found);
  }
  const options = optionsOf(field);
  if (options.length) return { kind: "choice", options };
  const lines = Number(field.querySelector("textarea")?.getAttribute("rows") ?? 1);
  return { kind: "text", lines, text: valueIn(field) };
}

/** @param {HTMLElement} field @returns {Asked} */
function fieldOf(field) {
  const hint = field.querySelector(":scope > .hint, :scope > fieldset > .hint");
  return { label: textOf(field.querySelector("label, legend, .label")), hint: textOf(hint), body: bodyOf(field) };
}

/** @param {HTMLFormElement} form @returns {Sheet} */
export const sheetOf = (form) => ({
  title: textOf(titleOf(form)),
  lies: form.matches(".worksheet-landscape, .worksheet-a3"),
  fields: every(form, ".field").map(fieldOf),
});
