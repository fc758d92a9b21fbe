/** A worksheet with room to write: on as few sheets as can be, and as wide open as those allow. */
import { every, make, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { written } from "../learn/rows.js";
import { breaks, evenly, widest } from "./sheets.js";

const A_MM = 96 / 25.4; // in pixels

/** How much of a sheet is there to print on, in mm: A4 and Letter with margins of 20 mm, and A3. The foot has what is left. */
const HEIGHTS = { portrait: 230, landscape: 164, half: 111, a3: 248 };

const AGAIN = 8; // mm that the head of a later sheet takes
const MOST = 60; // mm that a place to write in is made higher at most
const COLUMNS = 4; // of a table or a canvas that has room across a narrow sheet

// The measures of styles/print-alone.css, from wide to narrow. The narrowest comes after another look of the sheet.
const WIDE = [0, 1];
const NARROWEST = 2;

/** @typedef {keyof typeof HEIGHTS} Look */
/**
 * @typedef {import("./sheets.js").Row & {first: HTMLElement, level: number, head: Element}} Row with the field that it begins with,
 *   where that stands, and what is above it and goes with it: the heading of a group, or the field itself
 */

/** @param {HTMLElement} form @returns {Look} the look that its record names */
export function lookOf({ className }) {
  const named = /worksheet-(half|a3)/.exec(className) ?? /worksheet-(landscape)/.exec(className);
  return /** @type {Look} */ (named?.[1] ?? "portrait");
}

/** @param {HTMLElement} form @returns {Look[]} the looks that it may have, that of its record first */
function looksOf(form) {
  const look = lookOf(form);
  if (look === "portrait") return [look, "landscape"];
  const narrow = every(form, ".sheet-table").some((table) => columnsOf(table) > COLUMNS);
  return look === "landscape" && !narrow ? [look, "portrait"] : [look];
}

/** @param {HTMLElement} table @returns {number} */
const columnsOf = (table) => /** @type {HTMLTableElement} */ (table).rows[0].cells.length;

/** @param {HTMLElement[]} printed what stands at its top, and its fields @returns {Row[]} fields beside each other are one row */
function rowsOf([title, ...fields]) {
  /** @type {Row[]} */
  const rows = [];
  for (const field of fields) {
    const { top, bottom } = field.getBoundingClientRect();
    const last = rows.at(-1);
    const ends = field.matches(".field-sheet");
    if (last && Math.abs(last.level - top) < 1) {
      last.bottom = Math.max(last.bottom, bottom / A_MM);
      last.ends ||= ends;
    } else {
      const above = field.previousElementSibling;
      const head = above?.matches(".note-group") ? above : field; // no heading stays alone at the foot of a sheet
      const begins = head.getBoundingClientRect().top;
      rows.push({ first: field, level: top, head, top: begins / A_MM, bottom: bottom / A_MM, ends });
    }
  }
  if (rows.length) rows[0].top = title.getBoundingClientRect().top / A_MM;
  return rows;
}

/** @param {Look[]} looks @returns {{look: Look, fit: number}[]} all ways to print it, the first choice first */
const waysOf = (looks) => [
  ...looks.flatMap((look) => WIDE.map((fit) => ({ look, fit }))),
  ...looks.map((look) => ({ look, fit: NARROWEST })),
];

/** @param {HTMLElement} form @returns {HTMLElement[]} the empty rows and lines for which its record has no place on paper */
function spare(form) {
  const rows = every(form, "[data-paper-rows]").flatMap((each) =>
    every(each, "tbody tr, li").slice(Number(each.dataset.paperRows))
  );
  const spared = rows.filter((row) => !written(row));
  for (const each of spared) each.classList.add("spared");
  return spared;
}

/** @param {HTMLElement} form @returns {HTMLElement[]} what can be chosen in narrow columns, in a line above their table */
function choices(form) {
  return every(form, ".sheet-table").filter((table) => columnsOf(table) > COLUMNS).flatMap((table) => {
    const told = every(table, "th:has(.choices)").map((head) => {
      // A choice of several words is not torn apart at the end of a line.
      const apart = every(head, ".choices").map((each) => textOf(each).replaceAll(/(?<!·) (?!·)/g, "\u00A0")).join(" ");
      return `${textOf(head.firstChild)}: ${apart}`;
    });
    if (!told.length) return [];
    const line = make("p", { class: "hint choices-apart" }, told.join("; "));
    table.before(line);
    return [line];
  });
}

/**
 * @template T @param {T[]} all rows or fields @param {number[]} begins where another sheet begins @returns {T[][]} those of each sheet
 */
const sheetsOf = (all, begins) => [0, ...begins].map((from, at) => all.slice(from, begins[at]));

/**
 * Boxes that have a sheet of their own are as high as it allows.
 * @param {HTMLElement[]} fields @param {Row[]} rows @param {number[]} begins @param {number} height
 */
function filled(fields, rows, begins, height) {
  for (const [at, sheet] of sheetsOf(rows, begins).entries()) {
    const last = sheet[sheet.length - 1];
    const field = fields.find((each) => each === last.first && each.matches(".field-sheet"));
    if (!field) continue;
    const free = height - (at ? AGAIN : 0) - (last.bottom - sheet[0].top);
    const lines = new Set(every(field, ".box").map((each) => each.getBoundingClientRect().top)).size;
    field.style.setProperty("--fill", `${Math.max(0, free / lines)}mm`);
  }
}

/**
 * Of several sheets each gives what it has left to its own places to write in.
 * @param {HTMLElement} top @param {HTMLElement[]} fields @param {number[]} begins @param {number} height
 */
function shared(top, fields, begins, height) {
  const rows = rowsOf([top, ...fields]);
  const starts = begins.map((row) => fields.indexOf(rows[row].first));
  for (const [at, own] of sheetsOf(fields, starts).entries()) {
    if (own.some((each) => each.matches(".field-sheet, :has(~ .field-sheet)"))) continue;
    const holds = (/** @type {number} */ more) => {
      for (const each of own) each.style.setProperty("--more", `${more}mm`);
      const sheet = sheetsOf(rowsOf([top, ...fields]), begins)[at];
      return sheet[sheet.length - 1].bottom - sheet[0].top <= height - (at ? AGAIN : 0);
    };
    holds(widest(holds, MOST));
  }
}

/**
 * Give a worksheet its look and its measures.
 * @param {HTMLElement[]} printed what has them @param {HTMLElement | undefined} title @param {HTMLElement} form as it stands on paper, in the page
 * @returns {{look: Look, sheets: number, undo: () => void}} how many sheets it takes, and what takes its marks away again
 */
export function measured(printed, title, form) {
  const fields = every(form, ":scope > .field");
  const top = title ?? fields[0];
  const spared = spare(form);
  const apart = choices(form);
  const give = (/** @type {Look} */ look, /** @type {number} */ fit, more = 0) => {
    for (const each of printed) {
      Object.assign(each.dataset, { look, fit: String(fit) });
      each.style.setProperty("--more", `${more}mm`);
    }
    return breaks(rowsOf([top, ...fields]), HEIGHTS[look], AGAIN)?.length ?? Infinity;
  };
  const ways = waysOf(looksOf(form));
  const needed = ways.map(({ look, fit }) => give(look, fit));
  const fewest = Math.min(...needed);
  const { look, fit } = fewest === Infinity ? ways[ways.length - 1] : ways[needed.indexOf(fewest)];
  const height = HEIGHTS[look];
  give(look, fit, fewest ? 0 : widest((more) => give(look, fit, more) <= 0, MOST));
  const begins = evenly(rowsOf([top, ...fields]), height, AGAIN);
  if (begins.length) shared(top, fields, begins, height);
  filled(fields, rowsOf([top, ...fields]), begins, height);
  const made = headed(title, rowsOf([top, ...fields]), begins);
  const undo = () => {
    for (const each of printed) {
      delete each.dataset.look;
      delete each.dataset.fit;
      each.style.removeProperty("--more");
    }
    for (const each of fields) for (const name of ["--fill", "--more"]) each.style.removeProperty(name);
    for (const each of spared) each.classList.remove("spared");
    for (const each of [...made, ...apart]) each.remove();
  };
  return { look, sheets: begins.length + 1, undo };
}

/**
 * Say at the top how many sheets there are, and on each later one whose it is.
 * @param {HTMLElement | undefined} title @param {Row[]} rows @param {number[]} later the rows that begin another sheet
 * @returns {HTMLElement[]} what says it
 */
function headed(title, rows, later) {
  if (!title || !later.length) return [];
  const of = later.length + 1;
  const name = textOf(title);
  const told = make("span", { class: "sheet-count" }, say("print.sheets", { n: of }));
  title.append(told);
  const heads = later.map((row, at) => {
    const head = make("p", { class: "sheet-again" }, say("print.sheet_of", { title: name, n: at + 2, of }));
    rows[row].head.before(head);
    return head;
  });
  return [told, ...heads];
}
