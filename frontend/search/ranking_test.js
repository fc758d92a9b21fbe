/** A small index, and what a question finds in it. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { answered, chunksOf, heard, joined, meant, near, rank, titled, useful, wanted } from "./ranking.js";

/** @typedef {import("./ranking.js").Entry} Entry */
/** @typedef {import("./ranking.js").Index} Index */

/** @param {Partial<Index>} [told] @returns {Index} */
const index = (told = {}) => ({
  pages: 24,
  beginning: 4,
  starts: ["a", "mapp", "stor"],
  stop: ["the", "who"],
  spellings: [],
  synonyms: [],
  titles: {},
  asked: {},
  ...told,
});

/** @type {Entry[]} two forms of one word in documents 1 and 3, another word in document 3 */
const ENTRIES = [["barrier barriers", [1, 10, 0, 2, 20, 2]], ["wall walls", [3, 5, 1]], ["stakeholder", [4, 9, 0]]];

/** @param {string} question @param {Index} [known] */
function found(question, known = index()) {
  const words = useful(known, question.split(" "));
  const hits = wanted(known, words).map((
    each,
  ) => /** @type {[typeof each, ReturnType<typeof meant>]} */ ([each, meant(ENTRIES, each.word, each.typing)]));
  return rank(words.length, hits).map(({ number, section }) => [number, section]);
}

Deno.test("the document in which a word counts most comes first, with its best section", () => {
  deepEqual(found("barrier"), [[3, 2], [1, 0]]);
});

Deno.test("a document with both words comes before one with the first alone", () => {
  deepEqual(found("wall barriers")[0][0], 3);
});

Deno.test("a word that is still being typed is found by its beginning", () => {
  deepEqual(found("barr").map(([number]) => number), [3, 1]);
  deepEqual(found("ba"), [], "two letters say too little");
});

Deno.test("a slip of the pen is found, where nothing else is", () => {
  deepEqual(found("stakehoder").map(([number]) => number), [4]);
  deepEqual(found("wlal"), [], "a short word with two slips is another word");
});

Deno.test("words that say nothing are left out, but for a question that has no others", () => {
  deepEqual(useful(index(), ["the", "wall"]), ["wall"]);
  deepEqual(useful(index(), ["the", "who"]), ["the", "who"]);
});

Deno.test("a synonym finds, and counts less than the word itself", () => {
  const known = index({ synonyms: [[["fence"], [["wall"], ["barrier"]]]] });
  deepEqual(found("fence", known).map(([number]) => number), [3, 1]);
  const [word, same] = wanted(known, ["fence"]);
  ok(same.factor < word.factor);
});

Deno.test("two words may be one", () => {
  ok(wanted(index(), ["story", "board"]).some(({ word }) => word === "storyboard"));
});

Deno.test("only the chunks in which a word may stand are loaded", () => {
  deepEqual(chunksOf(index(), "barrier"), [0]);
  deepEqual(chunksOf(index(), "mapping"), [1]);
  deepEqual(chunksOf(index(), "zzz"), [2]);
  deepEqual(chunksOf(index(), "st"), [1, 2], "a beginning may stand in two");
  deepEqual(chunksOf(index(), "0"), [], "before the first chunk nothing stands");
});

Deno.test("a title is found by its own words, also by common ones, and nearly by most of them", () => {
  const known = index({ titles: { "who and where": [7], "what am i good at": [3, 4] } });
  deepEqual([...titled(known, ["who", "and", "where"])], [[7, 3]]);
  const nearly = titled(known, ["what", "are", "you", "good", "at"]);
  deepEqual([...nearly.keys()], [3, 4]);
  ok((nearly.get(3) ?? 0) < 1);
  equal(titled(known, ["who", "is", "here"]).size, 0);
  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty"]) equal(titled(index(), [name]).size, 0);
});

Deno.test("a page with such a title comes first, be it found by its words or not", () => {
  const ranked = [{ number: 1, section: 2, score: 50 }, { number: 2, section: 0, score: 40 }];
  const numbers = (/** @type {Map<number, number>} */ alike) => joined(ranked, alike).map(({ number }) => number);
  deepEqual(numbers(new Map()), [1, 2]);
  deepEqual(numbers(new Map([[2, 0.5]])), [2, 1]);
  deepEqual(numbers(new Map([[9, 3]])), [9, 1, 2]);
});

Deno.test("words that say little choose between pages that are as good, and find none by themselves", () => {
  const hits = wanted(index(), ["wall"], ["the", "wall"]).map((
    each,
  ) => /** @type {[typeof each, ReturnType<typeof meant>]} */ ([
    each,
    each.word === "wall" ? [[["wall", [3, 10, 0, 2, 10, 0]], 1]] : [[["the", [1, 9, 0, 4, 9, 0]], 1]],
  ]));
  deepEqual(rank(1, hits).map(({ number }) => number), [5, 3]);
});

Deno.test("letters that differ are counted", () => {
  equal(near("kitten", "sitting", 3), true);
  equal(near("kitten", "sitting", 2), false);
  equal(near("", "ab", 2), true);
});

Deno.test("who writes by ear is understood: the same consonants in a long word", () => {
  deepEqual(["bureaucracy", "bureocracy", "buerocracy"].map(heard), ["brcrc", "brcrc", "brcrc"]);
  deepEqual(meant([["bureaucracy", [1, 10, 0]]], "buerocracy", false).length, 1);
  deepEqual(meant([["papers", [1, 10, 0]]], "popores", false).length, 0, "few consonants say too little");
});

Deno.test("a page that says how people ask for it is found by most words of such a question, and not by one", () => {
  const known = index({ asked: { "download notes": [5], "no internet room": [6] } });
  deepEqual([...answered(known, ["downloading", "my", "notes"])].map(([number]) => number), [5]);
  deepEqual([...answered(known, ["notes", "download"])], [[5, 1]]);
  deepEqual([...answered(known, ["internet"])], []);
});
