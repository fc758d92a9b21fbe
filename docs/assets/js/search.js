/**
 * The search: a dialog over any page. The index lies in small pieces that macros/search.py writes; those that a question
 * needs are loaded when it is asked.
 */
import { piece } from "./pieces.js";
import { tokens } from "./plain.js";
import { WORDS } from "./search-words.js";
import { decoded, learn, make, say } from "./say.js";
import { KEYS } from "./shell.js";
import * as store from "./store.js";

/** @typedef {{pages: number, beginning: number, starts: string[], stop: string[], synonyms: [string[], string[][]][], titles: Record<string, number[]>}} Index */
/** @typedef {[string, number[]]} Entry the forms of a word, and [gap to the next document, weight, section] in turn */
/** @typedef {{title: string, url: string, kind: string, description: string, heading: string, anchor: string, score: number}} Result */

learn(WORDS);
const KINDS = ["lesson", "tool", "case", "exercise", "term", "module", "page"];
const MOST = 14;
/** What a form found by its beginning, a synonym, or a slip of the pen counts, where the word itself counts 1. */
const BEGINS = 0.7;
const SYNONYM = 0.75;
const SLIP = 0.5;

/** @param {string} name @returns {Promise<any>} a part of the index */
const load = (name) => piece(`search/${name}`);

/**
 * @param {string} a @param {string} b @param {number} most
 * @returns {boolean} whether the words differ in at most so many letters
 */
export function near(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length] <= most;
}

/** @param {Index} index @param {string} word @returns {Promise<Entry[]>} the words that begin as this one does */
async function around(index, word) {
  const start = word.slice(0, index.beginning);
  const upTo = (/** @type {string} */ text) => index.starts.filter((each) => each <= text).length - 1;
  const first = Math.max(0, upTo(start));
  const last = word.length < index.beginning ? Math.min(upTo(`${start}\uffff`), first + 1) : first;
  const files = [];
  for (let n = first; n <= last; n += 1) files.push(load(`words-${n}`));
  return (await Promise.all(files)).flat();
}

/**
 * @param {Entry[]} entries @param {string} word @param {boolean} typing whether more letters may follow
 * @returns {[Entry, number][]} the entries that mean this word, and how much each counts
 */
function meant(entries, word, typing) {
  const pick = (/** @type {(form: string) => boolean} */ fits) =>
    entries.filter(([forms]) => forms.split(" ").some(fits));
  const exact = pick((form) => form === word).map((entry) => /** @type {[Entry, number]} */ ([entry, 1]));
  const begins = typing || !exact.length ? pick((form) => form.startsWith(word) && word.length > 2) : [];
  const found = [...exact, ...begins.map((entry) => /** @type {[Entry, number]} */ ([entry, BEGINS]))];
  if (found.length || word.length < 4) return found;
  const most = word.length > 7 ? 2 : 1;
  return pick((form) => near(form, word, most)).map((entry) => [entry, SLIP]);
}

/** @param {Index} index @param {string[]} words @returns {{words: string[], at: number[]}[]} synonyms, and for which words they stand */
function synonyms(index, words) {
  // Two words that may be one: story board.
  const found = words.slice(1).map((word, at) => ({ words: [words[at] + word], at: [at, at + 1] }));
  for (const [said, targets] of index.synonyms) {
    for (let at = 0; at + said.length <= words.length; at += 1) {
      if (said.every((word, n) => words[at + n] === word)) {
        for (const target of targets) found.push({ words: target, at: said.map((_, n) => at + n) });
      }
    }
  }
  return found;
}

/** @param {string} question @returns {Promise<Result[]>} what answers it, best first */
export async function find(question) {
  /** @type {Index} */
  const index = await load("index");
  const all = tokens(question);
  const useful = all.filter((word) => !index.stop.includes(word));
  const words = useful.length ? useful : all;
  /** @type {{word: string, at: number[], factor: number, typing: boolean, way?: number}[]} */
  const wanted = words.map((word, at) => ({ word, at: [at], factor: 1, typing: at === words.length - 1 }));
  const extras = synonyms(index, words);
  for (const [way, extra] of extras.entries()) {
    for (const word of extra.words) wanted.push({ word, at: extra.at, factor: SYNONYM / extra.words.length, typing: false, way });
  }
  /** @type {Map<number, {each: Map<string, number>, best: number, section: number}>} */
  const scores = new Map();
  await Promise.all(
    wanted.map(async ({ word, at, factor, typing, way }) => {
      for (const [[, posts], weight] of meant(await around(index, word), word, typing)) {
        let number = 0;
        for (let n = 0; n < posts.length; n += 3) {
          number += posts[n];
          const score = posts[n + 1] * weight * factor;
          const known = scores.get(number) ?? { each: new Map(), best: 0, section: 0 };
          const key = way === undefined ? String(at) : `${at}+${way}+${word}`;
          known.each.set(key, Math.max(known.each.get(key) ?? 0, score));
          if (score > known.best) Object.assign(known, { best: score, section: posts[n + 2] });
          scores.set(number, known);
        }
      }
    }),
  );
  const ranked = [...scores].map(([number, { each, section }]) => {
    // A word and its synonyms count once: the strongest way in which it was found.
    const byWord = words.map((_, at) => {
      /** @type {Record<string, number>} */
      const ways = {};
      for (const [key, score] of each) {
        const [places, way] = key.split("+");
        if (places.split(",").includes(String(at))) ways[way ?? ""] = (ways[way ?? ""] ?? 0) + score;
      }
      return Math.max(0, ...Object.values(ways));
    });
    const matched = Math.sqrt(byWord.filter(Boolean).length / words.length);
    return { number, section, score: byWord.reduce((sum, each) => sum + each, 0) * matched };
  });
  ranked.sort((a, b) => b.score - a.score || a.number - b.number);
  // A title that was typed in full is shown, also where all its words are common ones: Who and where.
  const exact = index.titles[all.join(" ")] ?? [];
  const most = ranked[0]?.score ?? 1;
  const named = exact.map((number) => ({ number, section: 0, score: most }));
  const best = [...named, ...ranked.filter((each) => !exact.includes(each.number))].slice(0, MOST);
  const results = await Promise.all(
    best.map(async ({ number, section, score }) => {
      const page = (await load(`pages-${Math.floor(number / index.pages)}`))[number % index.pages];
      const [title, url, kind, description, sections] = page;
      const [heading, anchor] = sections[section] ?? ["", ""];
      const named = tokens(title).join(" ") === words.join(" ") || tokens(title).join(" ") === all.join(" ");
      return { title, url, kind, description, heading: section > 1 ? heading : "", anchor, score: named ? score * 3 : score };
    }),
  );
  return results.sort((a, b) => b.score - a.score);
}

/** @param {Result} result @returns {HTMLElement} */
function entry({ title, url, kind, description, heading, anchor }) {
  const address = new URL(store.SITE + url, location.href);
  if (heading && anchor) address.hash = anchor;
  const part = heading ? [make("span", {}, say("search.in", { heading }))] : [];
  const link = make("a", { href: address.href }, make("strong", {}, title), make("span", {}, description), ...part);
  link.dataset.kind = kind;
  return make("li", {}, link);
}

/** @param {Result[]} results @returns {HTMLElement[]} the results by kind, the kind with the best one first */
function groups(results) {
  const kinds = [...new Set(results.map(({ kind }) => kind))].filter((kind) => KINDS.includes(kind));
  return kinds.flatMap((kind) => [
    make("h2", {}, say(`search.kind.${kind}`)),
    make("ul", {}, ...results.filter((each) => each.kind === kind).map(entry)),
  ]);
}

/** @returns {HTMLElement} the way on where nothing was found: the list, to which the head's link leads without scripts */
const everything = () =>
  make("p", {}, make("a", { href: /** @type {HTMLAnchorElement} */ (document.querySelector(".head-search")).href }, make("strong", {}, say("search.all"))));

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** @returns {HTMLDialogElement} the dialog, made when it is first opened */
function built() {
  const input = /** @type {HTMLInputElement} */ (
    make("input", { type: "search", "aria-label": say("search.label"), autocomplete: "off", placeholder: say("search.hint") })
  );
  const close = make("button", { type: "button" }, say("search.close"));
  const form = make("form", { role: "search", method: "dialog" }, input, close);
  const status = make("p", { role: "status" });
  const list = make("div", { class: "found" });
  const keys = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
  keys.checked = store.get(KEYS)?.v !== "off";
  keys.addEventListener("change", () => {
    try {
      store.put(KEYS, { v: keys.checked ? "on" : "off", t: Date.now() });
    } catch {
      /* then the choice lasts as long as the page */
    }
  });
  const choice = make("label", { class: "search-keys" }, keys, ` ${say("search.keys")}`);
  const made = /** @type {HTMLDialogElement} */ (make("dialog", { class: "search", "aria-label": say("search.label") }, form, status, list, choice));
  const links = () => /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll("a")]);
  let last = "";
  let telling = 0;
  const ask = async () => {
    const question = input.value.trim();
    last = question;
    if (tokens(question).length === 0) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const results = await find(question);
      if (last !== question) return;
      list.replaceChildren(...(results.length ? groups(results) : [everything()]));
      list.scrollTop = 0;
      const said = say(results.length ? "search.found" : "search.nothing", { count: results.length });
      clearTimeout(telling);
      telling = setTimeout(() => (status.textContent = said), 400); // not at every letter
    } catch {
      if (last !== question) return;
      list.replaceChildren();
      status.textContent = say("search.failed");
    }
  };
  input.addEventListener("input", ask);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    /** @type {HTMLAnchorElement | null} */ (list.querySelector("li a"))?.click();
  });
  close.addEventListener("click", () => made.close());
  list.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) made.close();
  });
  made.addEventListener("click", (event) => event.target === made && made.close());
  made.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [input, ...links()];
    const at = stops.indexOf(/** @type {any} */ (document.activeElement));
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  });
  document.body.append(made);
  return made;
}

/** Open the dialog. */
export function open() {
  dialog ??= built();
  if (!dialog.open) dialog.showModal();
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  input.select();
  load("index").catch(() => {});
}

/** On the page for addresses that are not there: what the address may have meant. @param {HTMLElement} place */
export async function guess(place) {
  place.hidden = false;
  // The last part of an address says most.
  const words = decoded(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
  const results = (await find(words.replace(/\.html$/, "")).catch(() => [])).slice(0, 5);
  if (results.length) place.prepend(make("p", {}, say("search.perhaps")), make("div", { class: "found" }, make("ul", {}, ...results.map(entry))));
}
