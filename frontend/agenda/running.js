/** A day that is run now: what is over is ticked, and who is late hears what can be left out. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { shown } from "./files.js";
import { cutsInTime, done, expected, gone, isToTell, lateness } from "./late.js";
import { clock, ends, times } from "./plan.js";
import { keepRun, today } from "./ticks.js";

/** @typedef {import("./agenda.js").Builder} Builder */
/** @typedef {import("./ticks.js").Run} Run */
/** @typedef {import("./plan.js").Day} Day */
/** @typedef {import("./late.js").Cut} Cut */

const LOOK = 20_000; // milliseconds until one looks at the clock again

/** @returns {number} minutes after midnight, now */
function now() {
  const date = new Date();
  return date.getHours() * 60 + date.getMinutes();
}

/** @param {Day} day @param {Run} run @returns {boolean} whether it may run now: until the first tick its date and its end say so */
const mayRun = (day, { over }) => over.size > 0 || ((!day.date || day.date === today()) && now() <= ends(day));

/** @param {Day} day @param {Run} run @returns {number} minutes */
const lateNow = (day, run) => mayRun(day, run) ? lateness(day, run.over, now()) : 0;

/** @param {Builder} builder @param {Run} run @returns {HTMLElement} */
export function running(builder, run) {
  const { plan, facts } = builder;
  const day = plan.days[run.day];
  if (run.date !== today()) [run.date, run.over] = [today(), new Map()]; // a page that was open all night
  const late = lateNow(day, run);
  const past = gone(day, run.over, now());
  const ways = late > 0 ? cutsInTime(day, facts, past, late) : [];
  const { starts } = expected(day, ways, Math.max(0, late));
  const moved = new Map(
    times(day).flatMap(({ start }, at) =>
      starts[at] === start || past.has(at) || isOut(ways, at) ? [] : [[at, clock(starts[at])]]
    ),
  );
  const present = mayRun(day, run) ? done(run.over).size : -1;
  watch(builder, late);
  tell(builder, run, late);
  return make(
    "section",
    { class: "agenda-run", "aria-labelledby": "agenda-run" },
    make("h2", { id: "agenda-run", tabindex: "-1" }, say("agenda.day", { n: run.day + 1 })),
    ...(run.over.size ? [] : [make("p", {}, say("agenda.run_intro"))]),
    make("p", { class: "agenda-late" }, state(builder, run, late)),
    ...(late > 0 ? whatToCut(builder, run, late, ways) : []),
    ...fromOutside(builder, day, moved),
    make(
      "ol",
      { class: "agenda-lines" },
      ...day.items.map((_, at) => line(builder, run, at, { ways, moved: moved.get(at), isNow: at === present })),
    ),
    button(say("agenda.stop"), () => {
      builder.run = undefined;
      keepRun(builder);
      builder.say("");
      builder.show(`run-${run.day}`);
    }),
  );
}

/** Say how late one is: at the start, after each tick, and now and then while time goes by. @param {Builder} builder @param {Run} run @param {number} late */
function tell(builder, run, late) {
  const over = [...run.over.keys()].join();
  const { told } = builder;
  if (told?.run === run && told.over === over && !isToTell(told.late, late)) {
    if (told.shown !== late) builder.say(""); // nobody shall find there what is not true any more
    told.shown = late;
    return;
  }
  builder.told = { run, over, late, shown: late };
  builder.say(state(builder, run, late));
}

/**
 * @param {Builder} builder @param {Day} day @param {Map<number, string>} moved when each line begins that begins later
 * @returns {HTMLElement[]} who has to be told: those for whom a line must not move, or, where the plan names none, whoever comes
 */
function fromOutside({ facts }, day, moved) {
  if (!day.items.some(({ fixed }) => fixed)) return moved.size ? [make("p", {}, say("agenda.from_outside"))] : [];
  return [...moved].filter(([at]) => day.items[at].fixed).map(([at, time]) => {
    const title = shown(day.items[at], facts, say);
    return make(
      "p",
      { class: "noted" },
      say("agenda.fixed_moves", { title, time, planned: clock(times(day)[at].start) }),
    );
  });
}

/** @param {Cut[]} ways @param {number} line @returns {boolean} whether it is left out */
const isOut = (ways, line) => ways.some(({ at, minutes }) => at === line && !minutes);

/** @param {Builder} builder @param {Run} run @param {number} late @returns {string} how late one is */
function state({ plan, facts }, run, late) {
  const day = plan.days[run.day];
  if (!mayRun(day, run)) return say("agenda.not_begun");
  if (late > 0 && !run.over.size) return say("agenda.late_first", { n: late, title: shown(day.items[0], facts, say) });
  return late > 0
    ? say("agenda.late", { n: late })
    : late < 0
    ? say("agenda.early", { n: -late })
    : say("agenda.on_time");
}

/** @param {Builder} builder @param {Run} run @param {number} late @param {Cut[]} ways @returns {HTMLElement[]} and when the day ends then */
function whatToCut({ plan, facts }, run, late, ways) {
  const day = plan.days[run.day];
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
    time: clock(expected(day, ways, late).ends),
    planned: clock(ends(day)),
  });
  return [advice.length ? make("ul", {}, ...advice) : make("p", {}, say("agenda.no_cut")), make("p", {}, end)];
}

/**
 * @param {Builder} builder @param {Run} run @param {number} at
 * @param {{ways: Cut[], moved: string | undefined, isNow: boolean}} state what to cut, when it begins now where that is another time, and whether it runs
 * @returns {HTMLElement} a line of the day, to tick
 */
function line(builder, run, at, { ways, moved, isNow }) {
  const { plan, facts } = builder;
  const day = plan.days[run.day];
  const item = day.items[at];
  const title = shown(item, facts, say);
  const { start, end } = times(day)[at];
  const box = /** @type {HTMLInputElement} */ (make("input", {
    type: "checkbox",
    "data-key": `over-${at}`,
    ...(run.over.has(at) ? { checked: "" } : {}),
  }));
  box.addEventListener("change", () => {
    if (box.checked) run.over.set(at, now());
    else run.over.delete(at);
    keepRun(builder);
    builder.show();
  });
  const told = isOut(ways, at) ? say("agenda.is_out") : moved ? say("agenda.now_at", { time: moved }) : "";
  return make(
    "li",
    { class: "agenda-line", ...(isNow ? { "aria-current": "true" } : {}) },
    make(
      "label",
      {},
      box,
      make(
        "span",
        {},
        make("b", { class: "agenda-time" }, `${clock(start)}–${clock(end)}`),
        " ",
        ...(told ? [make("strong", {}, told), " "] : []),
        make("span", { class: "agenda-title" }, title),
        make("span", { class: "for-readers" }, ` ${say("agenda.over")}`),
      ),
    ),
    ...toSay(item, title, facts),
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

/** Time goes by while a line runs, so what that changes is drawn anew. @param {Builder} builder @param {number} late as it is shown */
function watch(builder, late) {
  clearTimeout(builder.looks);
  builder.looks = window.setTimeout(() => {
    const { run, plan } = builder;
    if (!run) return;
    if (run.date !== today() || lateNow(plan.days[run.day], run) !== late) builder.show();
    else watch(builder, late);
  }, LOOK);
}
