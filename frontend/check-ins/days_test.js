/** The days after a lab. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { calendar } from "../export/calendar.js";
import { after, events } from "./days.js";

const TEN = { days: 14, title: "Day ten", question: "What happened; really?", url: "https://example.org/day-ten/" };

Deno.test("days are counted over months, years and leap days", () => {
  equal(after("2026-11-27", 14), "2026-12-11");
  equal(after("2028-02-15", 14), "2028-02-29");
  equal(after("2026-11-27", 365), "2027-11-27");
});

Deno.test("a date that does not exist gives nothing", () => {
  for (const last of ["2026-02-30", "2026-13-01", "", "tomorrow"]) equal(events(last, [TEN]), undefined);
});

Deno.test("the calendar has whole days of no zone, with the question and its form, in lines as the standard wants them", () => {
  const made = events("2026-11-27", [TEN, { ...TEN, days: 365, question: "č".repeat(60) }]) ?? [];
  deepEqual(made.map(({ date }) => date), ["2026-12-11", "2027-11-27"]);
  const file = calendar(made, "A course", new Date(0));
  ok(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && file.endsWith("END:VCALENDAR\r\n"));
  ok(file.includes("DTSTART;VALUE=DATE:20261211\r\n"));
  equal(file.match(/TRANSP:TRANSPARENT/g)?.length, 2); // a reminder, which leaves the day free
  ok(file.includes("SUMMARY:Day ten: What happened\\; really?\r\n"));
  equal(/[^\r]\n/.test(file), false);
  for (const line of file.split("\r\n")) ok(new TextEncoder().encode(line).length <= 75, line);
  equal(new Set(file.match(/^UID:.*$/gm)).size, 2);
});
