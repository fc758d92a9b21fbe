/**
 * An answer to a question, as its entry keeps it: what was checked last, and what was given after that and is not checked
 * yet. Pure.
 */

/**
 * What was answered: in words, and as the form of its type keeps it; whether one was sure, where one said so; and the places
 * of what one finds in one's own answer, where one compares it.
 * @typedef {{said: string, value: string, sure?: boolean, met?: number[]}} Given
 * @typedef {Given & {right: boolean | null}} Checked null where only the learner can tell
 * @typedef {{checked?: Checked, draft?: Given}} Kept
 */

/** @param {unknown} value @returns {Record<string, unknown>} its parts; none where it has none */
const parts = (value) => (typeof value === "object" && value !== null ? { ...value } : {});

/** @param {unknown} value @returns {Given | undefined} */
function given(value) {
  const { said, value: form, sure, met } = parts(value);
  if (typeof said !== "string") return undefined;
  return {
    said,
    value: typeof form === "string" ? form : "",
    ...(typeof sure === "boolean" ? { sure } : {}),
    ...(Array.isArray(met) && met.every(Number.isInteger) ? { met } : {}),
  };
}

/** @param {string} v of an entry, in whatever state it is @returns {Kept} */
export function readAnswer(v) {
  if (!v) return {};
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(v);
  } catch {
    data = undefined;
  }
  const { right, draft } = parts(data);
  const [checked, later] = [given(data), given(draft)];
  if (!checked && !later) return { checked: { right: null, said: v, value: "" } };
  return {
    ...(checked ? { checked: { right: typeof right === "boolean" ? right : null, ...checked } } : {}),
    ...(later ? { draft: later } : {}),
  };
}

/** @param {Kept} kept @returns {string} v of its entry, "" where nothing is kept */
export const writeAnswer = ({ checked, draft }) =>
  checked || draft ? JSON.stringify({ ...checked, ...(draft ? { draft } : {}) }) : "";
