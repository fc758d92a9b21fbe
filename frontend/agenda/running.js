/** A day that is run now: what is over is ticked, and who is late hears what can be left out. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { shown } from "./files.js";
import { clock, times } from "./plan.js";
import { cuts } from "./warnings.js";

/** @typedef {import("./agenda.js").Builder} Builder */

/** @returns {number} minutes after midnight, now */
function now() {
  const date = new Date();
  return date.getHours() * 60 + date.getMinutes();
}

/** @param {Builder} builder @param {{day: number, over: Map<number, number>}} run @returns {HTMLElement} */
export function running(builder, run) {
  const { plan, facts } = builder;
  const day = plan.days[run.day];
  const when = times(day);
  const done = new Set(run.over.keys());
  const last = Math.max(...done, -1);
  const late = last < 0 ? 0 : /** @type {number} */ (run.over.get(last)) - when[last].end;
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
      builder.show();
    });
    const time = `${clock(when[at].start)}–${clock(when[at].end)}`;
    return make("li", { class: "agenda-line" }, make("label", {}, box, ` ${time} `, say("agenda.over", { title })));
  });
  const told = late > 0
    ? say("agenda.late", { n: late })
    : late < 0
    ? say("agenda.early", { n: -late })
    : say("agenda.on_time");
  const ways = late > 0 ? cuts(plan, facts, run.day, done, late) : [];
  const advice = ways.map(({ at, short, saves }) =>
    make("li", {}, say("agenda.cut", { title: shown(day.items[at], facts, say), short, saves }))
  );
  return make(
    "section",
    { class: "agenda-run", "aria-labelledby": "agenda-run" },
    make("h2", { id: "agenda-run" }, say("agenda.day", { n: run.day + 1 })),
    make("p", {}, say("agenda.run_intro")),
    make("p", { class: "agenda-late", role: "status" }, told),
    ...(late > 0 ? [advice.length ? make("ul", {}, ...advice) : make("p", {}, say("agenda.no_cut"))] : []),
    make("ol", { class: "agenda-lines" }, ...lines),
    button(say("agenda.stop"), () => {
      builder.run = undefined;
      builder.show();
    }),
  );
}
