/** Words that were written apart read well where they are laid together. */
import { equal } from "node:assert/strict";
import { below, inRow } from "./laid.js";

const cells = (/** @type {Record<string, string>} */ row) =>
  Object.entries(row).map(([head, text]) => ({ head, text }));

Deno.test("a row says what each cell is, and where one is empty", () => {
  const row = { Step: "Call the registry", By: "", Who: "Amra", "Who must allow it?": "Lejla" };
  equal(inRow("", cells(row)), "Call the registry. By: –. Who: Amra. Who must allow it? Lejla.");
  equal(inRow("", cells({ Step: "", Who: "Amra" })), "Step: –. Who: Amra.");
  equal(inRow("", cells({ Step: "", Who: "" })), "");
});

Deno.test("a sentence has one end, also behind a quote", () => {
  equal(
    inRow("", cells({ Who: "Visitor 1", Said: "“And the app?”", Then: "…" })),
    "Visitor 1. Said: “And the app?” Then: …",
  );
});

Deno.test("a row with a name is named, and one text stays as it is", () => {
  equal(inRow("Connector", cells({ Who: "Tarik", Noticed: "" })), "Connector. Who: Tarik. Noticed: –.");
  equal(inRow("Promise", cells({ "": "One visit" })), "Promise: One visit");
  equal(inRow("", cells({ "": "One visit" })), "One visit");
});

Deno.test("texts are named where there are several, and the same words stand once", () => {
  const [whom, others] = [{ label: "Target group", text: "Clerks" }, { label: "Who else?", text: "Ferida\nEdin" }];
  equal(below([whom]), "Clerks");
  equal(below([whom, others]), "Target group: Clerks\nWho else?\nFerida\nEdin");
  equal(below([whom, { label: "Who else?", text: "Clerks" }]), "Clerks");
  equal(below([{ label: "Target group", text: "" }, others]), "Ferida\nEdin");
});
