/** “What good looks like” opens after an own try: when something is written or answered in its exercise. */
import { make } from "../core/dom.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";

/** @param {string} exercise @returns {boolean} whether the page offers something to write or to answer in it */
const offers = (exercise) =>
  document.querySelector(`form.worksheet[data-exercise="${exercise}"], .question[data-question^="${exercise}/"]`) !==
    null;

/** @param {string} exercise @returns {boolean} whether the learner has written or answered something in it */
export function tried(exercise) {
  const state = store.all();
  return Object.entries(state).some(([name, { v }]) => {
    const [kind, id] = name.split("/");
    return v !== "" && id === exercise && (kind === "field" || kind === "answer");
  });
}

export function start() {
  for (const good of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.good"))) {
    const exercise = good.dataset.exercise ?? "";
    const waits = make("p", { class: "hint good-waits" }, say("good_waits"));
    good.before(waits);
    const refresh = () => {
      // Where there is nothing to try, or nothing can be kept, nobody is kept waiting.
      const open = tried(exercise) || !offers(exercise) || store.trouble() !== "";
      good.hidden = !open;
      waits.hidden = open;
    };
    refresh();
    document.addEventListener("store:changed", refresh);
    store.onOtherTab(refresh);
  }
}
