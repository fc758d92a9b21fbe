/** Places that are given in an order. Pure. */

/**
 * @param {[item: string, place: string][]} given "" where no place is chosen
 * @returns {{place: string, items: string[]}[]} the places that more than one has, in the order in which they come
 */
export function twice(given) {
  const places = [...new Set(given.map(([, place]) => place))].filter(Boolean);
  return places
    .map((place) => ({ place, items: given.filter((each) => each[1] === place).map(([item]) => item) }))
    .filter(({ items }) => items.length > 1);
}
