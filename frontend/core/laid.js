/** How texts that were written apart are laid together, as macros/views/note/laid.py does it; laid.json tests both. Pure. */

/** What stands for a cell in which nothing is written yet. */
const EMPTY = "–";

/** @param {string} label @param {string} text @returns {string} the text behind its label. One of several lines begins below it */
const labelled = (label, text) =>
  `${label}${/[?!:…]$/.test(label) ? "" : ":"}${text.includes("\n") ? "\n" : " "}${text}`;

/** @param {string} text @returns {string} */
const sentence = (text) => /[.?!:;…]["'”“’»)\]]*$/.test(text) ? text : `${text}.`;

/**
 * A row of a table, or one text, to read: "Call the registry. Who: Amra. By when: –."
 * @param {string} name of the row. Where it has none, its first cell gives it @param {{head: string, text: string}[]} cells
 * @returns {string} "" where nothing stands in them
 */
export function inRow(name, cells) {
  if (!cells.some(({ text }) => text)) return "";
  if (cells.length === 1) return name ? labelled(name, cells[0].text) : cells[0].text;
  const told = cells.map(({ head, text }, at) => text && !name && !at ? text : labelled(head, text || EMPTY));
  return (name ? [name, ...told] : told).map(sentence).join(" ");
}

/**
 * Texts below one another, each behind its label where there are several. The same words stand once.
 * @param {{label: string, text: string}[]} texts @returns {string}
 */
export function below(texts) {
  const apart = texts.filter(({ text }, at) => text && texts.findIndex((other) => other.text === text) === at);
  return apart.map(({ label, text }) => apart.length > 1 ? labelled(label, text) : text).join("\n");
}
