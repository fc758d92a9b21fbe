/**
 * A small calculator in the trainer's part of an exercise: so many people, and it says how many groups they make and how
 * much of each thing they need. On the page of a day it adds up the whole day. The number is remembered for the next.
 */
import { every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { isWhole } from "../core/whole.js";
import { copies, together } from "./copies.js";
import { also } from "./day.js";
import { rooms } from "./room.js";
import { shoppingList } from "./shopping.js";
import { grouped, toDo } from "./sizes.js";
import { amountOf, countOf, groups, MOST_PEOPLE, PEOPLE } from "./split.js";
import { tablesOfDay } from "./tables.js";

const KEPT = "last/people";

/**
 * A field for the number of people, and what is told of it.
 * @param {HTMLElement} root @param {string} title @param {number} from the fewest people that make sense
 * @param {(people: number) => HTMLElement[]} told
 */
function asked(root, title, from, told) {
  const input = /** @type {HTMLInputElement} */ (make("input", {
    type: "number",
    min: "1",
    max: String(MOST_PEOPLE),
    inputmode: "numeric",
    value: store.get(KEPT)?.v ?? String(Math.max(PEOPLE, from)),
  }));
  const place = make("div", { role: "status" });
  const tell = () => {
    const people = Number(input.value);
    const isOne = isWhole(people, 1, MOST_PEOPLE);
    input.setAttribute("aria-invalid", String(!isOne));
    if (isOne) rooms(people);
    place.replaceChildren(...(isOne ? told(people) : [make("p", {}, say("groups.wrong", { most: MOST_PEOPLE }))]));
  };
  input.addEventListener("input", () => {
    tell();
    if (input.getAttribute("aria-invalid") === "true") return;
    try {
      store.save(KEPT, { v: input.value }, store.get(KEPT));
    } catch {
      /* the next exercise asks again */
    }
  });
  root.replaceChildren(
    make("p", { class: "label" }, title),
    make("label", {}, `${say("groups.people")} `, input),
    place,
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

/** @param {HTMLElement} root */
function ofDay(root) {
  /** @type {import("./day.js").Held[]} */
  const held = JSON.parse(root.dataset.exercises ?? "[]");
  const of = (/** @type {string[]} */ titles) => titles.join(", ");
  asked(root, say("groups.of_day.day"), 0, (people) => [
    ...copies(people),
    ...tablesOfDay(held, people),
    ...shoppingList(held, people),
    line(say("groups.of_day.also"), { class: "label" }),
    ...list(also(held).map(({ text, titles }) => say("groups.of_day.also_for", { text, what: of(titles) }))),
  ]);
}

export function start() {
  every(document, ".group-sizes").forEach(ofExercise);
  every(document, ".day-shopping").forEach(ofDay);
  for (const root of every(document, ".day-people")) asked(root, say("groups.of_day.day"), 0, copies);
}
