/** Text as large as its place on paper allows. */

/** @param {Element} cell @returns {boolean} whether all that stands in it is inside */
const holds = (cell) => cell.scrollHeight <= cell.clientHeight + 1 && cell.scrollWidth <= cell.clientWidth + 1;

/**
 * Give places of one kind the largest size at which each of them holds its text.
 * @param {HTMLElement[]} cells in the page @param {number[]} sizes in points, the largest first
 * @returns {boolean} whether there is such a size; if not they have the smallest
 */
export function fitted(cells, sizes) {
  return sizes.some((size) => {
    for (const each of cells) each.dataset.size = String(size);
    return cells.every(holds);
  });
}
