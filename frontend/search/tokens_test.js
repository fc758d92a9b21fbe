/** Index and question take words in the same form: tests/generator/unit/test_tokens.py reads the same cases. */
import { deepEqual } from "node:assert/strict";
import { spellings, tokens } from "./tokens.js";

/** @type {{text: string, spellings?: [string, string][], tokens: string[]}[]} */
const CASES = JSON.parse(await Deno.readTextFile(new URL("tokens.json", import.meta.url)));

for (const each of CASES) {
  Deno.test(`the words of “${each.text}”`, () => {
    deepEqual(tokens(each.text, spellings(each.spellings ?? [])), each.tokens);
  });
}
