/** Finding: loads the chunks of the index that a question needs, and no more. macros/site/search.py writes them. */
import { chunk } from "../core/load.js";
import { chunksOf, meant, rank, titled, useful, wanted } from "./ranking.js";
import { spellings, tokens } from "./tokens.js";

/** @typedef {import("./ranking.js").Index} Index */
/** @typedef {{title: string, url: string, kind: string, description: string, heading: string, anchor: string, score: number}} Result */

const MOST = 14;

/** @param {string} name @returns {Promise<any>} */
const load = (name) => chunk("search", name);

/** @returns {Promise<Index>} */
export const loadIndex = () => load("index");

/** @param {string} question @returns {Promise<Result[]>} what answers it, best first */
export async function find(question) {
  const index = await loadIndex();
  const alike = spellings(index.spellings);
  const all = tokens(question, alike);
  const words = useful(index, all);
  const hits = await Promise.all(
    wanted(index, words).map(async (each) => {
      const entries = await Promise.all(chunksOf(index, each.word).map((n) => load(`words-${n}`)));
      return /** @type {[typeof each, ReturnType<typeof meant>]} */ ([
        each,
        meant(entries.flat(), each.word, each.typing),
      ]);
    }),
  );
  const ranked = rank(words.length, hits);
  // A title that was typed in full is shown, also where all its words are common ones: Who and where.
  const exact = titled(index, all);
  const most = ranked[0]?.score ?? 1;
  const named = exact.map((number) => ({ number, section: 0, score: most }));
  const best = [...named, ...ranked.filter(({ number }) => !exact.includes(number))].slice(0, MOST);
  const titles = [words.join(" "), all.join(" ")];
  const results = await Promise.all(
    best.map(async ({ number, section, score }) => {
      const page = (await load(`pages-${Math.floor(number / index.pages)}`))[number % index.pages];
      const [title, url, kind, description, sections] = page;
      const [heading, anchor] = sections[section] ?? ["", ""];
      const full = titles.includes(tokens(title, alike).join(" "));
      return {
        title,
        url,
        kind,
        description,
        heading: section > 1 ? heading : "",
        anchor,
        score: full ? score * 3 : score,
      };
    }),
  );
  return results.sort((a, b) => b.score - a.score);
}
