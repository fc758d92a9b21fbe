import { equal } from "node:assert/strict";
import { letterOf } from "./keys.js";

Deno.test("a Latin letter is itself, wherever the keyboard has it", () => {
  equal(letterOf({ key: "s", code: "Semicolon" }), "s");
  equal(letterOf({ key: "F", code: "KeyF" }), "f");
  equal(letterOf({ key: "z", code: "KeyY" }), "z");
});

Deno.test("on a Cyrillic keyboard the key says which letter is meant", () => {
  equal(letterOf({ key: "с", code: "KeyS" }), "s");
  equal(letterOf({ key: "ф", code: "KeyF" }), "f");
  equal(letterOf({ key: "А", code: "KeyF" }), "f"); // a Russian keyboard
  equal(letterOf({ key: "З", code: "KeyY" }), "z"); // a Serbian one, where Z and Y are turned round
  equal(letterOf({ key: "ѕ", code: "KeyZ" }), "y");
});

Deno.test("signs, letters on other keys and named keys stay as they are", () => {
  equal(letterOf({ key: "/", code: "Digit7" }), "/");
  equal(letterOf({ key: "ш", code: "BracketLeft" }), "ш");
  equal(letterOf({ key: "ArrowLeft", code: "ArrowLeft" }), "ArrowLeft");
  equal(letterOf({ key: "+", code: "" }), "+");
});
