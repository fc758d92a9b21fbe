/** The answer to a question: asks for the chunks of the index that it needs, and for no more. macros/site/search.py writes them. */
import { answered, chunksOf, joined, meant, rank, titled, useful, wanted } from "./ranking.js";
import { spellings, tokens } from "./tokens.js";

/** @typedef {import("./ranking.js").Index} Index */
/** @typedef {{title: string, url: string, kind: string, description: string, heading: string, anchor: string, score: number}} Result */

const MOST = 14;

/** @param {Map<number, number>} a @param {Map<number, number>} b @returns {Map<number, number>} what counts more of the two */
const both = (a, b) =>
  new Map([
    ...a,
    ...[...b].map(([n, counts]) => /** @type {[number, number]} */ ([n, Math.max(counts, a.get(n) ?? 0)])),
  ]);

/**
 * @param {string} question @param {(name: string) => any} load brings a chunk of the index by its name, now or later
 * @returns {Promise<Result[]>} what answers it, best first
 */
export async function answer(question, load) {
  const index = await load("index");
  const alike = spellings(index.spellings);
  const all = tokens(question, alike);
  const words = useful(index, all);
  const hits = await Promise.all(
    wanted(index, words, all).map(async (each) => {
      const entries = await Promise.all(chunksOf(index, each.word).map((n) => load(`words-${n}`)));
      return /** @type {[typeof each, ReturnType<typeof meant>]} */ ([
        each,
        meant(entries.flat(), each.word, each.typing),
      ]);
    }),
  );
  const best = joined(rank(words.length, hits), both(titled(index, all), answered(index, words))).slice(0, MOST);
  return await Promise.all(
    best.map(async ({ number, section, score }) => {
      const page = (await load(`pages-${Math.floor(number / index.pages)}`))[number % index.pages];
      const [title, url, kind, description, sections] = page;
      const [heading, anchor] = sections[section] ?? ["", ""];
      return { title, url, kind, description, heading: section > 1 ? heading : "", anchor, score };
    }),
  );
}
