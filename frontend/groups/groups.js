/**
 * A small calculator in the trainer's part of an exercise: so many people, and it says how many groups they make and how
 * much of each thing they need. On the page of a day it adds up the whole day. The number is remembered for the next.
 */
import { every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { part } from "../core/load.js";
import * as store from "../core/store.js";
import { isWhole } from "../core/whole.js";
import { copies, together } from "./copies.js";
import { also, throughDay } from "./day.js";
import { rooms } from "./room.js";
import { shoppingList } from "./shopping.js";
import { grouped, toDo } from "./sizes.js";
import { amountOf, countOf, groups, LAST_PEOPLE, MOST_PEOPLE, PEOPLE } from "./split.js";
import { seatsOfDay } from "./tables.js";
import { doing, split } from "./tracks.js";

/** @typedef {import("./tracks.js").Track} Track */
/** @typedef {import("./tracks.js").Split} Split */

/** Milliseconds after the last digit until it is said for how many it is counted: not at every digit. */
const PAUSE = 600;

/** @type {{input: HTMLInputElement, tell: () => void}[]} the fields of the page: they ask the same */
const FIELDS = [];

/** @param {string} least @param {string} value @returns {HTMLInputElement} a field for a number of people */
const numberField = (least, value) => /** @type {HTMLInputElement} */ (make("input", {
  type: "number",
  min: least,
  max: String(MOST_PEOPLE),
  inputmode: "numeric",
  value,
}));

/**
 * A number on the way to another is not kept.
 * @param {HTMLInputElement} input @param {() => void} then when somebody has left it, or the page
 */
function whenLeft(input, then) {
  input.addEventListener("change", then);
  addEventListener("pagehide", () => document.activeElement === input && then());
}

/** @param {string} name @param {string} value for the next exercise or day */
function keep(name, value) {
  try {
    store.save(name, { v: value }, store.get(name));
  } catch {
    /* the next one asks again */
  }
}

/**
 * A field for the people in each track but the last, which takes who is left. Without tracks there is none.
 * @param {Track[]} tracks @param {() => void} tell
 * @returns {{rows: HTMLElement[], read: (people: number) => Split}} what is read is also said beside the fields
 */
function trackFields(tracks, tell) {
  const rest = make("p", {});
  const fields = tracks.slice(0, -1).map(({ id, title }) => {
    const name = `${LAST_PEOPLE}/${id}`;
    const input = numberField("0", store.get(name)?.v ?? "");
    input.addEventListener("input", tell);
    whenLeft(input, () => keep(name, input.value));
    return { id, input, row: make("label", {}, `${say("groups.of_day.of_them", { title })} `, input) };
  });
  const read = (/** @type {number} */ people) => {
    const told = fields.filter(({ input }) => input.value !== "" && isWhole(Number(input.value), 0, MOST_PEOPLE))
      .map(({ id, input }) => [id, Number(input.value)]);
    const found = split(people, tracks, Object.fromEntries(told));
    for (const { id, input } of fields) input.placeholder = String(found[id]);
    const listed = tracks.map(({ id, title }) => say("groups.of_day.in_track", { title, n: found[id] })).join(", ");
    rest.textContent = say("groups.of_day.tracks", { listed });
    return found;
  };
  return { rows: fields.length ? [...fields.map(({ row }) => row), rest] : [], read };
}

/**
 * A field for the number of people, and what is told of it.
 * @param {HTMLElement} root @param {string} title @param {number} from the fewest people that make sense
 * @param {(people: number, tracks: Split) => HTMLElement[]} told
 */
function asked(root, title, from, told) {
  const usual = Number(root.dataset.people) || Math.max(PEOPLE, from);
  const input = numberField("1", store.get(LAST_PEOPLE)?.v ?? String(usual));
  const place = make("div", { class: "counted" });
  const wrong = make("p", { id: `wrong-${FIELDS.length}`, hidden: "" }, say("groups.wrong", { most: MOST_PEOPLE }));
  const said = make("p", { class: "for-readers", role: "status" });
  const tell = () => {
    const people = Number(input.value);
    const isOne = isWhole(people, 1, MOST_PEOPLE);
    input.setAttribute("aria-invalid", String(!isOne));
    if (isOne) rooms(people);
    wrong.hidden = isOne;
    if (isOne) input.removeAttribute("aria-describedby");
    else input.setAttribute("aria-describedby", wrong.id);
    place.replaceChildren(...(isOne ? told(people, tracks.read(people)) : []));
  };
  const tracks = trackFields(JSON.parse(root.dataset.tracks ?? "[]"), tell);
  FIELDS.push({ input, tell });
  let telling = 0;
  input.addEventListener("input", () => {
    for (const field of FIELDS) {
      field.input.value = input.value;
      field.tell();
    }
    const isOne = input.getAttribute("aria-invalid") === "false";
    clearTimeout(telling);
    telling = window.setTimeout(() => {
      said.textContent = isOne ? say("groups.counted", { n: Number(input.value) }) : wrong.textContent;
    }, PAUSE);
  });
  whenLeft(input, () => input.getAttribute("aria-invalid") === "false" && keep(LAST_PEOPLE, input.value));
  root.replaceChildren(
    make("p", { class: "label" }, title),
    make("label", {}, `${say("groups.people")} `, input),
    ...tracks.rows,
    wrong,
    place,
    said,
  );
  tell();
}

/** @param {string} text @param {Record<string, string>} [attributes] */
const line = (text, attributes = {}) => make("p", attributes, text);

/** @param {string[]} texts @returns {HTMLElement[]} a list, or nothing where nothing is in it */
const list = (texts) => (texts.length ? [make("ul", {}, ...texts.map((text) => make("li", {}, text)))] : []);

/** @param {HTMLElement} root */
function ofExercise(root) {
  const { from, to, materials } = root.dataset;
  const how = together(root);
  /** @type {{text: string, each: string, amount: number}[]} */
  const things = JSON.parse(materials ?? "[]");
  asked(root, say("groups.title"), Number(from), (people) => {
    const made = groups(people, how);
    return [
      line(grouped(people, how, made)),
      ...toDo(how, made).map((text) => line(text)),
      ...(people < Number(from) ? [line(say("groups.too_few", { from: Number(from) }), { class: "noted" })] : []),
      ...(people > Number(to)
        ? [line(say("groups.too_many", { to: Number(to), rooms: Math.ceil(people / Number(to)) }), { class: "noted" })]
        : []),
      ...list(
        things.map((each) => say("groups.amount", { n: amountOf(each, people, countOf(made)), text: each.text })),
      ),
    ];
  });
}

/**
 * @template {import("./day.js").Seated} E
 * @param {E[]} listed @param {number} people @param {Split} tracks
 * @returns {{tables: import("./split.js").Made, rows: import("./day.js").Row<E>[]}} the tables of a day, and what people do at them
 */
function seatedDay(listed, people, tracks) {
  const held = listed.map((each) => ({ ...each, people: doing(people, tracks, each.track) }));
  const parts = Object.values(tracks);
  return throughDay(held.filter(({ people }) => people), parts.length ? parts : [people]);
}

/** @param {HTMLElement} root */
function ofDay(root) {
  /** @type {import("./day.js").Held[]} */
  const listed = JSON.parse(root.dataset.exercises ?? "[]");
  const of = (/** @type {string[]} */ titles) => titles.join(", ");
  asked(root, say("groups.of_day.day"), 0, (people, tracks) => {
    const day = seatedDay(listed, people, tracks);
    const held = day.rows.map(({ exercise }) => exercise);
    rooms(people, day.rows);
    return [
      ...copies(people, tracks, held),
      ...seatsOfDay(day),
      ...shoppingList(held, every(document, ".day-prints").length ? "printed" : ""),
      line(say("groups.of_day.also"), { class: "label" }),
      ...list(also(held).map(({ text, titles }) => say("groups.of_day.also_for", { text, what: of(titles) }))),
    ];
  });
}

/** @param {HTMLElement} root on the page of a pack */
function ofPack(root) {
  /** @type {import("./copies.js").Named[]} */
  const listed = JSON.parse(root.dataset.exercises ?? "[]");
  const held = (/** @type {number} */ people, /** @type {Split} */ tracks) =>
    seatedDay(listed, people, tracks).rows.map(({ exercise }) => exercise);
  asked(root, say("groups.of_day.day"), 0, (people, tracks) => copies(people, tracks, held(people, tracks)));
}

/** Count the paper of packs, and say it. Where what lays it out does not come, it is not said. */
async function paper() {
  const { counted } = await part("paper");
  for (const pack of every(document, ".pack")) await counted(pack);
  for (const { tell } of FIELDS) tell();
}

export function start() {
  every(document, ".group-sizes").forEach(ofExercise);
  every(document, ".day-shopping").forEach(ofDay);
  const packs = every(document, ".day-people");
  packs.forEach(ofPack);
  if (packs.length) paper().catch(() => undefined);
}
