/** Words in the form in which they are looked up. macros/site/tokens.py does the same for the index. */

// Letters that are not a plain letter with a mark, and what people type instead.
const LETTERS = /** @type {Record<string, string>} */ ({
  đ: "d",
  ð: "d",
  ł: "l",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  "’": "",
  "'": "",
});

/** @param {string} text @returns {string} in lower case, without marks on letters and in one spelling: “cekaonica” finds “Čekaonica” */
export const plain = (text) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/iz(?=e|ing|ation)/g, "is")
    .replace(/[đðłøıßæœþ’']/g, (sign) => LETTERS[sign]);

/** @param {string} text @returns {string[]} its words */
export function tokens(text) {
  return (plain(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 || /\d/.test(word));
}
