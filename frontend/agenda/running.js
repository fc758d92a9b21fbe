/** A day that is run now: what is over is ticked, and who is late hears what can be left out. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { encode } from "./address.js";
import { shown } from "./files.js";
import { cuts, lateness, shortened } from "./late.js";
import { clock, DAY, ends, times } from "./plan.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** Lines of a day that are over, and when each was. @typedef {{day: number, over: Map<number, number>}} Run */

const KEPT = "last/run"; // a phone that sleeps may load the page anew
const LOOK = 20_000; // milliseconds until one looks at the clock again

/** @returns {number} minutes after midnight, now */
function now() {
  const date = new Date();
  return date.getHours() * 60 + date.getMinutes();
}

/** @returns {string} the day of the calendar here */
const today = () => new Date().toDateString();

/** @param {Builder} builder @returns {Run | undefined} the day that was run here today, where it is of this plan */
export function runningBefore({ plan }) {
  const [day, date, over, of] = /** @type {[number, string, [number, number][], string]} */ (told());
  const items = date === today() && of === encode(plan) ? plan.days[day]?.items ?? [] : [];
  return items.length ? { day, over: new Map(over.filter(([at]) => at < items.length)) } : undefined;
}

/** @returns {unknown[]} what was kept, or nothing */
function told() {
  try {
    const read = JSON.parse(store.get(KEPT)?.v || "[]");
    return Array.isArray(read) && Array.isArray(read[2]) ? read : [];
  } catch {
    return [];
  }
}

/** @param {Builder} builder */
export function keepRun({ plan, run }) {
  try {
    store.put(KEPT, { v: run ? JSON.stringify([run.day, today(), [...run.over], encode(plan)]) : "", t: Date.now() });
  } catch {
    // The ticks then hold until the page is loaded again.
  }
}

/** @param {Builder} builder @param {Run} run @returns {HTMLElement} */
export function running(builder, run) {
  const { plan, facts } = builder;
  const day = plan.days[run.day];
  const late = lateness(day, run.over, now());
  const done = new Set(run.over.keys());
  const when = times(day);
  // What is over its time already cannot be cut any more.
  const next = day.items.findIndex((_, at) => !done.has(at) && at > Math.max(-1, ...done));
  const gone = next >= 0 && now() > when[next].end ? new Set([...done, next]) : done;
  const ways = late > 0 ? cuts(day, facts, gone, late) : [];
  const after = shortened(day, ways);
  const expected = times(after);
  const lines = day.items.map((item, at) => {
    const title = shown(item, facts, say);
    const box = /** @type {HTMLInputElement} */ (make("input", {
      type: "checkbox",
      "data-key": `over-${at}`,
      ...(done.has(at) ? { checked: "" } : {}),
    }));
    box.addEventListener("change", () => {
      if (box.checked) run.over.set(at, now());
      else run.over.delete(at);
      keepRun(builder);
      builder.show();
    });
    const isOut = ways.some((way) => way.at === at && !way.minutes);
    const starts = expected[at].start + Math.max(0, late);
    const moved = isOut
      ? say("agenda.is_out")
      : !done.has(at) && starts !== when[at].start
      ? say("agenda.now_at", { time: clock(starts) })
      : "";
    const time = `${clock(when[at].start)}–${clock(when[at].end)}`;
    return make(
      "li",
      { class: "agenda-line" },
      make(
        "label",
        {},
        box,
        ` ${time} `,
        ...(moved ? [make("strong", {}, moved), " "] : []),
        say("agenda.over", { title }),
      ),
      ...toSay(item, title, facts),
    );
  });
  const state = late > 0
    ? say("agenda.late", { n: late })
    : late < 0
    ? say("agenda.early", { n: -late })
    : say("agenda.on_time");
  const advice = ways.map(({ at, minutes, saves }) => {
    const title = shown(day.items[at], facts, say);
    const { short = "" } = facts.exercises[day.items[at].id ?? ""] ?? {};
    return make(
      "li",
      {},
      minutes ? say("agenda.cut", { title, short, saves }) : say("agenda.leave_out", { title, saves }),
    );
  });
  const end = say("agenda.then_ends", {
    time: clock((ends(after) + Math.max(0, late)) % DAY),
    planned: clock(ends(day)),
  });
  watch(builder, late);
  return make(
    "section",
    { class: "agenda-run", "aria-labelledby": "agenda-run" },
    make("h2", { id: "agenda-run" }, say("agenda.day", { n: run.day + 1 })),
    make("p", {}, say("agenda.run_intro")),
    make("p", { class: "agenda-late", role: "status" }, state),
    ...(late > 0
      ? [advice.length ? make("ul", {}, ...advice) : make("p", {}, say("agenda.no_cut")), make("p", {}, end)]
      : []),
    make("ol", { class: "agenda-lines" }, ...lines),
    button(say("agenda.stop"), () => {
      builder.run = undefined;
      keepRun(builder);
      builder.show();
    }),
  );
}

/** @param {import("./plan.js").Item} item @param {string} title @param {import("./plan.js").Facts} facts @returns {HTMLElement[]} the way to what is said in it */
function toSay({ kind, id }, title, facts) {
  const exercise = kind === "exercise" ? facts.exercises[id ?? ""] : undefined;
  const lesson = kind === "lesson" ? facts.lessons[id ?? ""] : undefined;
  if (!exercise && !lesson) return [];
  const address = exercise ? `${exercise.address}?way=group#trainer` : `${lesson?.address}?way=group`;
  return [make("a", { href: address, "aria-label": say("agenda.to_say_in", { title }) }, say("agenda.to_say"))];
}

/** Time goes by while a line runs, so it is drawn anew when that changes something. @param {Builder} builder @param {number} late as it is shown */
function watch(builder, late) {
  clearTimeout(builder.looks);
  builder.looks = window.setTimeout(() => {
    const { run, plan } = builder;
    if (!run) return;
    if (lateness(plan.days[run.day], run.over, now()) !== late) builder.show();
    else watch(builder, late);
  }, LOOK);
}
