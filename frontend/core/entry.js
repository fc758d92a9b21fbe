/** What is stored for one thing: its form, and its name. Pure. */

/** @typedef {import("./merge.js").Entry} Entry */

/** The version of the form in which entries are stored and written into backups. */
export const VERSION = 1;
// What was chosen of a page travels too. What is of this machine alone, such as the keys of the search, does not.
const NAME = /^(?:(?:field|answer|done|last|plan|review)\/.|set\/(?:way|track)$)/;

/** @param {unknown} value @returns {value is {v: string, t: number} & Record<string, unknown>} */
function isVersion(value) {
  if (typeof value !== "object" || value === null) return false;
  const { v, t } = /** @type {Record<string, unknown>} */ (value);
  return typeof v === "string" && typeof t === "number" && Number.isFinite(t);
}

/** @param {unknown} value @returns {value is Entry} whose versions have none themselves */
export function isEntry(value) {
  if (!isVersion(value)) return false;
  const { h, label, other = [] } = value;
  const text = (/** @type {unknown} */ x) => x === undefined || typeof x === "string";
  return text(h) && text(label) && Array.isArray(other) &&
    other.every((each) => isVersion(each) && each.other === undefined);
}

/**
 * @param {Entry} entry
 * @returns {boolean} whether its text was set aside: then its field begins as one in which nobody wrote. Who empties a
 *   field was asked something, and the field stays empty.
 */
export const isSetAside = ({ v, h, other = [] }) => v === "" && h === undefined && other.length > 0;

/** @param {string} name @returns {boolean} whether this is the name of an entry */
export const isName = (name) => NAME.test(name) && name.length < 200;

/** @param {string | undefined} text of an attribute @returns {string[]} the names that stand in it, with spaces between */
export const names = (text) => (text ?? "").split(" ").filter(Boolean);
