/** Looking for words in what somebody wrote. */
import { equal } from "node:assert/strict";
import { matcher, wordsIn } from "./matching.js";

Deno.test("all words must be there, in any order, without capitals and marks", () => {
  const fits = matcher(" CEKAONICA  form");
  equal(fits("One form goes away\nČekaonica 3"), true);
  equal(fits("One form goes away"), false);
  equal(matcher("durda strasse")("Đurđa's straße"), true);
  equal(matcher("djurdja")("Đurđa"), false);
});

Deno.test("words stand in texts, lists and tables", () => {
  const words = wordsIn([
    { type: "label", text: "Label" },
    { type: "list", items: ["item"] },
    { type: "table", head: ["Head"], rows: [["cell"]] },
  ]);
  equal(words, "Label\nitem\nHead\ncell");
});
