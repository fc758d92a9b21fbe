/** The way of a reader through a story in which one decides. Pure. */

/** @typedef {{leads: string, weeks: number}} Turn */
/** @typedef {Map<string, Map<string, Turn>>} Book the scenes in their order, each with its decisions; an ending has none */
/** @typedef {{scene: string, turn: string, leads: string, weeks: number}} Step */

/**
 * @param {Book} book @param {string} kept the decisions as they are kept: scene.decision, with blanks between
 * @returns {Step[]} those of them that the story still has, up to the first that it has no more
 */
export function walked(book, kept) {
  /** @type {Step[]} */
  const steps = [];
  let here = first(book);
  for (const name of kept.split(" ").filter(Boolean)) {
    const [scene, turn] = name.split(".");
    const found = scene === here ? book.get(scene)?.get(turn) : undefined;
    if (!found || !book.has(found.leads)) break;
    steps.push({ scene, turn, ...found });
    here = found.leads;
  }
  return steps;
}

/** @param {Book} book @returns {string} the scene with which it begins */
export const first = (book) => [...book.keys()][0] ?? "";

/** @param {Book} book @param {Step[]} steps @returns {string} the scene to which they lead */
export const sceneAfter = (book, steps) => steps.at(-1)?.leads ?? first(book);

/** @param {Step[]} steps @returns {string} as they are kept */
export const keptAs = (steps) => steps.map(({ scene, turn }) => `${scene}.${turn}`).join(" ");

/** @param {Step[]} steps @returns {number} how many weeks they took */
export const weeksOf = (steps) => steps.reduce((sum, { weeks }) => sum + weeks, 0);

/** @param {Book} book @returns {string[]} its endings */
export const endings = (book) => [...book].filter(([, turns]) => !turns.size).map(([scene]) => scene);
