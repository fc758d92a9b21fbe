/** The thread of a lab: what is written so far of all that its steps leave one with. To read, and not to change. */
import { carried } from "../core/carry.js";
import { every, make, one } from "../core/dom.js";
import { names } from "../core/entry.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";

/** @param {HTMLElement} line */
function show(line) {
  const text = carried(names(line.dataset.carry), "", store.get)?.v ?? "";
  line.querySelector(".thread-said")?.remove();
  const said = text ? make("blockquote", {}, text) : make("p", { class: "meta" }, say("thread.nothing"));
  said.classList.add("thread-said");
  one(line, "p").after(said);
}

export function start() {
  const lines = every(document, ".thread-line[data-carry]");
  const refresh = () => lines.forEach(show);
  refresh();
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
}
