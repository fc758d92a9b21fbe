/** What people write, compared with what is right. Pure. */

/** @param {string} text @returns {string} a text without what does not count: capital letters, blanks, a last full stop */
export const plain = (text) =>
  text.normalize("NFC").trim().replace(/\s+/g, " ").replace(/[.!]$/, "").replace(/[‘’]/g, "'").toLowerCase();

/**
 * Read a number as people write it: with a comma or a point before its decimals, with blanks between thousands.
 * @param {string} text @returns {number} NaN where it is none
 */
export function number(text) {
  const written = text.trim().replace(/[\s\u00a0\u202f']/g, "").replace("−", "-");
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(",", ".")) : NaN;
}

/** @param {string} text @param {string} unit @returns {string} a number without the unit that stands beside its field */
export const withoutUnit = (text, unit) =>
  unit && text.toLowerCase().endsWith(unit.toLowerCase()) ? text.slice(0, -unit.length).trim() : text;

/** @param {string} one @param {string} other @returns {boolean} whether two answers are the same, as texts or as numbers */
export const same = (one, other) => plain(one) === plain(other) || number(one) === number(other);

/**
 * @param {number} said @param {number} right @param {number} within how far it may be from it
 * @returns {boolean} whether a number counts; what decimals lose in a computer is not counted
 */
export const near = (said, right, within) => Math.abs(said - right) <= within + 1e-9 * Math.max(1, Math.abs(right));
