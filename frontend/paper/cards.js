/**
 * A deck of cards to cut out: large type, lines to cut along, and backs that meet their fronts where a sheet is printed on
 * both sides and turned over its long edge. A sheet fits A4 and Letter with margins of 20 mm (styles/print-alone.css).
 */
import { every, make, textOf } from "../core/dom.js";
import { made, titleOf } from "./alone.js";
import { fitted } from "./fit.js";

// Cards beside each other and below each other on a sheet. The first in which all texts find their place is taken.
const LAYOUTS = [[2, 4], [2, 3], [2, 2], [1, 2], [1, 1]];
const FRONT = [18];
const BACK = [18, 16, 14, 12, 11, 10];
const LONG = [18, 16, 14, 12, 11, 10, 9];

/**
 * The places of one side of a sheet in reading order. On the back the columns change sides, so that they meet.
 * @template T @param {T[]} cards of one sheet @param {number} columns @param {boolean} back @returns {T[]}
 */
export function places(cards, columns, back) {
  const rows = Array.from(
    { length: Math.ceil(cards.length / columns) },
    (_, row) => cards.slice(row * columns, (row + 1) * columns),
  );
  return rows.flatMap((row) => (back ? [...row].reverse() : row));
}

/** @param {Element} card @param {boolean} back @returns {Node[]} what stands on one side of it */
function side(card, back) {
  const from = back ? card.querySelector(".answer") : card;
  const nodes = [...(from?.childNodes ?? [])].filter((node) =>
    !(node instanceof Element && node.matches("summary, .answer"))
  );
  return nodes.map((node) => node.cloneNode(true));
}

/** @param {Element[]} cards @param {string} name of their deck @param {number[]} layout @param {boolean} backs @returns {HTMLElement[]} its sheets */
function sheets(cards, name, [columns, rows], backs) {
  const each = columns * rows;
  return Array.from({ length: Math.ceil(cards.length / each) }, (_, sheet) => {
    /** @type {(number | null)[]} */
    const numbers = Array.from({ length: each }, (_, place) => sheet * each + place);
    return (backs ? [false, true] : [false]).map((back) =>
      make(
        "div",
        { class: "card-sheet", "data-columns": String(columns), "data-rows": String(rows) },
        ...places(numbers, columns, back).map((number) => {
          const card = number === null ? undefined : cards[number];
          return card ? cell(card, `${Number(number) + 1} · ${name}`, back) : make("div");
        }),
      )
    );
  }).flat();
}

/** @param {Element} card @param {string} mark @param {boolean} back @returns {HTMLElement} */
const cell = (card, mark, back) =>
  make(
    "div",
    { class: `card-side ${back ? "card-back" : "card-front"}` },
    make("p", { class: "card-mark" }, mark),
    ...side(card, back),
  );

/** @param {HTMLElement} deck @param {boolean} backs whether what stands on the backs is printed too */
export function cards(deck, backs) {
  const listed = [...deck.children];
  const place = make("div", { class: "card-sheets" });
  made(place, "cards", () => {
    for (const layout of LAYOUTS) {
      place.replaceChildren(...sheets(listed, textOf(titleOf(deck)), layout, backs));
      const last = layout === LAYOUTS.at(-1);
      const fronts = fitted(every(place, ".card-front"), last ? LONG : FRONT);
      const behind = fitted(every(place, ".card-back"), BACK);
      if (fronts && behind) return;
    }
  });
}
