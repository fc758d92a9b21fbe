/** Which letter a key stands for: on a Cyrillic keyboard the key of S says "с", and still is the key of S. */

// Where the key of Z is the one that others call Y, and the other way round.
/** @type {Record<string, string>} */
const TURNED = { "зKeyY": "z", "ѕKeyZ": "y" };

/**
 * @param {{key: string, code: string}} event
 * @returns {string} the Latin letter in lower case; other keys by their own name
 */
export function letterOf({ key, code }) {
  if ([...key].length !== 1) return key;
  const letter = key.toLowerCase();
  // A Latin letter is what is written on the key, wherever a keyboard has it.
  if (letter <= "\x7f") return letter;
  return TURNED[letter + code] ?? /^Key([A-Z])$/.exec(code)?.[1].toLowerCase() ?? letter;
}
