/** Looking for words in what somebody wrote. Pure: no page, no storage. */
import { plain } from "../search/tokens.js";

/** @typedef {import("./outline.js").Block} Block */

/** @param {Block[]} blocks @returns {string} their words */
export const wordsIn = (blocks) =>
  blocks
    .flatMap((block) => {
      if (block.type === "list") return block.items;
      return block.type === "table" ? [...block.head, ...block.rows.flat()] : [block.text];
    })
    .join("\n");

/** @param {string} query @returns {(text: string) => boolean} whether all its words stand in a text */
export function matcher(query) {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const where = plain(text);
    return wanted.every((word) => where.includes(word));
  };
}
