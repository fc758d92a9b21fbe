/**
 * The sheets of the workbook: each exercise and each canvas in which one can write, as a template that is filled when
 * somebody has written in it (macros/sheets.py), and what it asks.
 */
import { every, textOf } from "../core/dom.js";
import { names } from "../core/entry.js";
import { chunk } from "../core/load.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("./outline.js").Exercise} Exercise */
/** @typedef {import("./outline.js").Field} Field */
/** @typedef {import("./outline.js").Part} Part */

/** @param {HTMLTemplateElement} template @returns {string[]} the name of a sheet, and those that it had before */
export const namesOf = (template) => [template.dataset.exercise ?? "", ...names(template.dataset.was)];

/** @param {HTMLTemplateElement} template @returns {Promise<void>} when the sheet is there */
export async function fill(template) {
  if (!template.content.firstElementChild) template.innerHTML = await chunk("sheets", template.dataset.exercise ?? "");
}

/** @param {HTMLElement[]} group controls with one name @param {HTMLElement} field @param {string} exercise @returns {Part} */
function partOf(group, field, exercise) {
  const [first] = /** @type {(HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[]} */ (group);
  const name = first.name.replace(`${exercise}--`, "");
  const cell = /** @type {HTMLElement | null} */ (first.closest("td"));
  /** @type {Part} */
  const part = { name, label: textOf(first.closest(".box")?.querySelector("label")) };
  if (cell) {
    const [row, column] = name.slice((field.dataset.field ?? "").length + 1).split(".");
    part.cell = { row, column, head: cell.dataset.label ?? "" };
    part.label = textOf(cell.parentElement?.querySelector("th"));
  }
  if (first instanceof HTMLSelectElement) {
    part.options = Object.fromEntries(
      [...first.options].filter(({ value }) => value).map((each) => [each.value, textOf(each)]),
    );
  } else if (first.type === "radio" || first.type === "checkbox") {
    const inputs = /** @type {HTMLInputElement[]} */ (group);
    part.options = Object.fromEntries(inputs.map((each) => [each.value, textOf(each.closest("label"))]));
  }
  return part;
}

/** @param {HTMLElement} field @param {string} exercise @returns {Field} */
function fieldOf(field, exercise) {
  /** @type {Map<string, HTMLElement[]>} */
  const groups = new Map();
  for (const control of every(field, "input, textarea, select")) {
    const { name } = /** @type {HTMLInputElement} */ (control);
    groups.set(name, [...(groups.get(name) ?? []), control]);
  }
  return {
    id: field.dataset.field ?? "",
    was: names(field.dataset.was),
    hash: field.dataset.hash ?? "",
    label: textOf(field.querySelector("label, legend, .label")),
    parts: [...groups.values()].map((group) => partOf(group, field, exercise)),
  };
}

/** @param {HTMLTemplateElement} template @returns {Exercise} what a sheet asks: nothing as long as it is not there */
export function exerciseOf(template) {
  const [id, ...was] = namesOf(template);
  return {
    id,
    was,
    title: textOf(template.content.querySelector("h3")),
    fields: every(template.content, ".field").map((field) => fieldOf(field, id)),
    questions: every(template.content, "[data-question]").map((item) => ({
      id: item.dataset.question ?? "",
      was: names(item.dataset.was),
      hash: item.dataset.hash ?? "",
      stem: textOf(item.querySelector(".label")),
    })),
  };
}
