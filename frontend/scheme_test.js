/** What scheme.js does before anything is drawn agrees with the modules that come after it. It can import none of them. */
import { equal } from "node:assert/strict";

const read = (/** @type {string} */ name) => Deno.readTextFile(new URL(name, import.meta.url));
const [SCHEME, SHELL, SWITCH] = await Promise.all(["scheme.js", "learn/shell.js", "learn/switch.js"].map(read));

/** @type {Map<string, string>} */
const KEPT = new Map();
const localStorage = {
  getItem: (/** @type {string} */ key) => KEPT.get(key) ?? null,
  setItem: (/** @type {string} */ key, /** @type {string} */ value) => KEPT.set(key, value),
};

/** @param {string} baseURI @param {string} base the way to the first page @returns {any} what modules and scheme.js see of a page */
const pageAt = (baseURI, base) => ({
  baseURI,
  documentElement: { dataset: { base, choices: "way=alone way=group" } },
  adoptedStyleSheets: [],
});

/**
 * @param {any} document @param {string} [search] of its address
 * @returns {{dataset: Record<string, string>, opened: string[]}} what scheme.js set, and what it opened
 */
function begun(document, search = "") {
  /** @type {string[]} */
  const opened = [];
  const page = {
    ...document,
    querySelectorAll: (/** @type {string} */ selector) => (opened.push(selector), []),
    addEventListener: (/** @type {string} */ _name, /** @type {() => void} */ done) => done(),
  };
  const globals = {
    document: page,
    localStorage,
    location: { search },
    matchMedia: () => ({ matches: false }),
    CSSStyleSheet: class {
      replaceSync() {}
    },
    MutationObserver: class {
      observe() {}
      disconnect() {}
    },
  };
  new Function(...Object.keys(globals), SCHEME)(...Object.values(globals));
  return { dataset: document.documentElement.dataset, opened };
}

const PAGES = [
  ["https://site.example/curriculum/a/b/", "../.."],
  ["https://site.example/curriculum/", "."],
  ["https://site.example/404.html", "/curriculum/"],
  ["file:///home/amra/site/a/index.html", ".."],
];

for (const [at, [baseURI, base]] of PAGES.entries()) {
  Deno.test(`on ${baseURI} it reads what modules keep, and modules read what it keeps`, async () => {
    KEPT.clear();
    const document = pageAt(baseURI, base);
    Object.assign(globalThis, { document });
    const { SITE } = await import(`./core/site.js?${at}`);
    const [, colours] = /localStorage\.setItem\(`\$\{SITE\}([^`]+)`, root\.dataset\.scheme\)/.exec(SHELL) ?? [];
    KEPT.set(`${SITE}${colours}`, "dark");
    equal(begun(document).dataset.scheme, "dark");
    const [, kept] = /const PREFIX = `\$\{SITE\}([^`]+)`;/.exec(await read("core/store.js")) ?? [];
    const { VERSION } = await import("./core/entry.js");
    const key = `${SITE}${kept.replace("${VERSION}", String(VERSION))}set/way`;
    KEPT.set(key, JSON.stringify({ v: "group", t: 1 }));
    equal(begun(document).dataset.way, "group");
    begun(document, "?way=alone");
    equal(JSON.parse(KEPT.get(key) ?? "").v, "alone");
  });
}

for (const way of ["group", "alone"]) {
  Deno.test(`for the way ${way} it opens what the switch opens`, () => {
    const { opened } = begun(pageAt("https://site.example/", "."), `?way=${way}`);
    const [, selector] = new RegExp(`^  ${way}: (["'])(.+)\\1,$`, "m").exec(SWITCH)?.slice(1) ?? [];
    equal(opened.at(-1), selector);
  });
}
