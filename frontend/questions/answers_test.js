/** What people write counts where it means what is right. */
import { equal, ok } from "node:assert/strict";
import { near, number, plain, same, withoutUnit } from "./answers.js";

Deno.test("capital letters, blanks and a last full stop do not count", () => {
  equal(plain("  The   Place. "), "the place");
  ok(same("Mjesto", "mjesto"));
  ok(!same("mjesto", "mjesta"));
});

Deno.test("a number is read as people write it", () => {
  equal(number("3,5"), 3.5);
  equal(number(" 12 000 "), 12000);
  equal(number("−4"), -4);
  for (const text of ["", "four", "3 to 4", "1,2,3", "1e3"]) ok(Number.isNaN(number(text)), text);
});

Deno.test("a number may have its unit behind it", () => {
  equal(withoutUnit("4 °C", "°C"), "4");
  equal(withoutUnit("12 Ljudi", "ljudi"), "12");
  equal(withoutUnit("4 kg", "°C"), "4 kg");
  equal(withoutUnit("4", ""), "4");
});

Deno.test("numbers are the same however they are written", () => {
  ok(same("12", "12,0"));
  ok(!same("", "x"));
});

Deno.test("a number counts up to its limit, and decimals lose nothing", () => {
  ok(near(0.3, 0.1 + 0.2, 0));
  ok(near(12.5, 12, 0.5));
  ok(!near(12.6, 12, 0.5));
});
