/** An answer is read as it was kept, and nothing that was answered is dropped. */
import { deepEqual, equal } from "node:assert/strict";
import { readAnswer, writeAnswer } from "./answer.js";

const checked = { right: false, said: "Nobody", value: '["a"]' };
const draft = { said: "Everybody", value: '["b"]' };

Deno.test("what is kept comes back", () => {
  for (const kept of [{}, { checked }, { draft }, { checked, draft }]) {
    deepEqual(readAnswer(writeAnswer(kept)), kept);
  }
  equal(writeAnswer({}), "");
});

Deno.test("how sure somebody was is kept with the answer, and nothing else in its place", () => {
  const sure = { checked: { ...checked, sure: true }, draft: { ...draft, sure: false } };
  deepEqual(readAnswer(writeAnswer(sure)), sure);
  deepEqual(readAnswer(JSON.stringify({ ...checked, sure: "yes" })), { checked });
});

Deno.test("what one finds in one's own answer is kept with it, and nothing else in its place", () => {
  const met = { checked: { ...checked, met: [0, 2] } };
  deepEqual(readAnswer(writeAnswer(met)), met);
  for (const wrong of ["0", ["0"], [0.5]]) {
    deepEqual(readAnswer(JSON.stringify({ ...checked, met: wrong })), { checked });
  }
});

Deno.test("a checked answer has the form that it always had", () => {
  deepEqual(JSON.parse(writeAnswer({ checked })), checked);
});

Deno.test("what cannot be read is shown as it is", () => {
  for (const v of ["{", "null", "[]", "text", '{"said": 1}', '{"__proto__": {"said": "x"}}', '"constructor"']) {
    deepEqual(readAnswer(v), { checked: { right: null, said: v, value: "" } });
  }
});
