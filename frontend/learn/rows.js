/**
 * Rows of a worksheet's table appear one by one: on a phone each is a card with several fields, and a table of nine is a
 * long way to scroll. Rows that have a name of their own are all shown, and paper has every row.
 */
import { button } from "../core/dom.js";
import { say } from "../core/i18n.js";

const AT_FIRST = 2;

/** @param {HTMLTableElement} table @returns {HTMLTableRowElement[]} */
const rowsOf = (table) => [...table.tBodies[0].rows];

/** @param {HTMLElement} row of a table or of a list @returns {boolean} whether somebody wrote in it, in any version */
export const written = (row) =>
  row.querySelector(".other-version") !== null ||
  [.../** @type {NodeListOf<HTMLTextAreaElement | HTMLSelectElement>} */ (row.querySelectorAll("textarea, select"))]
    .some(({ value }) => value);

/** @param {HTMLTableElement} table @param {number} shown @returns {HTMLTableRowElement | undefined} the next row */
function show(table, shown) {
  const rows = rowsOf(table);
  rows.forEach((row, at) => row.classList.toggle("later", at >= shown));
  const more = /** @type {HTMLButtonElement} */ (table.nextElementSibling);
  more.hidden = shown >= rows.length;
  more.textContent = say("more_rows", { n: shown + 1, all: rows.length });
  return rows[shown - 1];
}

/** @param {HTMLTableElement} table @returns {number} how many rows are shown now */
const shownOf = (table) => rowsOf(table).filter((row) => !row.classList.contains("later")).length;

/** @param {ParentNode} form @returns {HTMLTableElement[]} */
const tablesOf = (
  form,
) => /** @type {HTMLTableElement[]} */ ([...form.querySelectorAll(".sheet-table[data-one-by-one]")]);

/** Show the rows in which something stands, and never fewer than before. @param {ParentNode} form */
export function update(form) {
  for (const table of tablesOf(form)) {
    const last = rowsOf(table).map(written).lastIndexOf(true) + 1;
    show(table, Math.max(shownOf(table), last));
  }
}

/** @param {ParentNode} form */
export function start(form) {
  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (form.querySelectorAll(".sheet-table"))) {
    if (table.querySelector("tbody th") || rowsOf(table).length <= AT_FIRST + 1) continue;
    table.dataset.oneByOne = "";
    const press = () => {
      const next = show(table, shownOf(table) + 1);
      /** @type {HTMLElement | null | undefined} */ (next?.querySelector("textarea, select"))?.focus();
    };
    table.after(button("", press));
    show(table, AT_FIRST);
  }
  update(form);
}
