/**
 * Makes a page live. Each part looks for its own elements, which the pages have without scripts too. What most lessons
 * need stands here; what fewer pages need is loaded by them.
 */
import { make } from "./core/dom.js";
import { say } from "./core/i18n.js";
import { Outdated, part } from "./core/load.js";
import * as example from "./learn/example.js";
import * as keys from "./learn/keys.js";
import * as modelAnswer from "./learn/model-answer.js";
import * as popovers from "./learn/popovers.js";
import * as paper from "./learn/print.js";
import * as progress from "./learn/progress.js";
import * as renamed from "./learn/renamed.js";
import * as shell from "./learn/shell.js";
import * as sources from "./learn/sources.js";
import * as stretches from "./learn/stretches.js";
import * as switches from "./learn/switch.js";
import * as thread from "./learn/thread.js";
import * as worksheet from "./learn/worksheet.js";
import * as questions from "./questions/set.js";

/** @type {[selector: string, load: () => {start: () => void | Promise<unknown>} | Promise<{start: () => void}>][]} */
const PARTS = [
  ["[data-renamed]", () => renamed],
  ["body", () => shell],
  [".switch", () => switches],
  [".single-keys", () => keys],
  [".footnote-ref, a.term", () => popovers],
  [".question", () => questions],
  ["form.worksheet", () => worksheet],
  ["details.good", () => modelAnswer],
  [".cards, .question, details.trainer, .signs-of, .pack, .day-shopping, .talk", () => paper],
  [".orientation, .lesson-list, .exercise-end, .go-on, .path", () => progress],
  [".stretch-map", () => stretches],
  [".orientation ~ #sources", () => sources],
  [".workbook", () => part("workbook")],
  [".thread", () => thread],
  ["form.worksheet, .thread, .worked, .workbook", () => example],
  [".lab-begin", () => part("lab-begin")],
  [".check-ins", () => part("check-ins")],
  [".note-sheet", () => part("note")],
  [".record", () => part("record")],
  [".review", () => part("review")],
  [".agenda-builder", () => part("agenda")],
  [".group-sizes, .day-shopping, .day-people", () => part("groups")],
  ["form.finder", () => part("finder")],
  [".gamebook", () => part("gamebook")],
  [".theory", () => part("theory")],
  [".plot", () => part("plot")],
  [".chance", () => part("chance")],
  [".room", () => part("lab-room")],
  [".day-slides", () => part("slides")],
];

// One part after the other, with a pause in which a slow phone can draw and answer.
const pause = () => new Promise((done) => setTimeout(done));

/** @param {string} selector of what stays as it is without scripts @param {unknown} error why its part is not there */
function tell(selector, error) {
  console.error(error);
  const text = say(error instanceof Outdated ? "outdated" : "unloaded");
  document.querySelector(selector)?.before(make("p", { class: "trouble", role: "alert" }, text));
}

async function start() {
  for (const [selector, load] of PARTS) {
    if (!document.querySelector(selector)) continue;
    try {
      const loaded = await Promise.resolve(load()).catch((error) => tell(selector, error));
      loaded?.start();
    } catch (error) {
      console.error(error); // the other parts of the page go on
    }
    await pause();
  }
  document.documentElement.dataset.live = ""; // all that the page has answers now
}

start();
