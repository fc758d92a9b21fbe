/** Texts that are carried along: where they come from, as a page says it. Pure. */

/**
 * @param {string} origin exercise/field, or several with `+` between them @param {string} [rest] of the name, for a part of a field
 * @returns {string[]} names of entries
 */
export const entriesOf = (origin, rest = "") => origin.split("+").map((each) => `field/${each}${rest}`);

/**
 * @param {string[]} origins the nearest first @param {string} rest @param {(name: string) => {v: string, t: number} | undefined} get
 * @returns {{v: string, t: number, from: string} | undefined} what somebody wrote in the first in which something stands, and which it is
 */
export function carried(origins, rest, get) {
  for (const origin of origins) {
    const written = entriesOf(origin, rest).flatMap((name) => get(name) ?? []).filter(({ v }) => v !== "");
    if (!written.length) continue;
    return { v: written.map(({ v }) => v).join("\n"), t: Math.max(...written.map(({ t }) => t)), from: origin };
  }
  return undefined;
}
