/** A whole number between two others. Pure. */

/** @param {unknown} value @param {number} least @param {number} most @returns {value is number} */
export const isWhole = (value, least, most) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;
