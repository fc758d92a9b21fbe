/** Logs of reviews: read with care, and joined without loss. */
import fc from "fast-check";
import { deepEqual, equal } from "node:assert/strict";
import { joinLogs, readLog, writeLog } from "./log.js";
import { merge } from "./merge.js";

const moment = fc.record({ t: fc.integer({ min: 0, max: 6 }), grade: fc.constantFrom(1, 2, 3) });
const entry = fc.record({ v: fc.array(moment, { maxLength: 4 }).map(writeLog), t: fc.integer({ min: 0, max: 6 }) });
const NAME = "review/term/sok";

/** @param {string} v */
const moments = (v) => new Set(v.split(" ").filter(Boolean));

Deno.test("what cannot be read is left out, and the rest is in order", () => {
  deepEqual(readLog("20:3 x 10:1 5:9 :2 1e3:1 20"), [{ t: 10, grade: 1 }, { t: 20, grade: 3 }]);
  deepEqual(readLog(""), []);
  deepEqual(readLog("9999999999999999:3"), []); // beyond all days
  equal(writeLog([{ t: 20, grade: 3 }, { t: 10.4, grade: 1 }, { t: 20, grade: 3 }]), "10:1 20:3");
});

Deno.test("two machines lose no moment, in whatever order their logs are joined", () => {
  fc.assert(fc.property(entry, entry, entry, (a, b, c) => {
    const joined = joinLogs(a, b);
    deepEqual(moments(joined.v), new Set([...moments(a.v), ...moments(b.v)]));
    deepEqual(joinLogs(b, a), joined);
    deepEqual(joinLogs(joined, a), joined);
    deepEqual(joinLogs(joined, c), joinLogs(a, joinLogs(b, c)));
  }));
});

Deno.test("a backup that comes back joins its logs, and lays none beside the other", () => {
  const joined = merge({ [NAME]: { v: "10:1 30:3", t: 30 } }, { [NAME]: { v: "10:1 20:2", t: 20 } });
  deepEqual(joined[NAME], { v: "10:1 20:2 30:3", t: 30 });
  const beside = { v: "30:3", t: 30, other: [{ v: "10:1", t: 10 }] };
  deepEqual(merge({ [NAME]: beside }, {})[NAME], { v: "10:1 30:3", t: 30 });
});
