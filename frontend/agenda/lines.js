/** A day on the page: its lines with their times, to change, to move and to take out. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { isWhole } from "../core/whole.js";
import { adding } from "./adding.js";
import { MARKS, SAYS } from "./address.js";
import { field } from "./field.js";
import { shown } from "./files.js";
import * as plans from "./plan.js";
import { beginRun } from "./ticks.js";

/** @typedef {import("./agenda.js").Builder} Builder */

/** @param {Builder} builder @param {number} day @returns {HTMLElement} */
export function dayLines(builder, day) {
  const { plan } = builder;
  const { starts, date = "", items } = plan.days[day];
  const when = plans.times(plan.days[day]);
  const pauses = items.filter(plans.isPause).reduce((sum, { minutes }) => sum + minutes, 0);
  const all = plans.ends(plan.days[day]) - starts;
  const sum = say("agenda.ends", {
    starts: plans.clock(starts),
    ends: plans.clock(starts + all),
    work: all - pauses,
    pauses,
  });
  const list = make("ol", { class: "agenda-lines" }, ...items.map((_, at) => line(builder, day, at, when[at])));
  drag(builder, day, list);
  // Of several days one sees the first, and of the others how long they are.
  const fold = make("details", { class: "agenda-fold", "data-key": `lines-${day}`, ...(day ? {} : { open: "" }) });
  fold.append(make("summary", {}, say("agenda.lines", { n: items.length })), list);
  const remove = plan.days.length > 1
    ? [
      button(say("agenda.remove_day", { n: day + 1 }), () =>
        builder.change(
          plans.dropDay(builder.plan, day),
          `${say("agenda.day_removed", { n: day + 1 })} ${say("agenda.undo_helps")}`,
          "add-day",
        ), "quiet"),
    ]
    : [];
  const run = button(`${say("agenda.run")}: ${say("agenda.day", { n: day + 1 })}`, () => {
    beginRun(builder, day);
    builder.tell("");
    builder.show();
    document.getElementById("agenda-run")?.focus();
  });
  run.dataset.key = `run-${day}`;
  return make(
    "section",
    { class: "agenda-day", "aria-labelledby": `agenda-day-${day}` },
    make("h2", { id: `agenda-day-${day}` }, say("agenda.day", { n: day + 1 })),
    make(
      "div",
      { class: "agenda-row" },
      field(say("agenda.starts"), {
        type: "time",
        value: plans.clock(starts),
        "data-key": `starts-${day}`,
        required: "",
      }, (input) => {
        const given = plans.fromClock(input.value);
        if (given !== undefined) return builder.type(plans.setDay(builder.plan, day, { starts: given }));
        input.value = plans.clock(starts);
        builder.tell(say("agenda.no_start", { day: day + 1, time: input.value }));
      }),
      field(say("agenda.date"), { type: "date", value: date, "data-key": `date-${day}` }, ({ value }) => {
        builder.type(plans.setDay(builder.plan, day, { date: value }));
      }),
      ...(items.length ? [run] : []),
      ...remove,
    ),
    ...(items.length
      ? [bar(builder, day), make("p", { class: "agenda-sum" }, sum), fold]
      : [make("p", {}, say("agenda.no_lines"))]),
    adding(builder, day),
  );

  /** @param {Builder} owner @param {number} at @returns {Element} for the eye: what it says stands below it */
  function bar(owner, at) {
    const drawn = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const length = Math.max(all, 1);
    for (
      const [name, value] of Object.entries({
        class: "day-bar",
        viewBox: `0 0 ${length} 22`,
        "aria-hidden": "true",
        preserveAspectRatio: "none",
      })
    ) {
      drawn.setAttribute(name, value);
    }
    owner.plan.days[at].items.forEach((item, index) => {
      const piece = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      const kind = plans.isPause(item) ? "pause" : item.kind === "lesson" ? "input" : "exercise";
      const [x, width] = [when[index].start - starts, Math.max(1, item.minutes - length / 400)];
      const [y, height] = item.beside ? [12, 10] : [0, 22];
      for (const [name, value] of Object.entries({ x, y, width, height, class: `day-${kind}` })) {
        piece.setAttribute(name, String(value));
      }
      drawn.append(piece);
    });
    return drawn;
  }
}

/** @param {Builder} builder @param {number} day @param {number} at @param {{start: number, end: number}} when @returns {HTMLElement} */
function line(builder, day, at, when) {
  const { plan, facts } = builder;
  const item = plan.days[day].items[at];
  const title = shown(item, facts, say);
  const key = (/** @type {string} */ name) => `${name}-${day}-${at}`;
  const note = plans.noteOf(item, facts);
  const known = item.kind === "exercise" || item.kind === "lesson"
    ? facts[item.kind === "exercise" ? "exercises" : "lessons"][item.id ?? ""]
    : undefined;
  const name = known
    ? make("a", { href: known.address }, title)
    : item.kind === "own"
    ? field(say("agenda.text_of", { n: at + 1 }), {
      type: "text",
      value: item.text ?? "",
      maxlength: "300",
      "data-key": key("text"),
      hidden: "",
    }, ({ value }) => builder.type(plans.set(builder.plan, day, at, { text: value.trim() })))
    : make("span", {}, title);
  const minutes = field(
    say("agenda.minutes_of", { title }),
    {
      type: "number",
      min: "1",
      max: String(plans.LONGEST),
      value: String(item.minutes),
      inputmode: "numeric",
      "data-key": key("minutes"),
      hidden: "",
    },
    (input) => {
      const value = Number(input.value);
      if (isWhole(value, 1, plans.LONGEST)) builder.type(plans.set(builder.plan, day, at, { minutes: value }));
      else {
        const values = { what: input.value, most: plans.LONGEST, title, minutes: item.minutes };
        input.value = String(item.minutes);
        builder.tell(say("agenda.no_minutes", values));
      }
    },
  );
  const made = make(
    "li",
    { class: `agenda-line agenda-${item.kind}`, "data-at": String(at) },
    make("span", { class: "agenda-handle", "aria-hidden": "true" }, "⠿"),
    make("span", { class: "agenda-time" }, `${plans.clock(when.start)}–${plans.clock(when.end)}`),
    minutes,
    make(
      "span",
      { class: "agenda-what" },
      ...(item.kind === "lesson" ? [say("agenda.talk_on", { title: "" }), name] : [name]),
      ...(note ? [make("small", { class: "agenda-note" }, note)] : []),
    ),
    more(builder, day, at, title),
    make(
      "span",
      { class: "agenda-moves" },
      press("↑", say("agenda.up", { title }), key("up"), () => move(builder, day, at, -1)),
      press("↓", say("agenda.down", { title }), key("down"), () => move(builder, day, at, 1)),
      press("×", say("agenda.remove", { title }), key("remove"), () => {
        const next = builder.plan.days[day].items.length > 1 ? `remove-${day}-${Math.max(0, at - 1)}` : `what-${day}`;
        builder.change(plans.drop(builder.plan, day, at), say("agenda.removed", { title }), next);
      }),
    ),
  );
  made.addEventListener("keydown", (event) => {
    if (!event.altKey || !["ArrowUp", "ArrowDown"].includes(event.key)) return;
    event.preventDefault();
    move(builder, day, at, event.key === "ArrowUp" ? -1 : 1);
  });
  return made;
}

/** @param {Builder} builder @param {number} day @param {number} at @param {string} title @returns {HTMLElement} where it takes place, who leads it, what to know */
function more(builder, day, at, title) {
  const { plan } = builder;
  const item = plan.days[day].items[at];
  const box = (/** @type {typeof MARKS[number]} */ name) =>
    field(
      say(`agenda.${name}_of`, { title }),
      { type: "checkbox", "data-key": `${name}-${day}-${at}`, ...(item[name] ? { checked: "" } : {}) },
      ({ checked }) => builder.type(plans.set(builder.plan, day, at, { [name]: checked ? true : undefined })),
    );
  const says = /** @type {(keyof typeof SAYS)[]} */ (Object.keys(SAYS)).map((name) =>
    field(say(`agenda.${name}_of`, { title }), {
      type: "text",
      shown: say(`agenda.column.${name}`),
      value: item[name] ?? "",
      maxlength: String(SAYS[name]),
      "data-key": `${name}-${day}-${at}`,
    }, ({ value }) => builder.type(plans.set(builder.plan, day, at, { [name]: value.trim() })))
  );
  const marks = MARKS.filter((name) => item[name]).map((name) => say(`agenda.${name}`));
  const told = [item.room, item.lead, ...marks].filter(Boolean).join(", ");
  return make(
    "details",
    { class: "agenda-more", "data-key": `more-${day}-${at}` },
    make("summary", {}, ...(told ? [told] : summed(title))),
    make(
      "div",
      { class: "agenda-row" },
      ...says,
      ...(at ? [box("beside")] : []),
      ...(plans.isPause(item) ? [] : [box("spare")]),
      box("fixed"),
    ),
  );
}

/** @param {string} title @returns {HTMLElement[]} what is seen, and what is read out: fifty times “More” tell nobody of what */
const summed = (title) => [
  make("span", { "aria-hidden": "true" }, say("agenda.more")),
  make("span", { class: "for-readers" }, say("agenda.more_of", { title })),
];

/** @param {string} sign @param {string} label @param {string} key @param {() => void} then @returns {HTMLElement} */
function press(sign, label, key, then) {
  const made = button(sign, then, "agenda-press");
  made.setAttribute("aria-label", label);
  made.title = label; // a sign alone tells nobody what to say to the computer
  made.dataset.key = key;
  return made;
}

/** @param {Builder} builder @param {number} day @param {number} at @param {number} by */
function move(builder, day, at, by) {
  const title = shown(builder.plan.days[day].items[at], builder.facts, say);
  const to = plans.shift(builder.plan, day, at, by);
  if (to.plan === builder.plan) return builder.tell(say(by < 0 ? "agenda.is_first" : "agenda.is_last", { title }));
  const { start } = plans.times(to.plan.days[to.day])[to.at];
  const told = say("agenda.moved", { title, n: to.at + 1, day: to.day + 1, time: plans.clock(start) });
  builder.change(to.plan, told, `${by < 0 ? "up" : "down"}-${to.day}-${to.at}`);
}

/** Moving a line by mouse or finger, held at its handle. @param {Builder} builder @param {number} day @param {HTMLElement} list */
function drag(builder, day, list) {
  list.addEventListener("pointerdown", (event) => {
    const handle = /** @type {HTMLElement} */ (event.target).closest(".agenda-handle");
    const held = /** @type {HTMLElement | null | undefined} */ (handle?.closest("li"));
    if (!held || !(handle instanceof HTMLElement)) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    held.classList.add("agenda-held");
    const from = Number(held.dataset.at);
    const follow = (/** @type {PointerEvent} */ { clientY }) => {
      const others = [...list.children].filter((each) => each !== held);
      const below = others.find((each) =>
        clientY < each.getBoundingClientRect().top + each.getBoundingClientRect().height / 2
      );
      if ((below ?? null) !== held.nextElementSibling) list.insertBefore(held, below ?? null);
    };
    const end = () => {
      handle.removeEventListener("pointermove", follow);
      held.classList.remove("agenda-held");
      const to = [...list.children].indexOf(held);
      if (to !== from) builder.change(plans.place(builder.plan, day, from, day, to));
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", end, { once: true });
    handle.addEventListener("pointercancel", () => builder.show(), { once: true });
  });
}
