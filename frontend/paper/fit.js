/** Text as large as its place on paper allows, and a worksheet as wide open as one sheet allows. */

const A_MM = 96 / 25.4; // in pixels

const LOST = 30; // mm of a sheet

// Measures of a worksheet, from wide to narrow, as styles/print-alone.css has them.
const FITS = [0, 1, 2, 3];

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

/**
 * Give a worksheet the widest measures with which it stands on one sheet, or else on two, or on three.
 * @param {HTMLElement[]} printed all of it @param {Element} first what stands at its top @param {Element} last what stands at its end
 * @param {number} height of a sheet, in mm @param {number[]} [counts] how many sheets it may take, the first choice first
 */
export function measured(printed, first, last, height, counts = [1, 2, 3]) {
  const give = (/** @type {number} */ fit) => {
    for (const each of printed) each.dataset.fit = String(fit);
  };
  const takes = (/** @type {number} */ fit) => {
    give(fit);
    return (last.getBoundingClientRect().bottom - first.getBoundingClientRect().top) / A_MM;
  };
  // A field that does not fit the rest of a sheet goes to the next, and leaves some of the sheet empty.
  const holds = counts.map((sheets) => sheets * height - (sheets - 1) * LOST);
  if (!holds.some((most) => FITS.some((fit) => takes(fit) <= most))) give(FITS.length - 1);
}
