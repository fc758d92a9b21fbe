/** Which rows are what somebody wishes. */
import { equal } from "node:assert/strict";
import { fits, number } from "./fits.js";

const ROW = { minutes: "30", minutesOnline: "40", minutesAlone: "15", people: "4 12", kind: "work lab" };

Deno.test("a number is whole and from 1 to 999", () => {
  equal(number(" 030 "), "30");
  for (const wrong of ["", "0", "1000", "-3", "2.5", "ten", "1e3"]) equal(number(wrong), "", wrong);
});

Deno.test("minutes are those of the way of working", () => {
  equal(fits(ROW, { minutes: "30" }), true);
  equal(fits(ROW, { minutes: "29" }), false);
  equal(fits(ROW, { how: "online", minutes: "30" }), false);
  equal(fits(ROW, { how: "alone", minutes: "15" }), true);
});

Deno.test("people fit between the fewest and the most, and are not counted where one is alone", () => {
  for (const [people, is] of /** @type {const} */ ([["4", true], ["12", true], ["3", false], ["13", false]])) {
    equal(fits(ROW, { people }), is, people);
  }
  equal(fits(ROW, { how: "alone", people: "1" }), true);
});

Deno.test("a choice fits where it is one of the row's, whole", () => {
  equal(fits(ROW, { kind: "lab" }), true);
  equal(fits(ROW, { kind: "la" }), false);
  equal(fits(ROW, { kind: "lab", minutes: "5" }), false);
  equal(fits(ROW, { level: "easy" }), false, "a row that says nothing of it");
});
