/**
 * A page as a document for Word: its text as it stands there, with what is closed opened and without what one only presses or
 * sees. It walks through the elements; what it makes of them is in pieces.js.
 */
import { every, textOf } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/word.js";
import { inCell, plain, strong, tidy } from "./pieces.js";

addWords(WORDS);

/** @typedef {import("./pieces.js").Piece} Piece */
/** @typedef {import("./pieces.js").Run} Run */
/** @typedef {{bold?: boolean, italic?: boolean, link?: string}} Look */

const AWAY =
  "script, noscript, style, link, template, button, select, nav, form, dialog, .switch, .doing, .day-bar, .day-slides, .footnote-backref, .for-readers, .headerlink, [aria-hidden=true], [hidden]";
const BLOCKS =
  "address, article, aside, blockquote, caption, dd, details, div, dl, dt, fieldset, figcaption, figure, h1, h2, h3, h4, h5, h6, hr, label, legend, li, ol, p, pre, section, summary, table, ul";
const BLANKS = /[ \t\r\n\f]+/g; // one that does not break stays
const PICTURES = "svg, img, picture";

/** @param {Element} element @returns {boolean} whether a reader sees it, or would if what is closed were open */
const isShown = (element) => !element.matches(AWAY) && getComputedStyle(element).display !== "none";

/** @param {Element} picture @returns {string} */
function pictureTitle(picture) {
  const title = textOf(picture.querySelector("title")) || picture.getAttribute("aria-label") ||
    picture.getAttribute("alt");
  return title ? say("word.picture", { title }) : "";
}

/** @param {Element} link @returns {string} where it leads, for one that leaves this site */
function awayFrom(link) {
  const { href = "", host = "", protocol = "" } = /** @type {HTMLAnchorElement} */ (link);
  const isOut = /^https?:$/.test(protocol) && host !== location.host;
  return isOut && textOf(link) !== href ? ` (${href})` : "";
}

/**
 * @param {Element} link @returns {string | undefined} another page that it leads to. Pages of a copy on somebody's disk have
 *   addresses that nobody else can follow, and often hold a name
 */
function leadsTo(link) {
  const { href = "", protocol = "" } = /** @type {HTMLAnchorElement} */ (link);
  const isHere = href.split("#")[0] === location.href.split("#")[0];
  return link.matches("a[href]:not(.term)") && /^https?:$/.test(protocol) && !isHere ? href : undefined;
}

/** @param {Element} element @returns {string[]} what stands before and behind its words, and is not among them */
function around(element) {
  if (element.matches("q")) return say("word.said", { text: "\n" }).split("\n");
  if (element.matches(".footnote-ref")) return ["[", "]"];
  return ["", element.matches("a[href]") ? awayFrom(element) : ""];
}

/** @param {Element} element @param {Look} look @returns {Look} */
function lookOf(element, look) {
  if (element.matches("strong, b")) return { ...look, bold: true };
  if (element.matches("em, i, cite")) return { ...look, italic: true };
  const link = leadsTo(element);
  if (link) return { ...look, link };
  return look;
}

/** Walks through a page and keeps what it finds. */
class Walk {
  constructor() {
    /** @type {Piece[]} */
    this.pieces = [];
    /** @type {Run[]} words of which the paragraph has not ended */
    this.open = [];
  }

  /** End a paragraph. @param {"text" | "label" | "note"} [type] */
  end(type = "text") {
    const text = tidy(this.open);
    this.open = [];
    if (text.length) this.pieces.push({ type, text });
  }

  /** @param {Node} node @param {Look} look */
  inside(node, look) {
    for (const child of node.childNodes) {
      if (child instanceof Text) this.open.push({ text: child.data.replace(BLANKS, " "), ...look });
      else if (child instanceof Element && isShown(child)) this.element(child, look);
    }
  }

  /** @param {Element} element @param {Look} look */
  element(element, look) {
    if (element.matches(BLOCKS)) {
      this.end();
      this.block(element, look);
      this.end();
    } else if (element.matches(PICTURES)) {
      this.open.push({ text: pictureTitle(element), italic: true });
    } else if (element.matches("br")) {
      this.open.push({ text: "\n" });
    } else if (element.matches("input, textarea")) {
      this.value(/** @type {HTMLInputElement | HTMLTextAreaElement} */ (element), look);
    } else {
      const [before, after] = around(element);
      this.open.push({ text: before, ...look });
      this.inside(element, lookOf(element, look));
      this.open.push({ text: after, ...look });
    }
  }

  /** What somebody wrote is part of the text: a list for 23 people says so. @param {HTMLInputElement | HTMLTextAreaElement} control @param {Look} look */
  value({ type, value, placeholder }, look) {
    const given = value || (type === "number" ? placeholder : ""); // the number with which the page reckons
    if (/^(number|text|textarea)$/.test(type) && given) this.open.push({ text: ` ${given}`, ...look });
  }

  /** @param {Element} element @param {Look} look */
  block(element, look) {
    const level = /^H([1-6])$/.exec(element.tagName)?.[1];
    if (level) this.heading(element, Math.min(3, Number(level)));
    else if (element.matches("ul, ol")) this.list(element);
    else if (element.matches("table")) this.table(/** @type {HTMLTableElement} */ (element));
    else {
      this.inside(element, look);
      if (element.matches("summary, dt, legend, .label")) this.end("label");
      else if (element.matches("caption, figcaption, .meta")) this.end("note");
    }
  }

  /** @param {Element} element @param {number} level */
  heading(element, level) {
    const text = plain(inCell(piecesIn(element)));
    if (text) this.pieces.push({ type: "heading", level: /** @type {1 | 2 | 3} */ (level), text });
  }

  /** @param {Element} list */
  list(list) {
    const dots = list.matches("ul");
    const found = itemsOf(list, 0);
    if (!found.length) return;
    this.pieces.push({
      type: "list",
      dots,
      items: found.map(({ text }) => text),
      depths: found.map(({ depth }) => depth),
    });
  }

  /** @param {HTMLTableElement} table */
  table(table) {
    if (table.caption && isShown(table.caption)) this.element(table.caption, {});
    const rows = [...table.rows].filter(isShown);
    const cells = rows.map((row) => [...row.cells].filter(isShown).map(cellOf));
    const most = Math.max(0, ...cells.map(({ length }) => length));
    if (!most) return;
    const full = cells.map((row) => [...row, ...Array(most - row.length).fill("")]);
    const hasHead = rows[0].parentElement === table.tHead;
    this.pieces.push({ type: "table", head: hasHead ? full[0] : [], rows: hasHead ? full.slice(1) : full });
  }
}

/** @param {HTMLTableCellElement} cell @returns {Run[]} */
function cellOf(cell) {
  const runs = inCell(piecesIn(cell));
  return cell.matches("th") ? strong(runs) : runs;
}

/** @param {Element} list @param {number} depth @returns {{text: Run[], depth: number}[]} its items, and those in them */
function itemsOf(list, depth) {
  return [...list.children].filter(isShown).flatMap((item) => {
    const below = every(item, ":scope > ul, :scope > ol").flatMap((each) => itemsOf(each, depth + 1));
    const text = inCell(piecesIn(item, (child) => !child.matches("ul, ol")));
    return [...(text.length ? [{ text, depth }] : []), ...below];
  });
}

/** @param {Element} element @param {(child: Element) => boolean} [wanted] of its children @returns {Piece[]} */
export function piecesIn(element, wanted = () => true) {
  const walk = new Walk();
  for (const child of element.childNodes) {
    if (child instanceof Text) walk.open.push({ text: child.data.replace(BLANKS, " ") });
    else if (child instanceof Element && isShown(child) && wanted(child)) walk.element(child, {});
  }
  walk.end();
  return walk.pieces;
}
