/** The page of learning paths: one takes a path there or leaves it, and sees what of it is done and what is next. */
import { buttonFor, every, make, one, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { take, taken } from "../core/way.js";
import * as marks from "./marks.js";
import { follow } from "./switch.js";

/** @param {HTMLElement} path @returns {HTMLElement[]} the link to the first part of a path that is not done, if there is one */
function ahead(path) {
  const parts = every(path, "[data-part]");
  const next = parts.findIndex(({ dataset }) => !marks.isDone(dataset.part ?? ""));
  const link = parts[next]?.querySelector("a");
  if (!link) return [];
  const title = textOf(link);
  return [
    make(
      "a",
      { class: "path-ahead md-button md-button--primary", href: link.getAttribute("href") ?? "" },
      say(next ? "way.ahead" : "way.begin", { title }),
    ),
  ];
}

/** Take a learning path, or leave it: the home page leads along the one that is taken. @param {HTMLElement} path */
function choosing(path) {
  const id = path.dataset.path ?? "";
  const place = path.querySelector(".path-way") ?? make("p", { class: "path-way" });
  const isTaken = taken() === id;
  const title = textOf(document.getElementById(path.getAttribute("aria-labelledby") ?? ""));
  const press = buttonFor(say(isTaken ? "way.leave" : "way.take"), title, () => {
    try {
      take(isTaken ? "" : id);
      // A path is for one person. Who chose before what lessons show keeps that.
      if (!isTaken && store.get("set/way") === undefined) follow("way", "alone");
      paths();
      /** @type {HTMLElement | null} */ (path.querySelector(".path-way button"))?.focus();
    } catch {
      /* then the home page goes on as before */
    }
  });
  const alone = store.get("set/way")?.v === "alone" ? [say("way.alone"), " "] : [];
  const told = [make("strong", {}, say("way.taken")), " ", ...alone, ...ahead(path), " "];
  place.replaceChildren(...(isTaken ? told : []), press);
  if (!place.isConnected) path.querySelector("p")?.after(place);
}

/** In a learning path: what is done, and what is next. */
export function paths() {
  for (const path of every(document, ".path")) {
    choosing(path);
    const parts = /** @type {HTMLElement[]} */ ([...path.querySelectorAll("[data-part]")]);
    const done = parts.map(({ dataset }) => marks.isDone(dataset.part ?? ""));
    const next = done.indexOf(false);
    parts.forEach((part, index) => {
      part.classList.toggle("is-read", done[index]);
      part.querySelector(".path-mark")?.remove();
      const text = done[index] ? `✓ ${say("done")}` : index === next && done.includes(true) ? say("next") : "";
      if (text) part.append(" ", make("strong", { class: "path-mark" }, text));
    });
  }
}

/** Open the path to which the address leads, and at first the one that is taken. */
export function openPath() {
  for (const path of every(document, ".path")) {
    const leads = location.hash === `#${path.getAttribute("aria-labelledby")}`;
    const parts = /** @type {HTMLDetailsElement} */ (one(path, "details"));
    parts.open ||= leads || (!location.hash && taken() === path.dataset.path);
  }
}
