/**
 * A small calculator in the trainer's part of an exercise: so many people, and it says how many groups they make and how
 * much of each thing they need. The number is remembered for the next exercise.
 */
import { grouped } from "../agenda/group-sizes.js";
import { amountOf, countOf, groups } from "../agenda/groups.js";
import { isWhole, MOST_PEOPLE, PEOPLE } from "../agenda/plan.js";
import { every, make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";

const KEPT = "last/people";

/** @param {HTMLElement} root */
function live(root) {
  const { form = "", size, from, to, materials } = root.dataset;
  /** @type {{text: string, each: string, amount: number}[]} */
  const things = JSON.parse(materials ?? "[]");
  const input = /** @type {HTMLInputElement} */ (make("input", {
    type: "number",
    min: "1",
    max: String(MOST_PEOPLE),
    inputmode: "numeric",
    value: store.get(KEPT)?.v ?? String(Math.max(PEOPLE, Number(from))),
  }));
  const told = make("div", { role: "status" });
  const tell = () => {
    const people = Number(input.value);
    const isOne = isWhole(people, 1, MOST_PEOPLE);
    input.setAttribute("aria-invalid", String(!isOne));
    if (!isOne) return told.replaceChildren(make("p", {}, say("groups.wrong", { most: MOST_PEOPLE })));
    const made = groups(people, form, Number(size));
    const lines = [make("p", {}, grouped(people, form, made))];
    if (people < Number(from)) lines.push(make("p", { class: "noted" }, say("groups.too_few", { from: Number(from) })));
    if (people > Number(to)) lines.push(make("p", { class: "noted" }, say("groups.too_many", { to: Number(to) })));
    const items = things.map((each) =>
      make("li", {}, say("groups.amount", { n: amountOf(each, people, countOf(made)), text: each.text }))
    );
    if (items.length) lines.push(make("ul", {}, ...items));
    told.replaceChildren(...lines);
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
    make("p", { class: "label" }, say("groups.title")),
    make("label", {}, `${say("groups.people")} `, input),
    told,
  );
  tell();
}

export function start() {
  every(document, ".group-sizes").forEach(live);
}
