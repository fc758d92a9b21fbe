/** The record of learning: what was done, in this browser alone, with a name that is kept here and sent nowhere. */
import { ofBegun } from "../core/begun.js";
import { carried } from "../core/carry.js";
import { every, one } from "../core/dom.js";
import { names } from "../core/entry.js";
import { dateText, say } from "../core/i18n.js";
import { Autosave } from "../core/autosave.js";
import * as store from "../core/store.js";
import { wayIn } from "../core/way.js";
import { begunIn, days, done, hoursText, isBegun, isMarked, tally } from "./tally.js";

/** @typedef {import("../core/merge.js").State} State */

const NAME = "last/name";

/** @param {DOMStringMap} data @returns {[kind: string, id: string]} */
function nameOf({ lesson, labStep, quiz }) {
  if (quiz !== undefined) return ["exercise", quiz];
  return labStep === undefined ? ["lesson", lesson ?? ""] : ["lab_step", labStep];
}

/** @param {HTMLElement} element @returns {import("./tally.js").Unit} */
const unitOf = ({ dataset }) => ({
  unit: nameOf(dataset),
  minutes: Number(dataset.minutes ?? 0),
  exercises: names(dataset.exercises),
  questions: names(dataset.questions),
});

/** @param {import("./tally.js").Done} what @returns {string} of an outcome, in words */
function inWords({ exercises, begun, answered, judged, right }) {
  const parts = [];
  if (exercises) parts.push(say("record.practised"));
  else if (begun) parts.push(say("record.begun"));
  if (judged) parts.push(say("record.right", { right, of: judged }));
  else if (answered) parts.push(say("record.compared"));
  return parts.join(" · ");
}

/**
 * Show the modules of the programmes in which something was done, and no others.
 * @param {HTMLElement} root @param {State} state
 */
function showModules(root, state) {
  const modules = every(root, ".record-module").map((section) => ({
    section,
    programme: section.dataset.programme ?? "",
    units: every(section, ".record-unit").map(unitOf),
  }));
  const begun = begunIn(state, modules);
  const shown = ofBegun(modules, ({ programme }) => programme, ({ programme }) => begun.has(programme));
  for (const module of modules) module.section.hidden = !shown.includes(module);
}

/** @param {number} minutes @returns {string} in words, from two hours on as hours, as the pages do; empty where it is none */
function timeText(minutes) {
  if (minutes >= 120) return say("record.about", { n: hoursText(minutes) });
  return minutes ? say("record.minutes", { n: minutes }) : "";
}

/** @param {HTMLElement} numbers @param {State} state @returns {string} how far somebody is on the way that is taken, in words */
function onWay(numbers, state) {
  /** @type {{title: string, lessons: string[]} | undefined} */
  const way = wayIn(numbers);
  if (!way) return "";
  const n = way.lessons.filter((id) => isMarked(state, "lesson", id)).length;
  return say("record.way", { title: way.title, n, of: way.lessons.length });
}

/** @param {HTMLElement} root @param {State} state */
function showNumbers(root, state) {
  const numbers = one(root, ".record-numbers");
  const takes = JSON.parse(numbers.dataset.exercises ?? "{}");
  const all = tally(state, every(root, ".record-module:not([hidden]) .record-unit").map(unitOf), takes);
  const span = days(state);
  /** @type {Record<string, string>} */
  const told = {
    name: store.get(NAME)?.v ?? "",
    way: onWay(numbers, state),
    lessons: say("record.of", { n: all.lessons, of: all.ofLessons }),
    steps: all.steps ? say("record.of", { n: all.steps, of: all.ofSteps }) : "",
    exercises: [
      say("record.of", { n: all.exercises, of: all.ofExercises }),
      ...(all.begun ? [say("record.also_begun", { n: all.begun })] : []),
    ].join(". "),
    quizzes: all.quizzes ? say("record.of", { n: all.quizzes, of: all.ofQuizzes }) : "",
    questions: [
      say("record.of", { n: all.answered, of: all.ofQuestions }),
      ...(all.judged ? [say("record.judged", { right: all.right, of: all.judged })] : []),
    ].join(". "),
    hours: timeText(all.minutes),
    days: span ? [...new Set(span.map(dateText))].join(" – ") : "",
  };
  for (const [number, text] of Object.entries(told)) {
    const line = one(root, `[data-number="${number}"]`);
    one(line, "dd").textContent = text;
    line.hidden = text === "";
  }
}

/**
 * Own texts go on paper where somebody says so, each time anew: a record is made for others.
 * @param {HTMLElement} root @param {State} state
 */
function showOwn(root, state) {
  const asks = root.querySelector(".record-asks");
  if (!(asks instanceof HTMLElement)) return;
  const get = (/** @type {string} */ name) => (Object.hasOwn(state, name) ? state[name] : undefined);
  for (const line of every(root, ".record-own [data-field]")) {
    const own = get(`field/${line.dataset.field}`);
    const text = (own ?? carried(names(line.dataset.carry), "", get))?.v ?? "";
    one(line, "dd").textContent = text;
    line.hidden = text === "";
  }
  asks.hidden = !root.querySelector(".record-own > :not([hidden])");
}

/** @param {HTMLElement} root @param {State} state */
function showOutcomes(root, state) {
  for (const place of every(root, ".record-unit")) {
    const unit = unitOf(place);
    const [kind, id] = unit.unit;
    const begun = isBegun(state, unit);
    const words = isMarked(state, kind, id) ? [`✓ ${say(kind === "lesson" ? "read" : "done")}`] : [];
    if (kind === "exercise") words.push(inWords(done(state, [], unit.questions)));
    one(place, "h3 .record-mark").textContent = words.filter(Boolean).join(" · ");
    // What a quiz asked of a lesson where nobody was yet is said with the quiz alone.
    const marks = every(place, "li").map((item) => {
      const { exercises, questions } = unitOf(item);
      const text = begun ? inWords(done(state, exercises, questions)) : "";
      one(item, ".record-mark").textContent = text;
      item.classList.toggle("is-open", !text);
      return text;
    });
    place.classList.toggle("is-open", !begun && !marks.some(Boolean));
  }
}

/**
 * Say of each module how much of it is read and done, and where nothing is begun how to begin.
 * @param {HTMLElement} root @param {State} state
 */
function showCounts(root, state) {
  for (const section of every(root, ".record-module")) {
    const units = every(section, ".record-unit:not([data-quiz])").map(unitOf);
    const n = units.filter(({ unit: [kind, id] }) => isMarked(state, kind, id)).length;
    one(section, ".record-count").textContent = say("record.of", { n, of: units.length });
    section.classList.toggle("is-open", every(section, ".record-unit").every((each) => each.matches(".is-open")));
  }
  const begun = root.querySelector(".record-module:not([hidden], .is-open)");
  one(root, ".record-first").hidden = begun !== null;
}

/** @param {HTMLElement} root */
function live(root) {
  one(root, ".record-scripts").remove();
  for (const hidden of every(root, ".record-form, .record-numbers")) hidden.hidden = false;
  const name = /** @type {HTMLInputElement} */ (one(root, "#record-name"));
  const refresh = () => {
    const state = store.all();
    showModules(root, state);
    showNumbers(root, state);
    showOwn(root, state);
    showOutcomes(root, state);
    showCounts(root, state);
  };
  const keep = () => {
    const problem = one(root, ".record-problem");
    problem.textContent = "";
    try {
      store.save(NAME, { v: name.value.trim() }, store.get(NAME));
    } catch (error) {
      problem.textContent = say(`not_saved_${error instanceof store.NotSaved ? error.reason : "refused"}`);
      one(root, '[data-number="name"] dd').textContent = name.value;
      return;
    }
    refresh();
  };
  name.value ||= store.get(NAME)?.v ?? "";
  refresh();
  const autosave = new Autosave(keep);
  name.addEventListener("input", () => autosave.soon(undefined));
  name.addEventListener("change", () => autosave.now(undefined));
  one(root, '[data-do="print"]').addEventListener("click", () => {
    autosave.now(undefined);
    window.print();
  });
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
}

export function start() {
  every(document, ".record").forEach(live);
}
