/** How far the learner is: what they marked as read and done. Nothing is guessed from scrolling. */
import { readAnswer } from "../core/answer.js";
import { backupState } from "../core/backups.js";
import { ofBegun } from "../core/begun.js";
import { button, every, make, one, textOf } from "../core/dom.js";
import { names } from "../core/entry.js";
import { inTrack } from "../core/tracks.js";
import { say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { wayIn } from "../core/way.js";
import { markComplete } from "./complete.js";
import * as marks from "./marks.js";
import { openPath, paths } from "./paths.js";
import { remindOfReview } from "./review-due.js";
import { lastTicks, leadBack, partsDone } from "./stretches.js";
import { leaving, onward, showWay } from "./way.js";

/** @param {string} kind lesson, lab_step or exercise @param {string} id @returns {boolean} */
const isDone = (kind, id) => marks.isDone(`${kind}/${id}`);

/**
 * A button that marks something, and takes the mark back.
 * @param {string} kind @param {string} id @param {string} text @param {string} done
 * @param {() => string[]} [also] what is marked with it
 * @returns {HTMLElement}
 */
function marker(kind, id, text, done, also = () => []) {
  const said = make("span", { role: "status" });
  const press = button("", () => {
    const is = isDone(kind, id);
    const problem = marks.set([...(is ? [] : also()), `${kind}/${id}`], !is);
    if (problem) said.textContent = say(`not_saved_${problem}`);
  });
  const refresh = () => {
    const is = isDone(kind, id);
    press.textContent = is ? `✓ ${done}` : text;
    press.setAttribute("aria-pressed", String(is));
  };
  refresh();
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
  return make("p", { class: "mark" }, press, " ", said);
}

/**
 * What is done of a lesson's exercises and questions, in words.
 * @param {HTMLElement} element with data-exercises and data-questions
 * @returns {string[]} empty where nothing is done yet
 */
function partly(element) {
  const parts = inTrack(element.dataset, document.documentElement.dataset.track ?? "");
  const exercises = names(parts.exercises);
  const questions = names(parts.questions);
  const done = exercises.filter((id) => isDone("exercise", id)).length;
  const answered = questions.filter((id) => readAnswer(store.get(`answer/${id}`)?.v ?? "").checked).length;
  const words = [];
  if (done) words.push(say("of_exercises", { done, of: exercises.length }));
  if (answered) words.push(say("of_questions", { answered, of: questions.length }));
  return words;
}

/** @param {HTMLElement} beside @param {"append" | "before" | "after"} where @param {string[]} words */
function count(beside, where, words) {
  const sibling = where === "before" ? beside.previousElementSibling : beside.nextElementSibling;
  const place = where === "append" ? beside.querySelector(":scope > .count") : sibling;
  const line =
    /** @type {HTMLElement} */ (place?.classList.contains("count") ? place : make("p", { class: "count meta" }));
  if (line !== place) beside[where](line);
  line.textContent = words.join(" · ");
  line.hidden = words.length === 0;
}

/** @param {HTMLElement} element of a lesson or a step of a lab @returns {[kind: string, id: string]} */
const unitOf = ({ dataset }) =>
  dataset.labStep === undefined ? ["lesson", dataset.lesson ?? ""] : ["lab_step", dataset.labStep];

/** Fill the dots and the lists of lessons and steps with what is read, done and answered. */
function units() {
  for (const item of every(document, "li:is([data-lesson], [data-lab-step])")) {
    const [kind, id] = unitOf(item);
    const read = isDone(kind, id);
    item.classList.toggle("is-read", read);
    const link = item.querySelector("a");
    link?.querySelector(".read-mark")?.remove();
    if (read && link) {
      link.append(make("span", { class: "read-mark" }, ` ✓ ${say(kind === "lesson" ? "read" : "done")}`));
    }
    if (item.dataset.exercises === undefined) continue;
    count(item, "append", [...(read ? [] : partsDone(item.dataset.ticks)), ...partly(item)]);
  }
  for (
    const list of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("ol.lesson-list, .orientation"))
  ) {
    const items = every(list, "li:is([data-lesson], [data-lab-step])");
    const read = items.filter((item) => item.classList.contains("is-read")).length;
    const words = read ? [say(`of_${unitOf(items[0])[0]}s`, { read, of: items.length })] : [];
    if (list.matches("ol")) count(list, "before", words);
    else count(one(list, ".dots"), "after", [...words, ...partly(list)]);
  }
}

/** Tick the lessons, steps and exercises that are read and done in the menu. */
function navigation() {
  for (const link of every(document, "#site-menu a[data-mark]")) {
    link.querySelector(".nav-done")?.remove();
    const [kind, id] = (link.dataset.mark ?? "").split("/");
    if (!isDone(kind, id)) continue;
    link.append(make("span", { class: "nav-done" }, ` ✓`, make("span", { class: "for-readers" }, ` ${say("done")}`)));
  }
}

/**
 * On the home page: where one stopped, or the first lesson that is not read; what comes next for who has read all of
 * the programmes that they began; and a reminder of the backup.
 */
function goOn() {
  const box = document.querySelector(".go-on");
  if (!(box instanceof HTMLElement)) return;
  const all = every(box, "a[data-lesson]");
  const last = store.get("last/lesson")?.v ?? "";
  const isRead = (/** @type {HTMLElement} */ { dataset }) => isDone("lesson", dataset.lesson ?? "");
  const isTouched = (/** @type {HTMLElement} */ link) => isRead(link) || link.dataset.lesson === last;
  const way = onWay(box, all);
  const links = way?.links ?? ofBegun(all, ({ dataset }) => dataset.programme ?? "", isTouched);
  const unread = links.filter((link) => !isRead(link));
  const begun = Boolean(way) || links.some(isTouched);
  const next = begun ? unread.find((link) => link.dataset.lesson === last) ?? unread[0] : undefined;
  for (const link of all) {
    const item = /** @type {HTMLElement} */ (link.closest("li"));
    item.hidden = link !== next;
    if (link === next) leadBack(link);
  }
  const isNew = !links.some(isTouched);
  swap(one(box, ".resume"), ".at-begin", isNew);
  swap(one(box, ".finished"), ".of-way", Boolean(way));
  one(box, ".resume").hidden = !next;
  one(box, ".finished").hidden = unread.length > 0;
  const words = say("of_lessons", { read: links.length - unread.length, of: links.length });
  one(box, ".count").replaceChildren(
    ...(way ? [say("way.inside", { title: way.title }), ` ${words}. `, leaving()] : [words]),
  );
  const due = remind(box);
  box.hidden = !next && unread.length > 0 && !due;
  box.classList.toggle("leads", Boolean(next) || !unread.length);
  remindOfReview(box);
}

/** Say at the head of a list the one thing or the other. @param {HTMLElement} list @param {string} other @param {boolean} says */
function swap(list, other, says) {
  const label = one(list, other);
  label.hidden = !says;
  one(list, `.label:not(${other})`).hidden = says;
}

/**
 * @param {HTMLElement} box @param {HTMLElement[]} links
 * @returns {{title: string, links: HTMLElement[]} | undefined} the way that is taken with its lessons in their order
 */
function onWay(box, links) {
  /** @type {{title: string, lessons: string[]} | undefined} */
  const way = wayIn(box);
  const found = (way?.lessons ?? []).flatMap((id) => links.filter(({ dataset }) => dataset.lesson === id));
  return way && found.length ? { title: way.title, links: found } : undefined;
}

/**
 * One line that leads to the workbook, when texts have waited long for a backup.
 * @param {HTMLElement} box @returns {boolean} whether they have
 */
function remind(box) {
  const link = box.querySelector(".backup-due a");
  if (!link) return false;
  const { due, since } = backupState(store.all(), Date.now());
  link.textContent = say("backup_due", { n: since });
  one(box, ".backup-due").hidden = !due;
  return due;
}

function refresh() {
  units();
  navigation();
  goOn();
  paths();
}

/**
 * @param {string | undefined} units such as lesson/ID @param {string} here one of them
 * @returns {boolean} whether all others are read or done
 */
const isLast = (units, here) => names(units).every((unit) => unit === here || marks.isDone(unit));

/**
 * What comes after a lesson or a step: the next one of the way that is taken, or of its module, or what the page leads on
 * to; at the end of the way or the programme, the record of learning. Who goes on with it has done this one, as it says.
 * @param {HTMLElement} orientation @returns {HTMLElement}
 */
function nextUnit(orientation) {
  const { dataset } = orientation;
  const [kind, id] = unitOf(orientation);
  const link = make("a", { class: "md-button md-button--primary" });
  const said = make("span", { role: "status" });
  const place = make("p", { class: "next-lesson" }, link, " ", said);
  link.addEventListener("click", (event) => {
    if (isDone(kind, id) || said.textContent) return;
    const problem = marks.set([...lastTicks(orientation), `${kind}/${id}`], true);
    if (!problem) return;
    said.textContent = say(`not_saved_${problem}`);
    event.preventDefault(); // one reads why; the next press goes on
  });
  const beside = document.querySelector(".orientation li:has(a[aria-current]) + li a");
  const after = document.querySelector(".turn a[rel=next]");
  const title = textOf(beside?.querySelector("span") ?? after?.lastChild);
  const href = (beside ?? after)?.getAttribute("href") ?? "";
  const refresh = () => {
    /** @type {import("./way.js").Way | undefined} */
    const way = wayIn(orientation);
    const next = onward(way) ?? { title, href };
    const ends = Boolean(dataset.record) && (way ? !way.next : isLast(dataset.programme, `${kind}/${id}`));
    const leads = ends ? say("finished") : say("next_lesson", { title: next.title });
    link.textContent = isDone(kind, id) ? leads : say("done_next", { next: leads });
    link.setAttribute("href", ends ? dataset.record ?? "" : next.href);
    place.hidden = !(ends || next.href);
  };
  refresh();
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
  return place;
}

export function start() {
  openPath();
  addEventListener("hashchange", openPath);
  const orientation = document.querySelector(".orientation");
  if (orientation instanceof HTMLElement) {
    const [kind, id] = unitOf(orientation);
    try {
      if (kind === "lesson") store.put("last/lesson", { v: id, t: Date.now() });
    } catch {
      /* then the home page cannot lead back; everything else works */
    }
    const end = document.querySelector(".unit-end, #sources") ??
      document.querySelector(".md-content__inner > :last-child");
    const words = kind === "lesson" ? ["mark_read", "read"] : ["mark_step", "done"];
    const also = () => lastTicks(orientation);
    end?.before(nextUnit(orientation), marker(kind, id, say(words[0]), say(words[1]), also));
    if (orientation.dataset.ways) {
      const show = () => showWay(orientation);
      show();
      document.addEventListener("store:changed", show);
      store.onOtherTab(show);
    }
  }
  for (const end of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".exercise-end"))) {
    const id = end.dataset.exercise ?? "";
    if (!marks.isTold(`exercise/${id}`)) {
      store.adopt(
        `done/exercise/${id}`,
        names(end.dataset.was).map((was) => `done/exercise/${was}`),
      );
    }
    end.before(marker("exercise", id, say("mark_done"), say("done")));
    document.addEventListener("store:changed", () => markComplete(id));
  }
  refresh();
  document.addEventListener("store:changed", refresh);
  store.onOtherTab(refresh);
}
