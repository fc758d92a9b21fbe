/** Tables as comma-separated values (RFC 4180), which spreadsheets read. Pure. */

// What a spreadsheet would take for a formula. A sign before it keeps it a text, and is taken off when it is read: what
// begins with such a sign already gets one more.
const FORMULA = /^'*[=+\-@\t\r]/;
const KEPT = /^'+[=+\-@\t\r]/;
const MARK = "\ufeff"; // without it a spreadsheet on Windows reads another alphabet

/** @param {string | number} cell @returns {string} */
function written(cell) {
  const text = typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",;\n\r']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** @param {(string | number)[][]} rows @returns {string} */
export const toCsv = (rows) => MARK + rows.map((row) => row.map(written).join(",")).join("\r\n") + "\r\n";

/**
 * A quote that is not closed before the end of its cell, or does not begin it, is a sign like any other: nothing is lost.
 * @param {string} text with commas or, as a spreadsheet in many countries writes it, semicolons or tabs; lines end as on
 *   any machine
 * @returns {string[][]} the cells of each row
 */
export function fromCsv(text) {
  const rest = text.replace(/^\ufeff/, "");
  const first = rest.split(/\r\n?|\n/, 1)[0].replace(/"[^"]*"/g, "");
  const by = [",", ";", "\t"].sort((a, b) => first.split(b).length - first.split(a).length)[0];
  /** @type {string[][]} */
  const rows = [[]];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"(?=[${by}\\r\\n]|$)|([^\\r\\n${by}]*))(${by}|\\r\\n?|\\n|$)`, "gy");
  for (let at = 0; at < rest.length;) {
    pattern.lastIndex = at;
    const match = /** @type {RegExpExecArray} */ (pattern.exec(rest)); // what is no quoted cell is one of other signs
    const cell = match[1] === undefined ? match[2] : match[1].replaceAll('""', '"');
    rows[rows.length - 1].push(KEPT.test(cell) ? cell.slice(1) : cell);
    at = pattern.lastIndex;
    if (match[3] !== by) rows.push([]);
    else if (at === rest.length) rows[rows.length - 1].push("");
  }
  return rows.filter((row) => row.some((cell) => cell.trim()));
}

/**
 * @param {Uint8Array} bytes of a file @returns {{text: string, guessed: boolean}} `guessed` where it is not in the letters that
 *   we write, but in those of a spreadsheet on Windows in Central Europe
 */
export function textOf(bytes) {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder("windows-1250").decode(bytes), guessed: true };
  }
}
