/**
 * The plot of a canvas: the rows of its table stand in the corners to which their choices lead. Nothing is asked twice and
 * nothing is kept here: what is moved in the plot is chosen in the table, which keeps it.
 */
import { every, make, one, textOf } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/plot.js";
import { cornerOf, stepTo } from "./corners.js";

addWords(WORDS);

/** @typedef {HTMLTextAreaElement | HTMLSelectElement} Cell */
/** @typedef {import("./corners.js").Placed} Placed */

class Plot {
  /** @param {HTMLElement} root @param {HTMLElement} form the worksheet of the canvas */
  constructor(root, form) {
    this.root = root;
    this.form = form;
    const { field = "", names = "", up = "", across = "" } = root.dataset;
    this.columns = { name: names, up, across };
    this.table = one(form, `[data-field="${field}"]`);
    this.boxes = every(root, ".plot-corner");
    this.here = this.boxes.map((box) =>
      box.appendChild(make("button", { type: "button", class: "do plot-here", hidden: "" }))
    );
    this.corners = this.boxes.map(({ dataset: { up = "", across = "" } }) => ({ up, across }));
    this.chosen = ""; // the row that the pointer has picked up
    /** @type {Map<string, HTMLElement>} the names that were ever shown, by row */
    this.items = new Map();
  }

  start() {
    this.form.addEventListener("input", (event) => this.changed(event));
    document.addEventListener("store:changed", () => this.show());
    document.addEventListener("worksheet:live", () => this.show());
    this.root.addEventListener("keydown", (event) => this.key(event));
    for (const [number, box] of this.boxes.entries()) box.addEventListener("click", () => this.drop(number));
    this.show();
  }

  /** @param {string} row @param {string} column @returns {Cell | undefined} */
  cell(row, column) {
    const found = this.table.querySelector(`[name$=".${row}.${column}"]`);
    return /** @type {Cell | undefined} */ (found ?? undefined);
  }

  /** @returns {Placed[]} the rows in which something stands */
  get rows() {
    const cells = every(this.table, `[name$=".${this.columns.name}"]`);
    const all = cells.map((cell) => {
      const row = /** @type {Cell} */ (cell).name.split(".").at(-2) ?? "";
      const value = (/** @type {string} */ column) => this.cell(row, column)?.value.trim() ?? "";
      const { name, up, across } = this.columns;
      return { row, name: value(name), up: value(up), across: value(across) };
    });
    return all.filter(({ name, up, across }) => name || (up && across))
      .map((each) => ({ ...each, name: each.name || say("plot.row", { n: each.row }) }));
  }

  /** @param {Event} event */
  changed(event) {
    this.show();
    const [row, column] = /** @type {Cell} */ (event.target).name?.split(".").slice(-2) ?? [];
    if (column === this.columns.up || column === this.columns.across) this.tell(row);
  }

  /** Say where somebody stands now, and what to do. @param {string} row */
  tell(row) {
    const placed = this.rows.find((each) => each.row === row);
    const box = placed && this.boxes[cornerOf(placed, this.corners)];
    if (!box) return;
    const [where, title, advice] = every(box, "p").map(textOf);
    one(this.root, ".plot-told").textContent = say("plot.told", { name: placed.name, where, title, advice });
  }

  show() {
    const { rows } = this;
    const lists = this.boxes.map((box) => one(box, "ul"));
    const unplaced = one(this.root, ".plot-unplaced");
    for (const each of rows) this.put(each, lists[cornerOf(each, this.corners)] ?? one(unplaced, "ul"));
    for (const [row, item] of this.items) if (!rows.some((each) => each.row === row)) item.remove();
    unplaced.hidden = !one(unplaced, "ul").childElementCount;
    this.offer(rows.find(({ row }) => row === this.chosen)?.name);
    for (const mark of every(this.root, ".plot-mark")) {
      const { column = "", option } = mark.dataset;
      const names = rows.filter(({ row }) => this.cell(row, column)?.value === option).map(({ name }) => name);
      one(mark, "span").textContent = names.join(", ");
      mark.hidden = names.length === 0;
    }
  }

  /** Offer each corner by a button, for those who do not point; a press on it is one on its corner. @param {string} [name] that was picked up */
  offer(name) {
    for (const [number, button] of this.here.entries()) {
      button.hidden = !name;
      if (name) button.textContent = say("plot.here", { name, title: textOf(one(this.boxes[number], ".label")) });
    }
  }

  /**
   * Put the name of a row into a list. Its element stays the same and stays in its place as long as it can: a press that
   * has begun on it must come to its end, though what was written before is kept in that moment.
   * @param {Placed} row @param {HTMLElement} list
   */
  put({ row, name }, list) {
    const item = this.items.get(row) ?? make("li", {}, this.chip(row));
    this.items.set(row, item);
    const chip = one(item, "button");
    if (chip.textContent !== name) chip.textContent = name;
    chip.setAttribute("aria-pressed", String(this.chosen === row));
    if (item.parentElement === list) return;
    const isFocused = document.activeElement === chip;
    list.append(item);
    if (isFocused) chip.focus();
  }

  /** @param {string} row @returns {HTMLElement} its name, to move with the arrow keys or with two presses */
  chip(row) {
    const made = make("button", { type: "button", class: "plot-chip", "data-row": row });
    made.addEventListener("click", (event) => {
      event.stopPropagation(); // the corner below it takes nothing now
      this.chosen = this.chosen === row ? "" : row;
      this.show();
    });
    return made;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Escape" && this.chosen) return this.putDown();
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined;
    const placed = this.rows.find((each) => each.row === row);
    const step = placed && stepTo(placed, this.corners, event.key);
    if (!placed || !step) return;
    event.preventDefault();
    this.choose(placed.row, this.columns[step.side], step.value);
  }

  /** Let the row that was picked up be where it is. */
  putDown() {
    const row = this.chosen;
    this.chosen = "";
    this.items.get(row)?.querySelector("button")?.focus();
    this.show();
  }

  /** Put the row that was picked up into a corner. @param {number} number */
  drop(number) {
    const row = this.chosen;
    if (!row) return;
    this.chosen = "";
    const { up, across } = this.corners[number];
    this.choose(row, this.columns.up, up);
    this.choose(row, this.columns.across, across);
    this.items.get(row)?.querySelector("button")?.focus();
  }

  /** Choose in the table, which keeps it and says so. @param {string} row @param {string} column @param {string} value */
  choose(row, column, value) {
    const cell = this.cell(row, column);
    if (!cell) return;
    cell.value = value;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    cell.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

export function start() {
  for (const root of every(document, ".plot")) {
    const form = document.querySelector(`form.worksheet[data-exercise="${root.dataset.owner}"]`);
    if (form instanceof HTMLElement) new Plot(root, form).start();
  }
}
