/** Many entries are written all or none, and who asked is told, also where the browser stops half way. */
import { deepEqual, equal } from "node:assert/strict";

/** A storage that refuses after so many writes, and for so many. */
class Refusing {
  /** @param {Record<string, string>} there */
  constructor(there) {
    this.kept = new Map(Object.entries(there));
    this.after = Infinity;
    this.times = Infinity;
    this.error = new DOMException("full", "QuotaExceededError");
  }

  get length() {
    return this.kept.size;
  }

  /** @param {string} key */
  getItem(key) {
    return this.kept.get(key) ?? null;
  }

  /** @param {string} key @param {string} value */
  setItem(key, value) {
    if (this.after <= 0 && this.times > 0) {
      this.times -= 1;
      throw this.error;
    }
    this.after -= 1;
    this.kept.set(key, value);
  }

  /** @param {string} key */
  removeItem(key) {
    this.kept.delete(key);
  }
}

// A page, as far as the storage asks for it.
Object.assign(globalThis, { document: { baseURI: "https://site.example/x/", documentElement: { dataset: {} } } });
Object.assign(globalThis, { window: globalThis });
const { write } = await import("./typed.js");
const store = await import("../core/store.js");

const OLD = { v: "old", t: 1 };
const NEW = { v: "new", t: 2 };
const NAMES = ["field/a/one", "field/a/two", "field/a/three"];
const CHANGED = Object.fromEntries(NAMES.map((name) => [name, NEW]));

/** @param {string[]} before names of entries that are there @param {(storage: Refusing) => void} [then] */
function storage(before, then = () => {}) {
  const made = new Refusing({});
  Object.defineProperty(globalThis, "localStorage", { value: made, configurable: true });
  for (const name of before) store.put(name, OLD);
  then(made);
  return made;
}

/** @returns {(string | undefined)[]} */
const texts = () => NAMES.map((name) => store.get(name)?.v);

Deno.test("all entries are written", () => {
  storage([NAMES[0]]);
  equal(write(CHANGED), "");
  deepEqual(texts(), ["new", "new", "new"]);
});

for (const after of [0, 1, 2]) {
  Deno.test(`where only ${after} fit, all is as it was`, () => {
    storage([NAMES[0]], (made) => {
      made.after = after;
      made.times = 1;
    });
    equal(write(CHANGED), "full");
    deepEqual(texts(), ["old", undefined, undefined]);
  });
}

Deno.test("where nothing is taken any more, it is told, and no text is gone", () => {
  storage(NAMES.slice(0, 2), (made) => {
    made.after = 2;
  });
  equal(write(CHANGED), "full");
  deepEqual(texts(), ["new", "new", undefined]);
});

Deno.test("one that cannot be put back keeps no other from it", () => {
  storage(NAMES, (made) => {
    made.after = 2;
    made.times = 2; // the third write, and the first that puts back
  });
  equal(write(CHANGED), "full");
  deepEqual(texts(), ["new", "old", "old"]);
});

Deno.test("a browser that refuses says so", () => {
  storage([], (made) => {
    made.after = 0;
    made.error = new DOMException("no", "SecurityError");
  });
  equal(write(CHANGED), "refused");
  deepEqual(texts(), [undefined, undefined, undefined]);
});
