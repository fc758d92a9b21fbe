/**
 * A plan as the part of an address behind `#`, which no browser sends to a server: it can be sent to a colleague, and is
 * read again with what can be kept. Pure.
 *
 *     plan=1&name=Half+day&people=22&day=0900&date=2026-12-01&exercise=25.slip&break=15&own=30.Welcome&room=Hall&beside=1&sum=…
 *
 * `from` names the ready plan with which it began. `day` begins a day; `date`, `text`, `talk`, `room`, `lead`, `note`, `beside`, `spare` and `fixed` say more of what stands before them. `sum` shows whether something is missing.
 */
import { isWhole } from "../core/whole.js";
import { MOST_PEOPLE } from "../groups/split.js";
import { empty, fromClock, isDate, KINDS, LONGEST, MOST_DAYS, MOST_ITEMS } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Day} Day */
/** @typedef {import("./plan.js").Item} Item */
/** @typedef {import("./plan.js").Kind} Kind */
/** @typedef {import("./plan.js").Facts} Facts */
/** @typedef {{kind: string, values: Record<string, string>}} Problem */

export const VERSION = "1";
const LONGEST_TEXT = 300; // signs of a name or of an own line
/** What a line can say more, and how many signs of it. */
export const SAYS = /** @type {const} */ ({ room: 300, lead: 300, note: 1000 });

/** What a line is, or is not. */
export const MARKS = /** @type {const} */ (["beside", "spare", "fixed"]);

const SAID = /** @type {(keyof typeof SAYS)[]} */ (Object.keys(SAYS));

/** @param {string} text @returns {string} a short sum of a text: not a secret, only to see that nothing is missing */
export function sumOf(text) {
  let sum = 0;
  for (const sign of text) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

/** @param {URLSearchParams} made so far @param {Item} item whose line is appended */
function appendLine(made, item) {
  const { kind, minutes, id, text, talk } = item;
  const rest = id ?? text;
  made.append(kind, rest ? `${minutes}.${rest}` : String(minutes));
  if (id && text) made.append("text", text);
  if (talk) made.append("talk", talk);
  for (const name of SAID) if (item[name]) made.append(name, item[name]);
  for (const name of MARKS) if (item[name]) made.append(name, "1");
}

/** @param {Plan} plan @returns {string} what stands behind # */
export function encode(plan) {
  const made = new URLSearchParams([["plan", VERSION], ["name", plan.name], ["people", String(plan.people)]]);
  if (plan.from) made.append("from", plan.from);
  for (const day of plan.days) {
    made.append("day", `${Math.floor(day.starts / 60)}`.padStart(2, "0") + `${day.starts % 60}`.padStart(2, "0"));
    if (day.date) made.append("date", day.date);
    for (const item of day.items) appendLine(made, item);
  }
  return `${made}&sum=${sumOf(String(made))}`;
}

/** @param {string} hash @returns {boolean} whether an address holds a plan */
export const holds = (hash) => /(?:^#?|&)plan=/.test(hash);

/** @param {string} search of an address @returns {string} the plan that is ready and that it names in order to run it, or an empty text */
export const readyIn = (search) => new URLSearchParams(search).get("run") ?? "";

/** @param {string} id of a plan that is ready @param {Facts} facts @param {number} people @returns {{plan: Plan, problems: Problem[]}} */
export function taken(id, facts, people) {
  const found = facts.plans.find((each) => each.id === id);
  if (!found) {
    return { plan: { ...empty(), people }, problems: [{ kind: "no_plan", values: { what: id.slice(0, 60) } }] };
  }
  return { plan: { name: found.title, people, from: id, days: structuredClone(found.days) }, problems: [] };
}

/**
 * Read a plan. What can be kept is kept; what cannot is told.
 * @param {string} hash with or without # @param {Facts} facts @returns {{plan: Plan, problems: Problem[]}}
 */
export function decode(hash, facts) {
  /** @type {Problem[]} */
  const problems = [];
  const tell = (/** @type {string} */ kind, values = {}) => problems.push({ kind, values });
  const text = hash.replace(/^#/, "");
  const [body, sum] = text.split("&sum=");
  const given = new URLSearchParams(body);
  if (given.get("plan") !== VERSION) tell("version");
  else if (sum !== sumOf(body)) tell("cut");
  /** @type {Plan} */
  const plan = { ...empty(), days: [] };
  const reader = new Reader(plan, facts, tell);
  for (const [name, value] of given) reader.take(name, value);
  if (!plan.days.length) plan.days = empty().days;
  return { plan, problems };
}

/** @param {Record<string, {was: string[]}>} things by id @returns {Map<string, string>} what they are called now, by ids that they had before */
const namedBefore = (things) =>
  new Map(Object.entries(things).flatMap(([id, { was }]) => was.map((old) => /** @type {const} */ ([old, id]))));

/** Takes one thing after the other into a plan. */
class Reader {
  /** @param {Plan} plan @param {Facts} facts @param {(kind: string, values?: Record<string, string>) => void} tell */
  constructor(plan, facts, tell) {
    this.plan = plan;
    this.facts = facts;
    this.tell = tell;
    this.before = { exercise: namedBefore(facts.exercises), lesson: namedBefore(facts.lessons) };
  }

  /** @param {string} name @param {string} value */
  take(name, value) {
    const day = this.plan.days.at(-1);
    const known = this.ofPlan(name, value) || (day && this.ofDay(day, name, value));
    if (!known && name !== "plan") this.tell("unknown", { what: name.slice(0, 40) });
  }

  /** @param {string} name @param {string} value @returns {boolean} whether it is about the plan, or begins a day or a line */
  ofPlan(name, value) {
    if (name === "name") this.plan.name = value.slice(0, LONGEST_TEXT);
    else if (name === "people") this.people(value);
    else if (name === "from") this.from(value);
    else if (name === "day") this.day(value);
    else if (KINDS.includes(/** @type {Kind} */ (name))) this.line(/** @type {Kind} */ (name), value);
    else return false;
    return true;
  }

  /** @param {Day} day @param {string} name @param {string} value @returns {boolean} whether it is about a day or its last line */
  ofDay(day, name, value) {
    const item = day.items.at(-1);
    if (name === "date") this.date(day, value);
    else return Boolean(item) && this.ofLine(/** @type {Item} */ (item), day, name, value);
    return true;
  }

  /** @param {Item} item the last of its day @param {Day} day @param {string} name @param {string} value @returns {boolean} whether it is about that line */
  ofLine(item, day, name, value) {
    if (name === "text" && item.id && value) item.text = value.slice(0, LONGEST_TEXT);
    else if (name === "talk") this.talk(item, value);
    else if (Object.hasOwn(SAYS, name) && value) this.said(item, /** @type {keyof typeof SAYS} */ (name), value);
    else if (name === "beside" && day.items.length > 1) item.beside = true;
    else if (name === "spare" || name === "fixed") item[name] = true;
    else return false;
    return true;
  }

  /** @param {Item} item @param {keyof typeof SAYS} name @param {string} value */
  said(item, name, value) {
    item[name] = value.slice(0, SAYS[name]);
  }

  /** @param {Item} item @param {string} value where this talk is not there any more, its title stays, and nothing is to be ready for it */
  talk(item, value) {
    if (Object.hasOwn(this.facts.talks, value)) item.talk = value;
  }

  /** @param {string} value */
  people(value) {
    const people = Number(value);
    if (isWhole(people, 1, MOST_PEOPLE)) this.plan.people = people;
    else this.tell("people", { what: value.slice(0, 20), most: String(MOST_PEOPLE), people: String(this.plan.people) });
  }

  /** @param {string} value where this plan is not there any more, nothing is lost but the memory of it */
  from(value) {
    const now = this.facts.plans.find(({ id, was = [] }) => id === value || was.includes(value));
    if (now) this.plan.from = now.id;
  }

  /** @param {string} value */
  day(value) {
    const starts = fromClock(value);
    if (this.plan.days.length >= MOST_DAYS) return this.tell("days", { most: String(MOST_DAYS) });
    if (starts === undefined) this.tell("time", { what: value.slice(0, 20) });
    this.plan.days.push({ starts: starts ?? empty().days[0].starts, items: [] });
  }

  /** @param {Day} day @param {string} value */
  date(day, value) {
    if (isDate(value)) day.date = value;
    else this.tell("date", { what: value.slice(0, 20) });
  }

  /** @param {Kind} kind @param {string} value */
  line(kind, value) {
    if (!this.plan.days.length) this.day("0900");
    const [, number, rest = ""] = /^([^.]*)(?:\.([^]*))?$/.exec(value) ?? [];
    const day = /** @type {Day} */ (this.plan.days.at(-1));
    if (day.items.length >= MOST_ITEMS) return this.tell("items", { most: String(MOST_ITEMS) });
    /** @type {Item} */
    const item = { kind, minutes: Number(number) };
    if (kind === "exercise" || kind === "lesson") this.named(item, kind, rest);
    else if (rest) item.text = rest.slice(0, LONGEST_TEXT);
    if (!isWhole(item.minutes, 1, LONGEST)) {
      this.tell("minutes", { what: value.slice(0, 60) });
      item.minutes = (item.kind === "exercise" && this.facts.exercises[item.id ?? ""]?.minutes) || 15;
    }
    day.items.push(item);
  }

  /** @param {Item} item @param {"exercise" | "lesson"} kind @param {string} name its id, of now or of before */
  named(item, kind, name) {
    const known = kind === "exercise" ? this.facts.exercises : this.facts.lessons;
    const id = Object.hasOwn(known, name) ? name : this.before[kind].get(name) ?? "";
    if (Object.hasOwn(known, id)) {
      if (id !== name) this.tell("renamed", { what: name.slice(0, 60), now: known[id].title });
      item.id = id;
    } else {
      this.tell("gone", { what: name.slice(0, 60) });
      // Its time stays in the day, so that the rest of the agenda does not move.
      Object.assign(item, { kind: "own" }, name && { text: name.slice(0, 60) });
    }
  }
}
