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
 * On as few sheets as it needs, and none of them fuller than it must be: the last is no sheet with one line on it.
 * @param {Row[]} rows @param {number} height @param {number} again @returns {number[]} the rows that begin another sheet; none where a row
 *   is higher than a sheet
 */
export function evenly(rows, height, again) {
  const fewest = breaks(rows, height, again);
  if (!fewest?.length) return [];
  const isEnough = (/** @type {number} */ less) => breaks(rows, height - less, again)?.length === fewest.length;
  return breaks(rows, height - widest(isEnough, height), again) ?? fewest;
}

/**
 * On which column each row goes. One that is higher than a column goes on in the next, and is alone in both.
 * @param {Row[]} rows @param {number} height of a column @param {number} columns of a sheet
 * @returns {{begins: number[], sheets: number}} the rows that begin another column, and how many sheets there are
 */
export function columned(rows, height, columns) {
  const begins = [];
  let [column, top, isFull] = [0, rows[0]?.top ?? 0, false];
  for (const [at, row] of rows.entries()) {
    const takes = Math.max(1, Math.ceil((row.bottom - row.top) / height));
    if (at && (isFull || row.bottom - top > height)) {
      begins.push(at);
      [column, top] = [column + 1, row.top];
    }
    column += takes - 1;
    isFull = takes > 1;
  }
  return { begins, sheets: Math.floor(column / columns) + 1 };
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
