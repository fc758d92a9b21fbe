/**
 * The review: what was learned comes back before one forgets it, a few cards a day. What is known of a card is a log in
 * the store; when it comes back is worked out anew each time (schedule.js).
 */
import { every, make, one } from "../core/dom.js";
import { addWords, dateText, say } from "../core/i18n.js";
import { chunk, Outdated } from "../core/load.js";
import { joinLogs, writeLog } from "../core/log.js";
import * as store from "../core/store.js";
import { calendar } from "../export/calendar.js";
import { download } from "../export/download.js";
import * as worksheet from "../learn/worksheet.js";
import { WORDS } from "../words/review.js";
import { element } from "./cards.js";
import { plan } from "./plan.js";
import { after, mondays, openTasks } from "./tasks.js";

addWords(WORDS);

/** @typedef {import("./plan.js").Card} Card */
/** @typedef {import("./plan.js").Listed} Listed */
/** @typedef {import("./cards.js").Held} Held */

/** @param {[kind: string, id: string]} unit @returns {Promise<Held>} its cards @throws {Outdated} */
const cardsOf = ([kind, id]) => chunk("review", `${kind}-${id}`);

/** @returns {Promise<string>} what the home page says of it; "" where nothing waits */
export async function told() {
  const { today } = plan(await chunk("review", "index"), store.all(), Date.now());
  return today.length ? say("review.due", { n: today.length }) : "";
}

/** @param {string} name of an entry @param {import("../core/log.js").Grade} grade @throws {store.NotSaved} */
function note(name, grade) {
  const now = Date.now();
  const moment = { v: writeLog([{ t: now, grade }]), t: now };
  store.put(name, joinLogs(store.get(name) ?? { v: "", t: 0 }, moment));
  store.askToKeep();
  document.dispatchEvent(new CustomEvent("store:changed", { detail: name }));
}

/** The review of one page. */
class Review {
  /** @param {HTMLElement} root @param {Listed[]} index */
  constructor(root, index) {
    this.root = root;
    this.index = index;
    this.place = one(root, ".review-card");
    this.status = one(root, ".review-said");
    this.onward = one(root, '[data-do="next"]');
    /** @type {Set<string>} cards that cannot be shown */
    this.lost = new Set();
  }

  start() {
    this.onward.addEventListener("click", () => this.next(true));
    one(this.root, '[data-do="calendar"]').addEventListener("click", () => this.calendar());
    store.onOtherTab(() => this.calendarIfAny());
    this.next(false);
  }

  /** @param {string} text that went wrong, or "" */
  problem(text) {
    one(this.root, ".review-problem").textContent = text;
  }

  /**
   * Show the card that is first now.
   * @param {boolean} isAsked whether the reader turned to it, so that the focus goes there @param {string} [problem] to say
   */
  async next(isAsked, problem = "") {
    const now = Date.now();
    const found = plan(this.index, store.all(), now);
    const today = found.today.filter(({ name }) => !this.lost.has(name));
    this.problem(problem);
    this.onward.hidden = true;
    this.place.replaceChildren();
    const clock = one(this.root, ".review-clock");
    clock.textContent = found.ahead ? say("review.clock", { date: dateText(new Date(found.ahead)) }) : "";
    this.calendarIfAny();
    one(this.root, ".review-first").hidden = found.learnt > 0;
    one(this.root, ".review-begin").hidden = today.length > 0 || !found.learnt;
    this.status.textContent = today.length ? say("review.left", { n: today.length }) : this.end(found);
    if (today.length) await this.show(today[0]);
    if (isAsked) /** @type {HTMLElement} */ (this.place.querySelector("h2") ?? this.status).focus();
  }

  /** @param {import("./plan.js").Plan} found @returns {string} what is said where no card is left */
  end({ learnt, done, next, waiting }) {
    if (!learnt) return say("review.nothing_yet");
    const parts = [say(done ? "review.enough" : "review.none")];
    if (next) parts.push(say("review.next", { date: dateText(new Date(next)) }));
    if (waiting) parts.push(say("review.waiting", { n: waiting }));
    return parts.join(" ");
  }

  /** @param {Card} card */
  async show(card) {
    /** @type {Held} */
    let held;
    try {
      held = await cardsOf(card.unit);
    } catch (error) {
      this.problem(say(error instanceof Outdated ? "outdated" : "review.offline"));
      this.onward.hidden = false;
      return;
    }
    const shown = element(card, held, (grade) => this.graded(card, grade));
    if (!shown) {
      this.lost.add(card.name);
      await this.next(false);
      return;
    }
    const lesson = make("a", { href: held.url }, held.title);
    const title = make("h2", { tabindex: "-1" }, say(`review.kind.${card.kind}`), " ", make("small", {}, lesson));
    this.place.replaceChildren(title, shown);
    worksheet.start(this.place);
  }

  /** @param {Card} card @param {import("../core/log.js").Grade} grade */
  graded(card, grade) {
    let problem = "";
    try {
      note(card.name, grade);
    } catch (error) {
      problem = say(`not_saved_${error instanceof store.NotSaved ? error.reason : "refused"}`);
      this.lost.add(card.name); // it would come again at once
    }
    this.problem(problem);
    if (card.kind === "question") this.onward.hidden = false;
    else this.next(true, problem);
  }

  /** Offer the calendar where there is something to put into it. */
  calendarIfAny() {
    one(this.root, ".review-calendar").hidden = !openTasks(this.index, store.all()).length;
  }

  /** Give the open tasks to the calendar, one a Monday, and the days after a programme that is done. */
  async calendar() {
    const now = Date.now();
    const [state, open] = [store.all(), openTasks(this.index, store.all())];
    try {
      const held = new Map(
        await Promise.all(open.map(async (each) => /** @type {const} */ ([each, await cardsOf(each.unit)]))),
      );
      const events = mondays(open, now, (each) => {
        const { title, task, url } = /** @type {Held} */ (held.get(each));
        const text = make("div");
        text.innerHTML = task;
        const lines = every(text, "p, li").map((line) => line.textContent?.replace(/\s+/g, " ").trim() ?? "");
        return {
          title: say("review.monday", { title }),
          text: lines.join("\n"),
          url: new URL(url, document.baseURI).href,
        };
      });
      const checkIns = JSON.parse(this.root.dataset.checkIns ?? "[]").map((/** @type {any} */ each) => ({
        ...each,
        url: new URL(each.url, document.baseURI).href,
      }));
      const text = calendar(
        [...events, ...after(this.index, state, now, checkIns)],
        this.root.dataset.name ?? "",
        new Date(now),
      );
      download(new Blob([text], { type: "text/calendar;charset=utf-8" }), "mondays.ics");
    } catch (error) {
      this.problem(say(error instanceof Outdated ? "outdated" : "review.offline"));
    }
  }
}

/** @param {HTMLElement} root */
async function live(root) {
  const problem = one(root, ".review-problem");
  try {
    const review = new Review(root, await chunk("review", "index"));
    one(root, ".review-scripts").remove();
    one(root, ".review-live").hidden = false;
    review.start();
  } catch (error) {
    problem.textContent = say(error instanceof Outdated ? "outdated" : "review.offline");
  }
}

export function start() {
  every(document, ".review").forEach(live);
}
