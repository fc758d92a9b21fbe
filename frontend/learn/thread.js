/** The thread of a lab: what is written so far of all that its steps leave one with. To read, and not to change. */
import { carried } from "../core/carry.js";
import { every, make, one } from "../core/dom.js";
import { names } from "../core/entry.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";

/** @type {WeakMap<Element, Node[]>} where a line can be written, as the page says it */
const places = new WeakMap();

/** @param {HTMLElement} line */
function show(line) {
  const { carry, follows } = line.dataset;
  const own = carried(names(carry), "", store.get);
  const text = own ?? carried(names(follows), "", store.get);
  for (const old of every(line, ".thread-said")) old.remove();
  const said = text ? [make("blockquote", {}, text.v)] : [];
  const isShort = !line.querySelector(".thread-from"); // where it only says with what a step begins
  if (!own && !isShort) said.push(make("p", { class: "meta" }, say(text ? "thread.follows" : "thread.nothing")));
  for (const each of said) each.classList.add("thread-said");
  one(line, "p").after(...said);
  if (!isShort) nameOrigin(line, own?.from ?? []);
}

/**
 * Of several exercises in which something can be written, name the one in which it was.
 * @param {HTMLElement} line @param {string[]} from exercises
 */
function nameOrigin(line, from) {
  const place = one(line, ".thread-from");
  const all = places.get(place) ?? [...place.childNodes];
  places.set(place, all);
  const link = all.find((each) => each instanceof HTMLElement && from.includes(each.dataset.from ?? ""));
  place.replaceChildren(...(link ? [link] : all));
}

export function start() {
  const lines = every(document, ".thread-line[data-carry]");
  const refresh = () => lines.forEach(show);
  refresh();
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
}
