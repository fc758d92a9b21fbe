/** Signs: to hang up, one a sheet, or to lay on a table, several a sheet and cut apart. Each as large as its place allows. */
import { every, make } from "../core/dom.js";
import { made } from "./alone.js";
import { copiesOf, mark } from "./copies.js";
import { fitted } from "./fit.js";

const SIZES = [150, 120, 96, 80, 66, 54, 44, 36, 28, 22];
const STRIPS = [4, 5]; // below each other on a sheet; five where it saves a sheet

/** @param {Element} sign @param {string} name of its place @returns {HTMLElement} */
const laid = (sign, name) => make("div", { class: name }, ...[...sign.childNodes].map((node) => node.cloneNode(true)));

/** @param {HTMLElement} list of signs that lie on tables @returns {HTMLElement[]} its sheets */
function strips(list) {
  const all = [...list.children].map((sign) => laid(sign, "sign-strip"));
  const [usual, full] = STRIPS.map((rows) => Math.ceil(all.length / rows));
  const rows = STRIPS[full < usual ? 1 : 0];
  return Array.from(
    { length: Math.min(usual, full) },
    (_, at) =>
      make("div", { class: "strip-sheet", "data-rows": String(rows) }, ...all.slice(at * rows, (at + 1) * rows)),
  );
}

/** @param {HTMLElement} list of signs @returns {HTMLElement[]} its sheets; a sign for the wall, of which there is one, has no mark */
export function sheetsOfSigns(list) {
  const sheets = list.dataset.for === "tables"
    ? strips(list)
    : [...list.children].map((sign) => laid(sign, "sign-sheet"));
  const copies = copiesOf(list, "signs") ?? 1;
  if (copies > 1) { for (const sheet of sheets) mark(sheet, copies); }
  return sheets;
}

/** @param {HTMLElement[]} lists of signs */
export function signs(lists) {
  const sheets = lists.flatMap(sheetsOfSigns);
  const place = make("div", { class: "sign-sheets" }, ...sheets);
  const lay = () => {
    every(place, ".sign-sheet").forEach((sheet) => fitted([sheet], SIZES));
    for (const sheet of every(place, ".strip-sheet")) fitted(every(sheet, ".sign-strip"), SIZES);
  };
  made(place, "signs", lay, []);
}
