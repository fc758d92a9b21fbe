/** What a day needs for so many people. */
import { deepEqual, equal } from "node:assert/strict";
import { also, groupsIn, seated, shopping, tableFor, tablesMissing, throughDay } from "./day.js";
import { groups } from "./split.js";

const of = (/** @type {string} */ form, size = 0, most = 0) => ({ form, size, most });
/** @template {object} E @param {number} people @param {E[]} held @returns {(E & {people: number, at: string})[]} */
const come = (people, ...held) => held.map((each, at) => ({ at: `${at}`, ...each, people }));
const pens = (/** @type {string} */ title, /** @type {string} */ form, size = 0) => ({
  ...of(form, size),
  people: 22,
  id: title,
  at: "09:00",
  title,
  things: [{ text: "Pen", each: "person", amount: 1 }, { text: "Sheet", each: "group", amount: 2 }],
  also: ["A timer"],
});

Deno.test("the tables are for as many people as let most of them stay", () => {
  equal(tableFor(come(20, of("group", 4), of("group", 5), of("group", 5), of("pair"))).size, 5);
  equal(tableFor(come(24, of("group", 6), of("group", 4))).size, 4);
  equal(tableFor(come(24, of("group", 3), of("group", 3), of("group", 6))).size, 6); // each table makes two groups of three
  equal(tableFor(come(22, of("plenary"))).size, 5);
});

Deno.test("groups come from the same tables where the numbers allow it", () => {
  const tables = groups(22, of("group", 5)); // two of 5, two of 6
  deepEqual(seated({ ...of("group", 5), people: 22 }, tables), { how: "same", made: tables });
  deepEqual(seated({ ...of("group", 6), people: 22 }, tables), { how: "same", made: tables });
  deepEqual(seated({ ...of("plenary"), people: 22 }, tables), { how: "same", made: tables });
  deepEqual(seated({ ...of("group", 4, 6), people: 22 }, tables), { how: "same", made: tables });
  deepEqual(seated({ ...of("pair"), people: 22 }, tables), {
    how: "divide",
    made: [{ size: 2, count: 8 }, { size: 3, count: 2 }],
  });
  deepEqual(seated({ ...of("group", 4), people: 22 }, tables), { how: "regroup", made: groups(22, of("group", 4)) });
  const sixes = groups(24, of("group", 6));
  deepEqual(seated({ ...of("group", 3), people: 24 }, sixes), { how: "divide", made: [{ size: 3, count: 8 }] });
});

Deno.test("whoever comes has a chair, at the tables and in each exercise", () => {
  const all = [
    of("group", 3),
    of("group", 4),
    of("group", 5),
    of("group", 6),
    of("group", 4, 6),
    of("pair"),
    of("plenary"),
  ];
  for (let people = 1; people <= 500; people += 1) {
    for (const first of all) {
      const { tables, rows } = throughDay(come(people, first, ...all), [people]);
      for (const made of [tables, ...rows.map((row) => row.made)]) {
        equal(
          made.reduce((sum, { size, count }) => sum + size * count, 0),
          people,
          `${people} ${JSON.stringify(made)}`,
        );
      }
    }
  }
});

const NOTES = {
  text: "Notes, warm",
  each: "person",
  amount: 3,
  name: "Notes",
  sort: "paper",
  place: 1,
  remark: "warm",
};
const PEN = {
  text: "Pen",
  each: "person",
  amount: 1,
  name: "Pens",
  sort: "writing",
  place: 2,
  kept: /** @type {const} */ (true),
};

Deno.test("what is used up is added, and of what is kept the most at one time is enough", () => {
  const held = [
    { title: "a", ...of("group", 4), things: [PEN, NOTES, { ...NOTES, text: "Notes, cool", remark: "cool" }] },
    { title: "b", ...of("group", 5), things: [PEN, { ...PEN, text: "Pen, thick", each: "group" }] },
    { title: "c", ...of("pair"), things: [NOTES] },
  ];
  const [paper, writing] = shopping(come(22, ...held));
  deepEqual([paper.sort, paper.needed.map(({ text, n }) => [text, n])], ["paper", [["Notes", 198]]]);
  deepEqual(paper.needed[0].uses, [{ n: 66, title: "a", remark: "warm" }, { n: 66, title: "a", remark: "cool" }, {
    n: 66,
    title: "c",
    remark: "warm",
  }]);
  deepEqual([writing.sort, writing.needed.map(({ text, n }) => [text, n])], ["writing", [["Pens", 26]]]);
});

Deno.test("the list goes from paper to what one exercise needs, and each print stands by itself", () => {
  const sheet = (/** @type {string} */ link) => ({
    text: "Worksheet",
    each: "person",
    amount: 1,
    sort: "printed",
    link,
  });
  const held = [
    { title: "a", ...of("group", 4), things: [{ text: "Bowl", each: "group", amount: 1 }, sheet("a/"), PEN] },
    { title: "b", ...of("group", 4), things: [sheet("b/"), { ...NOTES, sort: "odd" }] },
  ];
  const list = shopping(come(8, ...held));
  deepEqual(list.map(({ sort, needed }) => [sort, needed.length]), [["writing", 1], ["printed", 2], ["other", 2]]);
  deepEqual(list[1].needed.map(({ n, link }) => [n, link]), [[8, "a/"], [8, "b/"]]);
});

Deno.test("what the room needs once is told once, with what it is for", () => {
  deepEqual(also([pens("a", "pair"), pens("b", "pair")]), [{ text: "A timer", titles: ["a", "b"] }]);
});

Deno.test("tracks share the people: what they use at the same time is added, and each sits at its own tables", () => {
  const at = (/** @type {string} */ time, /** @type {number} */ people, track = "") => ({
    ...of("group", 5),
    title: `${time} ${track}`,
    at: time,
    people,
    track,
    things: [PEN, NOTES],
  });
  const held = [at("11", 12, "a"), at("11", 10, "b"), at("11", 12, "a"), at("12", 20, "")];
  const [paper, writing] = shopping(held);
  equal(paper.needed[0].n, 3 * (12 + 10 + 12 + 20));
  equal(writing.needed[0].n, 22);
  const timer = { ...PEN, text: "Timer", name: "Timer", each: "room" };
  const timers = (/** @type {boolean} */ apart) =>
    shopping(held.map((each) => ({ ...each, apart, things: [timer] })))[0].needed[0].n;
  deepEqual([timers(false), timers(true)], [1, 2]); // in one room they share it
  const { tables, rows } = throughDay(held, [12, 10]);
  deepEqual(tables, [{ size: 5, count: 2 }, { size: 6, count: 2 }]);
  deepEqual(rows[1], { exercise: { ...held[1], groups: 2 }, how: "same", made: [{ size: 5, count: 2 }] });
});

Deno.test("in a lab the team is the group: a smaller or larger group than an exercise wants breaks no team", () => {
  const at = (/** @type {ReturnType<typeof of>} */ how, /** @type {number} */ people, track = "") => ({
    ...how,
    title: "",
    at: "",
    people,
    track,
    things: [{ text: "Sheet", each: "group", amount: 1, sort: "paper" }],
  });
  const team = of("group", 4, 6);
  const held = [at(team, 24), at(team, 24), at(of("group", 5, 6), 12, "a"), at(of("group", 3), 24), at(of("pair"), 24)];
  const { tables, rows } = throughDay(held, [12, 12]);
  deepEqual(tables, [{ size: 4, count: 6 }]);
  deepEqual(rows.map(({ how }) => how), ["same", "same", "same", "same", "divide"]);
  deepEqual(rows.map(({ exercise }) => groupsIn(exercise)), [6, 6, 3, 6, 12]);
  equal(shopping(rows.map(({ exercise }) => exercise))[0].needed[0].n, 6 + 6 + 3 + 6 + 12);
});

Deno.test("where people change tables to more groups than there are tables, it is known how many are missing", () => {
  const { tables, rows } = throughDay(come(24, of("group", 4), of("group", 4), of("group", 3)), [24]);
  deepEqual([tables, tablesMissing(tables, rows)], [[{ size: 4, count: 6 }], 2]);
  const { tables: all, rows: same } = throughDay(come(24, of("group", 4), of("pair")), [24]);
  equal(tablesMissing(all, same), 0);
});

Deno.test("through a day no group passes the number that no group may pass, in teams either", () => {
  const wanted = [of("group", 4), of("group", 4, 6), of("group", 6), of("pair")];
  const never = { ...of("group", 5), limit: 5 };
  for (let people = 3; people <= 60; people += 1) {
    for (const other of wanted) {
      for (const track of [undefined, "service"]) {
        const held = come(people, { ...other, track }, { ...never, track }, { ...other, track });
        const made = throughDay(held, [people]).rows[1].made;
        equal(made.every(({ size }) => size <= 5), true, `${people} people, ${other.form} of ${other.size}, ${track}`);
      }
    }
  }
});
