/**
 * What a question means to the index, and which documents answer it best. Pure: chunks of the index come in.
 */

/**
 * The first chunk: how many documents stand in a chunk of pages; how many letters of a word decide where it stands;
 * the first beginning of each chunk of words; words that say nothing; spellings that count as one; synonyms; documents by the words of their title.
 * @typedef {{pages: number, beginning: number, starts: string[], stop: string[], spellings: [string, string][], synonyms: [string[], string[][]][],
 *   titles: Record<string, number[]>, asked: Record<string, number[]>}} Index titles, and short questions that a page answers; longer
 *   questions by those of their words that say something
 * @typedef {[forms: string, posts: number[]]} Entry the forms of a word, and [gap to the next document, weight, section] in turn
 * @typedef {{word: string, at: number[], factor: number, typing: boolean, way?: number}} Wanted a word to look up, for which words
 *   of the question it stands, how much it counts, and the number of its synonym
 * @typedef {{number: number, section: number, score: number}} Ranked
 */

/** What a form found by its beginning, a synonym, a slip of the pen, or a word that says little counts, where the word itself counts 1. */
const BEGINS = 0.7;
const SYNONYM = 0.75;
const SLIP = 0.5;
const SMALL = 0.3;
/** How much of a title must be in the question, and of the question in the title, before the title counts as a whole. */
const ALIKE = 0.6;
/** What a title that was typed in full counts more than one that is alike. */
const EXACT = 3;

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

/**
 * @param {string} word @returns {string} its first letter and its consonants, each once where it stands twice side by side.
 *   Who writes by ear keeps them: “buerocracy”, “bureocracy” and “bureaucracy” have the same
 */
export const heard = (word) => (word[0] + word.slice(1).replace(/[aeiouy]/g, "")).replace(/(.)\1+/g, "$1");

/** @param {string} a @param {string} b @returns {boolean} whether they sound alike: long words with the same consonants */
const soundsLike = (a, b) => {
  const sound = heard(a);
  return sound.length > 3 && sound === heard(b) && Math.abs(a.length - b.length) < 4;
};

/** @param {Index} index @param {string} word @returns {number[]} the chunks of words in which it may stand */
export function chunksOf({ beginning, starts }, word) {
  const start = word.slice(0, beginning);
  const upTo = (/** @type {string} */ text) => starts.filter((each) => each <= text).length - 1;
  const first = Math.max(0, upTo(start));
  const last = word.length < beginning ? Math.min(upTo(`${start}\uffff`), first + 1) : first;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n);
}

/**
 * @param {Entry[]} entries @param {string} word @param {boolean} typing whether more letters may follow
 * @returns {[Entry, number][]} the entries that mean this word, and how much each counts
 */
export function meant(entries, word, typing) {
  /** @param {(form: string) => boolean} fits @param {number} counts @returns {[Entry, number][]} */
  const pick = (fits, counts) =>
    entries.filter(([forms]) => forms.split(" ").some(fits)).map((entry) => [entry, counts]);
  const exact = pick((form) => form === word, 1);
  const begins = typing || !exact.length ? pick((form) => form.startsWith(word) && word.length > 2, BEGINS) : [];
  if (exact.length || begins.length || word.length < 4) return [...exact, ...begins];
  const most = word.length > 7 ? 2 : 1;
  return pick((form) => near(form, word, most) || soundsLike(form, word), SLIP);
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

/** @param {Index} index @param {string[]} all words of a question @returns {string[]} those that say something, else all */
export function useful({ stop }, all) {
  const words = all.filter((word) => !stop.includes(word));
  return words.length ? words : all;
}

/**
 * @param {Index} index @param {string[]} words @param {string[]} [all] words of the question, with those that say little
 * @returns {Wanted[]} what is looked up: the words and their synonyms, and for no word of the question those that say little
 */
export function wanted(index, words, all = words) {
  return [
    ...words.map((word, at) => ({ word, at: [at], factor: 1, typing: at === words.length - 1 })),
    ...all.filter((word) => !words.includes(word)).map((word) => ({ word, at: [], factor: SMALL, typing: false })),
    ...synonyms(index, words).flatMap(({ words: extra, at }, way) =>
      extra.map((word) => ({ word, at, factor: SYNONYM / extra.length, typing: false, way }))
    ),
  ];
}

/** @typedef {{ways: Map<string, {at: number[], way?: number, score: number}>, best: number, section: number, small: number}} Found of one document */
/** @typedef {[Wanted, [Entry, number][]]} Hit */

/** @param {Hit} hit @param {(number: number, score: number, section: number) => void} take gets each document of a hit */
function each([{ factor }, entries], take) {
  for (const [[, posts], weight] of entries) {
    let number = 0;
    for (let n = 0; n < posts.length; n += 3) {
      number += posts[n];
      take(number, posts[n + 1] * weight * factor, posts[n + 2]);
    }
  }
}

/**
 * @param {number} words how many there are in the question @param {Hit[]} hits what was found for each
 * @returns {Ranked[]} the best first
 */
export function rank(words, hits) {
  /** @type {Map<number, Found>} */
  const documents = new Map();
  for (const hit of hits.filter(([{ at }]) => at.length)) {
    const { word, at, way } = hit[0];
    const key = way === undefined ? String(at) : `${at}+${way}+${word}`;
    each(hit, (number, score, section) => {
      const known = documents.get(number) ?? { ways: new Map(), best: 0, section: 0, small: 0 };
      documents.set(number, known);
      if (score > (known.ways.get(key)?.score ?? 0)) known.ways.set(key, { at, way, score });
      if (score > known.best) Object.assign(known, { best: score, section });
    });
  }
  // Words that say little find nothing by themselves. Of two documents that are as good they choose.
  for (const hit of hits.filter(([{ at }]) => !at.length)) {
    each(hit, (number, score) => {
      const known = documents.get(number);
      if (known) known.small += score;
    });
  }
  const ranked = [...documents].map(([number, { ways, section, small }]) => ({
    number,
    section,
    score: total(words, [...ways.values()]) + small,
  }));
  return ranked.sort(byScore);
}

/** @param {Ranked} a @param {Ranked} b */
const byScore = (a, b) => b.score - a.score || a.number - b.number;

/**
 * A word and its synonyms count once: the strongest way in which it was found.
 * @param {number} words @param {{at: number[], way?: number, score: number}[]} found @returns {number}
 */
function total(words, found) {
  const byWord = Array.from({ length: words }, (_, at) => {
    /** @type {Map<number | undefined, number>} */
    const ways = new Map();
    for (const each of found) if (each.at.includes(at)) ways.set(each.way, (ways.get(each.way) ?? 0) + each.score);
    return Math.max(0, ...ways.values());
  });
  const matched = Math.sqrt(byWord.filter(Boolean).length / words);
  return byWord.reduce((sum, each) => sum + each, 0) * matched;
}

/**
 * @param {Index} index @param {string[]} all words that were typed
 * @returns {Map<number, number>} documents with a title or a short question that is alike, and how much that counts
 */
export function titled({ titles }, all) {
  const found = new Map();
  for (const [title, numbers] of Object.entries(titles)) {
    const words = title.split(" ");
    const alike = (2 * words.filter((word) => all.includes(word)).length) / (words.length + all.length);
    if (alike < ALIKE) continue;
    const counts = title === all.join(" ") ? EXACT : alike ** 2;
    for (const number of numbers) found.set(number, Math.max(counts, found.get(number) ?? 0));
  }
  return found;
}

/** @param {string} a @param {string} b @returns {boolean} whether they are forms of one word, as far as their beginnings tell */
const sameWord = (a, b) => {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.startsWith(short.length > 4 ? short.slice(0, -1) : short) &&
    long.length - short.length < 4;
};

/**
 * @param {Index} index @param {string[]} words of the question that say something
 * @returns {Map<number, number>} documents that answer a question that is alike, and how much that counts
 */
export function answered({ asked }, words) {
  const found = new Map();
  if (words.length < 2) return found;
  for (const [question, numbers] of Object.entries(asked)) {
    const said = question.split(" ");
    const shared = said.filter((word) => words.some((each) => sameWord(word, each))).length;
    const alike = Math.min(1, (2 * shared) / (said.length + words.length));
    if (shared < 2 || alike < ALIKE) continue;
    for (const number of numbers) found.set(number, Math.max(alike ** 2, found.get(number) ?? 0));
  }
  return found;
}

/**
 * @param {Ranked[]} ranked by words @param {Map<number, number>} alike by titles
 * @returns {Ranked[]} both: a title counts as many times the best score
 */
export function joined(ranked, alike) {
  const best = ranked[0]?.score ?? 1;
  const known = new Set(ranked.map(({ number }) => number));
  const rest = [...alike.keys()].filter((number) => !known.has(number)).map((number) => ({
    number,
    section: 0,
    score: 0,
  }));
  return [...ranked, ...rest]
    .map((each) => ({ ...each, score: each.score + best * (alike.get(each.number) ?? 0) }))
    .sort(byScore);
}
