/**
 * A deck of cards to cut out: large type, lines to cut along, and backs that meet their fronts where a sheet is printed on
 * both sides and turned over its long edge. A sheet fits A4 and Letter with margins of 20 mm (styles/print-alone.css).
 */
import { every, make, textOf } from "../core/dom.js";
import { made, titleOf } from "./alone.js";
import { copiesOf, mark } from "./copies.js";
import { fitted } from "./fit.js";

// Cards beside each other and below each other on a sheet. Each card goes on the fullest sheet that has place for its texts.
const LAYOUTS = [[2, 4], [2, 3], [2, 2], [1, 2], [1, 1]];
const FULLEST = [2, 5]; // where it saves a sheet
const FRONT = [18];
const BACK = [18, 16, 14, 12, 11, 10];
const LONG = [18, 16, 14, 12, 11, 10, 9];

/**
 * Which cards go on sheets of which layout. The last few of a fuller sheet go where a larger place is free. Where it takes no more
 * sheets, all cards are as large as the largest: a deck of one size is shuffled, and shows nobody which card is long.
 * @param {number[]} wants for each card the first layout that holds it @param {number[]} holds how many cards a sheet of each layout has
 * @returns {number[][]} for each layout its cards, in their order
 */
export function shared(wants, holds) {
  const groups = holds.map((_, layout) => wants.flatMap((want, card) => (want === layout ? [card] : [])));
  for (let layout = holds.length - 1; layout > 0; layout--) {
    for (let fuller = layout - 1; fuller >= 0; fuller--) {
      const free = -groups[layout].length % holds[layout] + holds[layout];
      const over = groups[fuller].length % holds[fuller];
      if (free < holds[layout] && over && over <= free) groups[layout].push(...groups[fuller].splice(-over));
    }
  }
  const sheets = groups.reduce((sum, cards, layout) => sum + Math.ceil(cards.length / holds[layout]), 0);
  const largest = Math.max(...wants);
  if (Math.ceil(wants.length / holds[largest]) <= sheets) {
    return holds.map((_, layout) => (layout === largest ? [...wants.keys()] : []));
  }
  return groups.map((cards) => cards.sort((one, other) => one - other));
}

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

/**
 * How many rows a sheet has. Where the whole deck stands on one sheet that it does not fill, its cards take all of it.
 * @param {number} cards on the sheet @param {number[]} layout columns and rows @param {boolean} whole whether that is the deck
 * @returns {number}
 */
export const rowsFor = (cards, [columns, rows], whole) => whole ? Math.min(rows, Math.ceil(cards / columns)) : rows;

/** @param {Element} card @param {boolean} back @returns {Node[]} what stands on one side of it */
function side(card, back) {
  const from = back ? card.querySelector(".answer") : card;
  const nodes = [...(from?.childNodes ?? [])].filter((node) =>
    !(node instanceof Element && node.matches("summary, .answer"))
  );
  return nodes.map((node) => node.cloneNode(true));
}

/**
 * @param {Element[]} cards @param {string} name of their deck @param {number[]} chosen numbers of cards, from 0 @param {number[]} layout
 * @param {boolean} backs @returns {HTMLElement[]} the sheets of the chosen cards
 */
function sheets(cards, name, chosen, [columns, full], backs) {
  const rows = rowsFor(chosen.length, [columns, full], chosen.length === cards.length);
  const each = columns * rows;
  return Array.from({ length: Math.ceil(chosen.length / each) }, (_, sheet) => {
    const numbers = Array.from({ length: each }, (_, place) => chosen.at(sheet * each + place));
    return (backs ? [false, true] : [false]).map((back) =>
      make(
        "div",
        { class: "card-sheet", "data-columns": String(columns), "data-rows": String(rows) },
        ...places(numbers, columns, back).map((number) =>
          number === undefined ? make("div") : cell(cards[number], `${number + 1} · ${name}`, back)
        ),
      )
    );
  }).flat();
}

/** @param {Element} card @param {string} mark @param {boolean} back @returns {HTMLElement} */
const cell = (card, mark, back) =>
  make(
    "div",
    { class: `card-side ${back ? "card-back" : "card-front"}`, "data-card": mark.split(" ")[0] },
    make("p", { class: "card-mark" }, mark),
    ...side(card, back),
  );

/**
 * Try how few sheets a deck needs.
 * @param {HTMLElement} place in the page @param {Element[]} cards @param {string} name @param {boolean} backs @param {number[][]} layouts
 * @returns {HTMLElement[]} the sheets
 */
function tried(place, cards, name, backs, layouts) {
  /** @type {number[]} */
  const wants = cards.map(() => layouts.length - 1);
  /** @type {number[]} */
  let left = cards.map((_, number) => number);
  for (const [at, layout] of layouts.entries()) {
    place.replaceChildren(...sheets(cards, name, left, layout, backs));
    left = left.filter((number) => {
      const sides = every(place, `[data-card="${number + 1}"]`);
      const holds = sides.every((each) => fitted([each], each.matches(".card-back") ? BACK : FRONT));
      if (holds) wants[number] = at;
      return !holds;
    });
    if (!left.length) break;
  }
  const groups = shared(wants, layouts.map(([columns, rows]) => columns * rows));
  return groups.flatMap((group, at) => sheets(cards, name, group, layouts[at], backs));
}

/**
 * Lay a deck out in its place, which is in the page.
 * @param {HTMLElement} place @param {HTMLElement} deck @param {boolean} backs
 */
function lay(place, deck, backs) {
  const [usual, full] = [LAYOUTS, [FULLEST, ...LAYOUTS]].map((layouts) =>
    tried(place, [...deck.children], textOf(titleOf(deck)), backs, layouts)
  );
  place.replaceChildren(...(full.length < usual.length ? full : usual));
  for (const sheet of every(place, ".card-sheet")) {
    if (sheet.querySelector(".card-front")) mark(sheet, copiesOf(deck, "cards"));
    fitted(every(sheet, ".card-front"), LONG);
    fitted(every(sheet, ".card-back"), BACK);
  }
}

/** @param {HTMLElement[]} decks @param {boolean} backs whether what stands on the backs is printed too */
export function cards(decks, backs) {
  const places = decks.map(() => make("div", { class: "card-sheets" }));
  const place = make("div", { class: "card-decks" }, ...places);
  made(place, "cards", () => decks.forEach((deck, at) => lay(places[at], deck, backs)));
}

/** @param {HTMLElement} deck @returns {number} how many sheets it takes, with the backs of its cards on the other side */
export function sheetsOfCards(deck) {
  const backs = Boolean(deck.querySelector(".answer"));
  const place = make("div", { class: "card-sheets" });
  const decks = make("div", { class: "card-decks" }, place);
  (document.querySelector("article") ?? document.body).append(decks);
  lay(place, deck, backs);
  const sides = every(place, ".card-sheet").length;
  decks.remove();
  return backs ? sides / 2 : sides;
}
