/** The learning path that somebody has taken, as the store keeps it. */
import * as store from "./store.js";

const WAY = "last/way";

/** @returns {string} the id of the way that is taken, or "" */
export const taken = () => store.get(WAY)?.v ?? "";

/** @param {string} id of the way to take, or "" @throws {store.NotSaved} */
export const take = (id) => void store.save(WAY, { v: id }, store.get(WAY));

/** Leave the way, on a page that hears of it. */
export function leave() {
  try {
    take("");
    document.dispatchEvent(new CustomEvent("store:changed", { detail: WAY }));
  } catch {
    /* then the way stays as it was */
  }
}

/**
 * @template T
 * @param {HTMLElement} element with data-ways @returns {T | undefined} what it knows of the way that is taken
 */
export function wayIn(element) {
  const ways = JSON.parse(element.dataset.ways ?? "{}");
  return Object.hasOwn(ways, taken()) ? ways[taken()] : undefined;
}
