/** How people make groups: it is right for every number of people and every size. */
import { deepEqual, equal } from "node:assert/strict";
import { amountOf, countFormula, countOf, groups, misses } from "./split.js";

const of = (/** @type {number} */ size, most = 0) => ({ form: "group", size, most });
const PAIRS = { form: "pair", size: 0, most: 0 };

Deno.test("groups are as even and as near to their size as can be", () => {
  deepEqual(groups(22, of(6)), [{ size: 5, count: 2 }, { size: 6, count: 2 }]);
  deepEqual(groups(22, of(5)), [{ size: 5, count: 2 }, { size: 6, count: 2 }]);
  deepEqual(groups(22, of(4)), [{ size: 4, count: 3 }, { size: 5, count: 2 }]);
  deepEqual(groups(22, of(3)), [{ size: 3, count: 6 }, { size: 4, count: 1 }]);
  deepEqual(groups(24, of(4)), [{ size: 4, count: 6 }]);
  deepEqual(groups(11, of(6)), [{ size: 5, count: 1 }, { size: 6, count: 1 }]);
  deepEqual(groups(9, of(4, 6)), [{ size: 4, count: 1 }, { size: 5, count: 1 }]);
});

Deno.test("nobody is left alone or with one other where an exercise is for three or more", () => {
  deepEqual(groups(5, of(3)), [{ size: 5, count: 1 }]);
  deepEqual(groups(5, of(4)), [{ size: 5, count: 1 }]);
  deepEqual(groups(3, of(5)), [{ size: 3, count: 1 }]);
});

Deno.test("who is over makes a pair a three", () => {
  deepEqual(groups(7, PAIRS), [{ size: 2, count: 2 }, { size: 3, count: 1 }]);
  deepEqual(groups(22, PAIRS), [{ size: 2, count: 11 }]);
});

/** @param {number} people @param {number} size @param {number} most @returns {boolean} whether any even spread is inside the range */
const isPossible = (people, size, most) =>
  Array.from({ length: people }, (_, at) => at + 1).some((count) =>
    Math.floor(people / count) >= size && Math.ceil(people / count) <= most
  );

/** @param {string} formula @param {number} people @returns {number} what a spreadsheet makes of it */
function reckon(formula, people) {
  const names = ["B", "MAX", "INT", "ROUNDUP", "IF", "AND"];
  const means = [
    people,
    Math.max,
    Math.floor,
    (/** @type {number} */ n) => Math.ceil(n),
    (/** @type {boolean} */ is, /** @type {number} */ one, /** @type {number} */ other) => is ? one : other,
    (/** @type {boolean[]} */ ...all) => all.every(Boolean),
  ];
  return new Function(...names, `return ${formula}`)(...means);
}

Deno.test("for 1 to 500 people and every size everybody has a group, inside the range where that can be", () => {
  for (let size = 3; size <= 12; size += 1) {
    for (const most of [0, size + 1, size + 2]) {
      const formula = countFormula("B", of(size, most));
      for (let people = 1; people <= 500; people += 1) {
        const made = groups(people, of(size, most));
        const told = `${people} in groups of ${size} to ${most}`;
        equal(made.reduce((sum, each) => sum + each.size * each.count, 0), people, told);
        equal(made.every((each) => each.size >= 3 || people < 3), true, told);
        equal(misses(made, of(size, most)).length === 0, isPossible(people, size, Math.max(size, most)), told);
        equal(reckon(formula, people), countOf(made), told);
      }
    }
  }
  for (const form of ["pair", "individual", "plenary"]) {
    const together = { form, size: 0, most: 0 };
    for (let people = 1; people <= 500; people += 1) {
      equal(reckon(countFormula("B", together), people), countOf(groups(people, together)), `${people} ${form}`);
    }
  }
});

Deno.test("no group passes the number that no group may pass, and a spreadsheet says the same", () => {
  for (let size = 3; size <= 8; size += 1) {
    for (const most of [0, size + 1]) {
      for (let limit = Math.max(size, most); limit <= size + 3; limit += 1) {
        const together = { ...of(size, most), limit };
        const formula = countFormula("B", together);
        for (let people = 1; people <= 500; people += 1) {
          const made = groups(people, together);
          const told = `${people} in groups of ${size} to ${most}, at most ${limit}`;
          equal(made.reduce((sum, each) => sum + each.size * each.count, 0), people, told);
          equal(made.every((each) => each.size <= limit), true, told);
          equal(reckon(formula, people), countOf(made), told);
        }
      }
    }
  }
  const lessons = { ...of(5), limit: 5 };
  deepEqual(groups(12, lessons), [{ size: 4, count: 3 }]);
  deepEqual(groups(11, lessons), [{ size: 3, count: 1 }, { size: 4, count: 2 }]);
  deepEqual(groups(8, lessons), [{ size: 4, count: 2 }]);
  deepEqual(groups(15, lessons), [{ size: 5, count: 3 }]);
});

Deno.test("how a group misses its size is told", () => {
  deepEqual(misses(groups(22, of(6)), of(6)), ["smaller"]);
  deepEqual(misses(groups(22, of(4)), of(4)), ["larger"]);
  deepEqual(misses(groups(22, of(4, 5)), of(4, 5)), []);
  deepEqual(misses(groups(7, PAIRS), PAIRS), ["larger"]);
});

Deno.test("so many for each person, pair, group and room", () => {
  equal(amountOf({ each: "person", amount: 2 }, 22, 5), 44);
  equal(amountOf({ each: "pair", amount: 1 }, 21, 5), 11);
  equal(amountOf({ each: "two-pairs", amount: 1 }, 22, 5), 6);
  equal(amountOf({ each: "group", amount: 1 }, 22, 5), 5);
  equal(amountOf({ each: "room", amount: 3 }, 22, 5), 3);
});

/** tests/generator/unit/test_both_sides.py reads the same cases. @type {{people: number, size: number, most: number, limit: number, groups: number[]}[]} */
const CASES = JSON.parse(await Deno.readTextFile(new URL("groups.json", import.meta.url)));

for (const { people, size, most, limit, groups: sizes } of CASES) {
  Deno.test(`${people} people make groups of ${size} to ${most}, and ${limit} at most, as the page draws them`, () => {
    const made = groups(people, { form: "group", size, most, limit });
    deepEqual(made.flatMap(({ size, count }) => Array.from({ length: count }, () => size)), sizes);
  });
}
