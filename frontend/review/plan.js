/** What comes back today, out of what is marked as done and of how well it was known before. Pure. */
import { LOG, readLog } from "../core/log.js";
import { names } from "../core/entry.js";
import { daysLater, dayStart, due } from "./schedule.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("../core/log.js").Moment} Moment */

/**
 * What comes back of a lesson or a step of a lab. `questions` are names that each has and had, with spaces between; `task`
 * says whether there is something to do in the office.
 * @typedef {{unit: [kind: string, id: string], programme: string, questions: string[], terms: string[], task: boolean}} Listed
 */

/**
 * One thing to review: its kind, and the lesson or step of which it is. A `word` is a term to be found by its meaning.
 * `held` is its place among the cards of the lesson, `name` that of its entry, `was` are names that this had before.
 * @typedef {object} Card
 * @property {"task" | "question" | "term" | "word"} kind
 * @property {[kind: string, id: string]} unit
 * @property {string} held
 * @property {string} name
 * @property {string[]} was
 */

/**
 * `today` are the cards that are left for today, `waiting` is how many more wait, `next` the day on which the next one comes.
 * `done` is how many were done today, `learnt` how many lessons and steps are done. `ahead` is the last moment that lies
 * behind the clock of this machine, where one does.
 * @typedef {{today: Card[], waiting: number, next: number | undefined, done: number, learnt: number, ahead: number | undefined}} Plan
 */

/** So many cards a day: some five minutes. */
export const MOST = 10;
const NEW = MOST / 2; // new ones a day, while others wait
const TASKS = 2; // questions about tasks a day
const WEEK = 7; // days after which one is asked about a task
const TIMES = 3; // so often one is asked
const LATE = 60 * 60 * 1000; // clocks of two machines may differ by so much

/** @param {State} state @param {string} name @returns {string} what stands there */
const v = (state, name) => (Object.hasOwn(state, name) ? state[name].v : "");

/** @param {State} state @param {Listed} listed @returns {number | undefined} when it was marked as done */
export function doneAt(state, { unit: [kind, id] }) {
  const name = `done/${kind}/${id}`;
  return v(state, name) === "1" ? state[name].t : undefined;
}

/** @param {State} state @param {string} id of a lesson or a step @returns {boolean} whether somebody wrote what became of its task */
export const isTold = (state, id) => v(state, `field/my_tasks/${id}`) !== "";

/** @param {Listed} listed @returns {Card[]} the task first, then questions and terms in turn; a term stands for its word too */
function cardsOf({ unit, questions, terms, task }) {
  /** @param {Card["kind"]} kind @param {string} held */
  const card = (kind, held) => {
    const [name, ...was] = names(held).map((each) => `${LOG}${kind}/${each}`);
    return { kind, unit, held, name, was };
  };
  return [
    ...(task ? [card("task", unit[1])] : []),
    ...questions.flatMap((held, at) => [
      card("question", held),
      ...terms.slice(at, at + 1).map((each) => card("term", each)),
    ]),
    ...terms.slice(questions.length).map((held) => card("term", held)),
  ];
}

/** Which of all cards wait, and when. */
class Waiting {
  /** @param {State} state @param {number} now */
  constructor(state, now) {
    this.state = state;
    this.now = now;
    this.midnight = dayStart(now);
    /** @type {Card[]} about which one is asked */
    this.tasks = [];
    /** @type {Card[]} never seen before */
    this.fresh = [];
    /** @type {{card: Card, day: number}[]} seen before, with the day on which they came back */
    this.old = [];
    /** @type {number[]} days on which others come */
    this.later = [];
  }

  /**
   * A moment that lies ahead of the clock counts with its grade, so that what was known stays known. When it was nobody can
   * say: it is put to when the lesson was done. Where the clock stands before that too, it is put to the first review that
   * the clock knows, and without one so early that the card waits.
   * @param {Card} card @param {number} since when its lesson was done
   * @returns {Moment[]} of it and of its old names, oldest first
   */
  log({ name, was }, since) {
    const all = [name, ...was].flatMap((each) => readLog(v(this.state, each)));
    const latest = this.now + LATE;
    const first = Math.min(...[since, ...all.map(({ t }) => t)].filter((t) => t <= latest));
    const from = Number.isFinite(first) ? first : 0;
    return all.map(({ t, grade }) => ({ t: t <= latest ? t : from, grade })).sort((a, b) => a.t - b.t);
  }

  /** @param {Card} card @param {number} since when its lesson was done */
  add(card, since) {
    if (card.kind === "task") return this.addTask(card, since);
    if (card.kind === "term") return this.addTerm(card, since);
    const day = due(this.log(card, since));
    if (!this.addNow(card, day)) this.later.push(day ?? 0);
  }

  /** @param {Card} card @param {number | undefined} day on which it comes back @returns {boolean} whether it waits now */
  addNow(card, day) {
    if (day === undefined) this.fresh.push(card);
    else if (day <= this.now) this.old.push({ card, day });
    else return false;
    return true;
  }

  /** A term has two sides, of which one comes a day: the other would be known by it. @param {Card} card @param {number} since */
  addTerm(card, since) {
    const word = { ...card, kind: /** @type {const} */ ("word"), name: `${LOG}word/${card.held}` };
    const sides = [card, word].map((side) => ({ side, log: this.log(side, since) }));
    let isFree = !sides.some(({ log }) => log.some(({ t }) => t >= this.midnight));
    for (const { side, log } of sides[0].log.length ? sides : sides.slice(0, 1)) {
      const day = due(log);
      if (isFree && this.addNow(side, day)) isFree = false;
      else this.later.push(Math.max(day ?? 0, daysLater(this.now, 1)));
    }
  }

  /** @param {Card} card @param {number} since */
  addTask(card, since) {
    const log = this.log(card, since);
    const last = log.at(-1);
    if (isTold(this.state, card.held) || last?.grade === 3 || log.length >= TIMES) return;
    const day = daysLater(last?.t ?? since, WEEK);
    if (day <= this.now) this.tasks.push(card);
    else this.later.push(day);
  }
}

/**
 * @param {State} state @param {number} now
 * @returns {{done: number, begun: number, last: number}} how many moments of all logs are of today, how many of them are the
 *   first of something that was never asked before, and the last moment of all
 */
function moments(state, now) {
  const midnight = dayStart(now);
  const isToday = (/** @type {Moment | undefined} */ moment) =>
    moment && moment.t >= midnight && moment.t <= now + LATE;
  const logs = Object.keys(state).filter((name) => name.startsWith(LOG)).map((name) => ({
    isTask: name.startsWith(`${LOG}task/`),
    log: readLog(state[name].v),
  }));
  return {
    done: logs.flatMap(({ log }) => log.filter(isToday)).length,
    begun: logs.filter(({ isTask, log }) => !isTask && isToday(log[0])).length,
    last: Math.max(0, ...logs.map(({ log }) => log.at(-1)?.t ?? 0)),
  };
}

/**
 * New ones come before old ones, but never take more than half of the day while old ones wait.
 * @param {Listed[]} index @param {State} state @param {number} now @returns {Plan}
 */
export function plan(index, state, now) {
  const waiting = new Waiting(state, now);
  const learnt = index.flatMap((listed) => {
    const t = doneAt(state, listed);
    return t === undefined ? [] : [{ t, listed }];
  }).sort((a, b) => a.t - b.t);
  const known = new Set();
  for (const { t, listed } of learnt) {
    for (const card of cardsOf(listed)) {
      if (!known.has(card.name)) waiting.add(card, t);
      known.add(card.name);
    }
  }
  const { done, begun, last } = moments(state, now);
  const room = Math.max(0, MOST - done);
  const old = waiting.old.sort((a, b) => a.day - b.day).map(({ card }) => card);
  const most = Math.max(NEW, MOST - old.length - (done - begun)) - begun;
  const fresh = waiting.fresh.slice(0, Math.max(0, most));
  const today = [...waiting.tasks.slice(0, TASKS), ...fresh, ...old].slice(0, room);
  const rest = waiting.tasks.length + waiting.fresh.length + old.length - today.length;
  const next = Math.min(...waiting.later, ...(rest ? [daysLater(now, 1)] : []));
  return {
    today,
    waiting: rest,
    next: Number.isFinite(next) ? next : undefined,
    done,
    learnt: learnt.length,
    ahead: last > now + LATE ? last : undefined,
  };
}
