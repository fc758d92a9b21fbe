/** A text has the form that the language of the page has for a number. */

globalThis.document = /** @type {any} */ ({ documentElement: { lang: "bs" } });
const { addWords, dateText, say } = await import("./i18n.js");

addWords({
  "test.found.one": "Pronađen {n} dio.",
  "test.found.few": "Pronađena {n} dijela.",
  "test.found.other": "Pronađeno {n} dijelova.",
  "test.results.one": "{count} rezultat",
  "test.results.few": "{count} rezultata",
  "test.results.other": "{count} rezultata ukupno",
  "test.plain": "{n} od {of}",
  "test.date": "Napravljeno: {date}. Možda.",
});

/** @param {unknown} made @param {unknown} expected */
function same(made, expected) {
  if (made !== expected) throw new Error(`${made} is not ${expected}`);
}

Deno.test("a number chooses the form of a text", () => {
  same(say("test.found", { n: 21 }), "Pronađen 21 dio.");
  same(say("test.found", { n: 22 }), "Pronađena 22 dijela.");
  same(say("test.found", { n: 11 }), "Pronađeno 11 dijelova.");
  same(say("test.results", { count: 3 }), "3 rezultata");
});

Deno.test("a text without forms is the same for every number", () => {
  same(say("test.plain", { n: 1, of: 2 }), "1 od 2");
});

Deno.test("a date that ends in a stop ends a sentence too", () => {
  same(say("test.date", { date: "29. novembar 2026." }), "Napravljeno: 29. novembar 2026. Možda.");
  same(say("test.date", { date: "2026-11-29" }), "Napravljeno: 2026-11-29. Možda.");
});

Deno.test("a text that does not exist is an error", () => {
  let thrown = "";
  try {
    say("test.nothing");
  } catch (error) {
    thrown = String(error);
  }
  same(thrown, "Error: no word test.nothing");
});

Deno.test("a day is written out, or in numbers where the browser has no names of months", () => {
  const day = new Date(2026, 10, 7);
  day.toLocaleDateString = () => "7. novembar 2026.";
  same(dateText(day), "7. novembar 2026.");
  day.toLocaleDateString = () => "2026 M11 7";
  same(dateText(day), "2026-11-07");
});
