/** Words in the form in which they are looked up. macros/language/tokens.py does the same for the index; tokens.json tests both. */

/** @typedef {[pattern: RegExp, one: string][]} Spellings that count as one, and what is put in their place */

const CYRILLIC = "абвгдђежзијклмнопрстћуфхцчш";
const LATIN = "abvgddezzijklmnoprstcufhccs";
// Letters that are not a plain letter with a mark, and what people type instead.
const LETTERS = new Map([
  ...Object.entries({
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
    "\u00ad": "",
  }),
  ...[...CYRILLIC].map((letter, at) => /** @type {[string, string]} */ ([letter, LATIN[at]])),
  ...Object.entries({ љ: "lj", њ: "nj", џ: "dz" }),
]);

/** @param {string} text @returns {string} in lower case and Latin letters without marks: “cekaonica” finds “Čekaonica” */
export const plain = (text) =>
  [...text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")].map((sign) => LETTERS.get(sign) ?? sign).join("");

/** @param {[pattern: string, one: string][]} told as the index says them @returns {Spellings} */
export const spellings = (told) => told.map(([pattern, one]) => [new RegExp(pattern, "gu"), one]);

/** @param {string} text @param {Spellings} [alike] @returns {string[]} its words, each in one of its spellings */
export function tokens(text, alike = []) {
  const one = alike.reduce((made, [pattern, put]) => made.replace(pattern, put), plain(text));
  return (one.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 || /\d/.test(word));
}
