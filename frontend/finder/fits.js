/** Which rows of a listing are what somebody wishes. Pure. */

/**
 * What the visitor wishes, by name of the control, as it stands in the address. An empty wish is left out.
 * @typedef {Record<string, string>} Wishes
 * @typedef {Record<string, string | undefined>} Row what a row is filtered by, from its data attributes
 */

/** The minutes that count, by the way of working. In a group and in one room they are those of the steps. */
const MINUTES = /** @type {Record<string, string>} */ ({ online: "minutesOnline", alone: "minutesAlone" });

/** @param {string} text @returns {string} a whole number from 1 to 999 without leading zeros, or "" */
export function number(text) {
  const digits = text.trim();
  return /^\d{1,3}$/.test(digits) && Number(digits) > 0 ? String(Number(digits)) : "";
}

/** @param {Row} row @param {Wishes} wishes @returns {boolean} whether a row is what somebody wishes */
export function fits(row, wishes) {
  return Object.entries(wishes).every(([name, wish]) => {
    if (name === "how") return (row.ways ?? wish).split(" ").includes(wish); // it also says which minutes and people count
    if (name === "minutes") {
      const takes = row[MINUTES[wishes.how] ?? "minutes"];
      return Boolean(takes) && Number(takes) <= Number(wish); // what takes nobody knows how long does not fit
    }
    if (name === "people") {
      const [fewest, most] = (row.people ?? "").split(" ").map(Number);
      return wishes.how === "alone" || (fewest <= Number(wish) && Number(wish) <= most);
    }
    return (row[name] ?? "").split(" ").includes(wish);
  });
}
