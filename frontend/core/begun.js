/** Which programmes of a course somebody has begun. Pure. */

/**
 * @template T
 * @param {T[]} items in the order of the course
 * @param {(item: T) => string} programme of an item
 * @param {(item: T) => boolean} touched whether something was done with it
 * @returns {T[]} the items of all programmes of which one was touched; all of them where none was
 */
export function ofBegun(items, programme, touched) {
  const begun = new Set(items.filter(touched).map(programme));
  return begun.size ? items.filter((item) => begun.has(programme(item))) : items;
}
