/** The days after a course, in the reader's calendar. */
import { every, one, textOf } from "../core/dom.js";
import { addWords, dateText, say } from "../core/i18n.js";
import { calendar } from "../export/calendar.js";
import { download } from "../export/download.js";
import { WORDS } from "../words/check-ins.js";
import { events } from "./days.js";

addWords(WORDS);

/** @param {HTMLElement} item @returns {import("./days.js").CheckIn} */
function checkIn(item) {
  const form = /** @type {HTMLAnchorElement} */ (one(item, "a"));
  const { days, question = "" } = item.dataset;
  return { days: Number(days), title: textOf(form), question, url: form.href };
}

/** @param {HTMLElement} root */
function live(root) {
  one(root, ".check-ins-live").hidden = false;
  const last = /** @type {HTMLInputElement} */ (one(root, "input"));
  const items = every(root, "li");
  const made = () => events(last.value, items.map(checkIn));
  const problem = (/** @type {string} */ text) => {
    one(root, ".check-ins-problem").textContent = text;
  };
  last.addEventListener("change", () => {
    const days = made();
    problem(!days && last.validity.badInput ? say("check_ins.no_such_day") : "");
    items.forEach((item, at) => {
      one(item, ".check-in-date").textContent = days ? dateText(new Date(`${days[at].date}T12:00`)) : "";
    });
  });
  one(root, '[data-do="calendar"]').addEventListener("click", () => {
    const days = made();
    if (!days) {
      problem(say(last.value || last.validity.badInput ? "check_ins.no_such_day" : "check_ins.day_first"));
      last.focus();
      return;
    }
    problem("");
    const text = calendar(days, root.dataset.name ?? "", new Date());
    download(new Blob([text], { type: "text/calendar;charset=utf-8" }), `check-ins-${last.value}.ics`);
  });
}

export function start() {
  every(document, ".check-ins").forEach(live);
}
