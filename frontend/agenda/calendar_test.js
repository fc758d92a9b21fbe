/** A plan as a calendar. */
import { equal, match } from "node:assert/strict";
import { planCalendar } from "./files.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
const SAY = (/** @type {string} */ key) => key;
/** @type {import("./plan.js").Facts} */
const FACTS = { limits: { work: 105, talk: 15 }, exercises: {}, lessons: {}, talks: {}, modules: {}, plans: [] };
const own = (/** @type {number} */ minutes) => /** @type {Item} */ ({ kind: "own", text: `${minutes}`, minutes });
const day = (/** @type {Item[]} */ ...items) => ({ starts: 540, items });
const plan = (/** @type {import("./plan.js").Day[]} */ ...days) => /** @type {Plan} */ ({
  name: "A day",
  people: 22,
  days,
});

Deno.test("a calendar says where, who leads and what to know, and two plans of one morning are two events", () => {
  const made = (/** @type {string} */ name, /** @type {object} */ more = {}) => {
    const item = { ...own(30), lead: "Ana", note: "Bring the box.", ...more };
    return planCalendar({ ...plan({ ...day(item), date: "2026-12-01" }), name }, FACTS, SAY, new Date(0));
  };
  const uid = (/** @type {string} */ text) => /UID:(.*)/.exec(text)?.[1];
  const hall = made("One", { room: "Hall" });
  match(hall, /LOCATION:Hall\r\n/);
  match(hall.replaceAll("\r\n ", ""), /DESCRIPTION:09:00 .*\(Ana\)\\n {2}Bring the box\./);
  equal(uid(hall), uid(made("One", { room: "Hall", note: "Another note." })));
  equal(new Set([hall, made("Two", { room: "Hall" }), made("One", { room: "Attic" })].map(uid)).size, 3);
});

Deno.test("a calendar holds the days that have a date, in lines that are short enough", () => {
  const made = planCalendar(
    plan({ ...day(own(30)), date: "2026-12-01" }, day(own(5)), { ...day(own(5)), date: "2026-02-30" }),
    FACTS,
    SAY,
    new Date(0),
  );
  equal(made.match(/BEGIN:VEVENT/g)?.length, 1);
  match(made, /DTSTART:20261201T090000\r\nDTEND:20261201T093000\r\n/);
  equal(made.split("\r\n").every((line) => new TextEncoder().encode(line).length <= 75), true);
});
