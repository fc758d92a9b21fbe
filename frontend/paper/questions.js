/**
 * Questions on paper, in one column or two, whichever takes fewer sheets: none is cut, and there are as many sheets on Letter
 * as on A4.
 */
import { every, make } from "../core/dom.js";
import { alone, copy, onPaper, titleOf } from "./alone.js";
import { copiesOf, mark } from "./copies.js";
import { columned } from "./sheets.js";

const A_MM = 96 / 25.4; // in pixels
const HEIGHT = 236; // mm of a column on Letter with margins of 20 mm
const FOOT = 14; // mm that whose it is takes below the last question
const COLUMNS = { two: 2, one: 1 }; // as the styles know them

/** @param {HTMLElement[]} asked @returns {HTMLElement[][]} each question with the case that it is about, where that stands before it */
const together = (asked) =>
  asked.flatMap((each, at) => {
    const isCase = (/** @type {HTMLElement | undefined} */ one) => Boolean(one?.matches(".situation"));
    if (isCase(asked[at - 1])) return [];
    return [isCase(each) && asked[at + 1] ? [each, asked[at + 1]] : [each]];
  });

/**
 * @param {HTMLElement} top @param {HTMLElement[][]} whole in the page as on paper
 * @returns {import("./sheets.js").Row[]}
 */
function rowsOf(top, whole) {
  const rows = whole.map((each) => ({
    top: each[0].getBoundingClientRect().top / A_MM,
    bottom: each[each.length - 1].getBoundingClientRect().bottom / A_MM,
    ends: false,
  }));
  rows[0].top = top.getBoundingClientRect().top / A_MM;
  rows[rows.length - 1].bottom += FOOT;
  return rows;
}

/**
 * Choose the columns, and mark what begins another.
 * @param {HTMLElement} top @param {HTMLElement[]} asked in the page as on paper @param {string} look @returns {number} how many sheets they take
 */
function laid(top, asked, look) {
  const whole = together(asked);
  const show = (/** @type {string} */ name) => {
    document.documentElement.dataset.prints = `${look} ${name}`;
  };
  const ways = Object.entries(COLUMNS).map(([name, columns]) => {
    show(name);
    return { name, ...columned(rowsOf(top, whole), HEIGHT, columns) };
  });
  const best = ways.reduce((one, other) => (other.sheets < one.sheets ? other : one));
  show(best.name);
  for (const at of best.begins) whole[at][0].classList.add("begins-column");
  return best.sheets;
}

/**
 * The questions and what stands above them, and what takes the marks of paper away again.
 * @param {HTMLElement[]} asked questions, with the cases that they are about @param {boolean} key whether their answers are printed
 */
function prepared(asked, key) {
  const title = titleOf(asked[0]);
  const top = title ? copy(title) : make("p");
  if (!key) mark(top, copiesOf(asked[0], "questions"));
  asked[0].before(top);
  const closed = key ? asked.flatMap((each) => every(each, "details.answer:not([open])")) : [];
  const open = (/** @type {boolean} */ is) => {
    for (const each of closed) /** @type {HTMLDetailsElement} */ (each).open = is;
  };
  open(true);
  const undo = () => {
    open(false);
    top.remove();
    for (const each of asked) each.classList.remove("begins-column");
  };
  return { top, undo };
}

/** @param {HTMLElement[]} asked @param {boolean} key */
export function questions(asked, key) {
  const { top, undo } = prepared(asked, key);
  const look = key ? "questions key" : "questions";
  alone([top, ...asked], look, { lay: () => laid(top, asked, look), after: undo });
}

/** @param {HTMLElement[]} asked @returns {number} how many sheets they take without their answers */
export function sheetsOfQuestions(asked) {
  const { top, undo } = prepared(asked, false);
  const look = "questions";
  const leave = onPaper([top, ...asked], look);
  const many = laid(top, asked, look);
  leave();
  undo();
  return many;
}
