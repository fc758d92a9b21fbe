/** What of a chain stands and what falls when one of its beliefs breaks. Pure. */

/**
 * @template T @param {T[]} links from the work to the long change @param {number} broken the number of the link whose belief
 *   breaks, counted from 0; below 1 none does
 * @returns {{stands: T[], falls: T[]}}
 */
export const parted = (links, broken) =>
  broken < 1 ? { stands: links, falls: [] } : { stands: links.slice(0, broken), falls: links.slice(broken) };
