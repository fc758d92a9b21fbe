/** Texts that are carried along: where they come from, as a page says it. Pure. */

/**
 * @param {string} origin exercise/field, or several with `+` or `~` between them @param {string} [rest] of the name, for a part of a field
 * @returns {string[]} names of entries
 */
export const entriesOf = (origin, rest = "") => origin.split(/[+~]/).map((each) => `field/${each}${rest}`);

/**
 * @param {string[]} origins the nearest first @param {string} rest @param {(name: string) => {v: string, t: number} | undefined} get
 * @returns {{v: string, t: number, from: string} | undefined} what somebody wrote in the first in which something stands, and which it is
 */
export function carried(origins, rest, get) {
  for (const origin of origins) {
    const lines = origin.split("+").map((line) =>
      entriesOf(line, rest).flatMap((name) => get(name) ?? []).filter(({ v }) => v !== "")
    ).filter(({ length }) => length);
    if (!lines.length) continue;
    const v = lines.map((line) => line.map(({ v }) => v).join(" – ")).join("\n");
    return { v, t: Math.max(...lines.flat().map(({ t }) => t)), from: origin };
  }
  return undefined;
}
