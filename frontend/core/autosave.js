/** Saving a moment after the last key, and at the latest when the page goes away. */

const WAIT = 300; // milliseconds after the last key

/** @template Thing what is saved */
export class Autosave {
  /** @param {(thing: Thing) => void} save */
  constructor(save) {
    this.save = save;
    /** @type {Map<Thing, number>} */
    this.waiting = new Map();
    const all = () => [...this.waiting.keys()].forEach((thing) => this.now(thing));
    addEventListener("pagehide", all);
    document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && all());
  }

  /** @param {Thing} thing */
  soon(thing) {
    clearTimeout(this.waiting.get(thing));
    this.waiting.set(thing, window.setTimeout(() => this.now(thing), WAIT));
  }

  /** @param {Thing} thing */
  now(thing) {
    clearTimeout(this.waiting.get(thing));
    this.waiting.delete(thing);
    this.save(thing);
  }

  /** @param {Thing} thing @returns {boolean} whether it waits to be saved */
  has(thing) {
    return this.waiting.has(thing);
  }
}
