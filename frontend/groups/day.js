/** What a day needs for so many people, and who sits where in it. Pure. */
import { amountOf, countOf, groups, misses } from "./split.js";

/** @typedef {import("./split.js").Together} Together */
/** @typedef {import("./split.js").Made} Made */
/**
 * An exercise of the day, with the time at which it comes and the people who do it. What is done at the same time has
 * tracks: names of those who do it, empty where all do. Where they work `apart`, each has a room of its own. `groups` says
 * how many groups there are where the day has seated them.
 * @typedef {Together & {people: number, at: string, track?: string, apart?: boolean, groups?: number}} Seated
 * @typedef {Seated & {id: string, title: string, things: Thing[], also: string[]}} Held
 */
/**
 * What an exercise needs. A supply has its name and its place in the list of them; it is `kept` where people give it back,
 * and `remark` says what is special this time. What the exercise itself prints has a link.
 * @typedef {{text: string, each: string, amount: number, name?: string, sort?: string, place?: number, kept?: true, remark?: string, link?: string}} Thing
 */
/**
 * @template E
 * @typedef {{exercise: E, how: "same" | "divide" | "regroup", made: Made}} Row an exercise, and who sits where in it
 */
/** @typedef {{n: number, title: string, remark: string}} Use */
/** @typedef {{text: string, n: number, kept: boolean, link: string, place: number, uses: Use[]}} Needed */

const USUAL = 5; // people at a table, where no exercise of the day wants groups

/**
 * How the groups of an exercise come from the tables of the day, so that nobody moves without need.
 * `same`: they stay as they sit. `divide`: each table makes several groups. `regroup`: people change tables.
 * @param {Together & {people: number}} exercise @param {Made} tables of the people who do it @param {boolean} [teams] whether a
 *   table is a team, which works on its own matter all day: it is never broken up
 * @returns {{how: "same" | "divide" | "regroup", made: Made}}
 */
export function seated(exercise, tables, teams = false) {
  const { form, people } = exercise;
  if (!isInGroups(exercise)) return { how: "same", made: tables };
  const made = groups(people, exercise);
  const isSame = JSON.stringify(made) === JSON.stringify(tables);
  if (isSame || (form === "group" && !misses(tables, exercise).length)) return { how: "same", made: tables };
  const parts = tables.map(({ size, count }) =>
    groups(size, exercise).map((each) => ({ ...each, count: each.count * count }))
  );
  const fits = parts.every((each) =>
    countOf(each) > 1 && !misses(each, exercise).includes("smaller") && largest(each) <= largest(made)
  );
  // A team that is larger than a group may ever be works in two parts of the team.
  const isOver = teams && largest(tables) > (exercise.limit || Infinity);
  if (fits || isOver || form === "pair") return { how: "divide", made: joined(parts.flat()) };
  return teams ? { how: "same", made: tables } : { how: "regroup", made };
}

/** @param {Together} together @returns {boolean} whether people work in groups or pairs, and not alone or all together */
const isInGroups = ({ form }) => form === "group" || form === "pair";

/** @param {Made} made @returns {number} people in the largest group */
const largest = (made) => Math.max(...made.map(({ size }) => size));

/** @param {Made} parts @returns {Made} each size once, the smaller first */
function joined(parts) {
  const sizes = [...new Set(parts.map(({ size }) => size))].sort((one, other) => one - other);
  return sizes.map((size) => ({ size, count: countOf(parts.filter((each) => each.size === size)) }));
}

/**
 * @param {(Together & {people: number})[]} held @param {boolean} [teams] whether a table is a team
 * @returns {Together} for how many people a table is: the size at which people change tables least, of the sizes that the
 * exercises of the day want; of several such the one that most of them want
 */
export function tableFor(held, teams = false) {
  const wanted = held.filter(({ form }) => form === "group");
  const often = (/** @type {Together} */ { size }) => wanted.filter((each) => each.size === size).length;
  const moves = (/** @type {Together} */ table) =>
    wanted.filter((each) => seated(each, groups(each.people, table), teams).how === "regroup").length;
  const rated = wanted.map((table) => ({ table, moves: moves(table), often: often(table) }));
  const [best] = rated.sort((one, other) =>
    one.moves - other.moves || other.often - one.often || one.table.size - other.table.size
  );
  return best?.table ?? { form: "group", size: USUAL, most: 0 };
}

/**
 * @template {Seated} E
 * @param {E[]} held @param {number[]} parts people who work in tracks, by track; all who come where there is one
 * @returns {{tables: Made, rows: Row<E>[]}} the tables to set up, and the groups of each exercise
 */
export function throughDay(held, parts) {
  const teams = held.some(({ track }) => track); // people work in tracks in a lab only, and there in teams
  const table = tableFor(held, teams);
  const tables = joined(parts.filter(Boolean).flatMap((people) => groups(people, table)));
  const rows = held.map((each) => {
    const { how, made } = seated(each, each.track ? groups(each.people, table) : tables, teams);
    const groupsOf = isInGroups(each) ? countOf(made) : each.form === "table" ? countOf(tables) : undefined;
    return { exercise: groupsOf ? { ...each, groups: groupsOf } : each, how, made };
  });
  return { tables, rows };
}

/** @param {Made} tables @param {Row<Seated>[]} rows @returns {number} the most groups of people who changed tables, beyond the tables that there are */
export const tablesMissing = (tables, rows) =>
  Math.max(0, ...rows.filter(({ how }) => how === "regroup").map(({ made }) => countOf(made) - countOf(tables)));

/** @param {Seated} exercise @returns {number} how many groups need a set of something */
export const groupsIn = (exercise) => exercise.groups ?? countOf(groups(exercise.people, exercise));

const ROOM = "the room"; // what tracks in one room share
// The order of the list: as one walks through a shop and then to the printer.
const SORTS = ["paper", "writing", "sticking", "printed", "devices", "other"];

/**
 * What is used up is added. Of what is kept through the day, the most that is needed at one time is enough.
 * @param {(Seated & {title: string, things: Thing[]})[]} held
 * @returns {{sort: string, needed: Needed[]}[]} each thing once, by where one finds it
 */
export function shopping(held) {
  /** @type {Map<string, Map<string, Needed>>} */
  const sorts = new Map(SORTS.map((sort) => [sort, new Map()]));
  /** @type {Map<Needed, Map<string, number>>} */
  const atOnce = new Map(); // by time and who uses it
  for (const exercise of held) {
    const made = groupsIn(exercise);
    /** @type {Map<Needed, Map<string, number>>} */
    const here = new Map(); // by who uses it
    for (const thing of exercise.things) {
      const { text, name = text, sort = "other", place = 0, kept = false, remark = "", link = "" } = thing;
      const found = /** @type {Map<string, Needed>} */ (sorts.get(sort) ?? sorts.get("other"));
      const key = `${name.toLowerCase()} ${link}`;
      const known = found.get(key) ?? { text: name, n: 0, kept, link, place, uses: [] };
      found.set(key, known);
      const n = amountOf(thing, exercise.people, made);
      known.uses.push({ n, title: exercise.title, remark });
      const who = exercise.track && thing.each === "room" && !exercise.apart ? ROOM : exercise.track ?? "";
      const by = here.get(known) ?? new Map();
      here.set(known, by.set(who, (by.get(who) ?? 0) + n));
    }
    for (const [known, by] of here) {
      const times = atOnce.get(known) ?? new Map();
      for (const [who, n] of by) {
        const time = JSON.stringify([exercise.at, who]);
        times.set(time, Math.max(times.get(time) ?? 0, n));
        known.n += known.kept ? 0 : n;
      }
      atOnce.set(known, times);
      if (known.kept) known.n = mostOf(times);
    }
  }
  return [...sorts].filter(([, found]) => found.size).map(([sort, found]) => ({
    sort,
    needed: [...found.values()].sort((one, other) => one.place - other.place),
  }));
}

/** @param {Map<string, number>} times how many of a thing by time and who uses it @returns {number} the most at one time: tracks add up */
function mostOf(times) {
  /** @type {Map<string, number>} */
  const inTracks = new Map();
  for (const [key, n] of times) {
    const [at, who] = JSON.parse(key);
    if (who) inTracks.set(at, (inTracks.get(at) ?? 0) + n);
  }
  return Math.max(...times.values(), ...inTracks.values());
}

/** @param {Held[]} held @returns {{text: string, titles: string[]}[]} what the room needs whatever the number of people, each once */
export function also(held) {
  /** @type {Map<string, {text: string, titles: string[]}>} */
  const found = new Map();
  for (const { title, also } of held) {
    for (const text of also) {
      const known = found.get(text.toLowerCase()) ?? { text, titles: [] };
      found.set(text.toLowerCase(), { ...known, titles: [...new Set([...known.titles, title])] });
    }
  }
  return [...found.values()].sort((one, other) => other.titles.length - one.titles.length);
}
