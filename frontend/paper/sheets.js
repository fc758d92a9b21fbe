/** On which sheet each row of a worksheet goes: a row is never cut, so a sheet ends between two of them. Pure. */

/** @typedef {{top: number, bottom: number, ends: boolean}} Row where it stands, and whether the sheet ends below it */

/**
 * @param {Row[]} rows of the worksheet from its title on @param {number} height of a sheet @param {number} again what each later
 *   sheet needs for its head, in the unit of the rows
 * @returns {number[] | undefined} the rows that begin another sheet; nothing where a row is higher than a sheet
 */
export function breaks(rows, height, again) {
  const found = [];
  let top = rows[0]?.top ?? 0;
  for (const [at, row] of rows.entries()) {
    if (at && (rows[at - 1].ends || row.bottom - top > height)) {
      found.push(at);
      top = row.top - again;
    }
    if (row.bottom - top > height) return undefined;
  }
  return found;
}

/**
 * @param {(more: number) => boolean} holds whether it fits with so much more; less always fits too
 * @param {number} most @param {number} [step] how exact it is
 * @returns {number} the most with which it fits, or 0
 */
export function widest(holds, most, step = 0.5) {
  let [low, high] = [0, most];
  while (high - low > step) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
