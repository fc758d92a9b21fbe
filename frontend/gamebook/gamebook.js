/**
 * A story in which the reader decides, shown scene by scene. The page has all scenes with numbers to go to, which is how
 * it reads without scripts and on paper. Where somebody stands is kept, and so is each ending that was ever found.
 */
import { button, every, make, one, textOf } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import * as store from "../core/store.js";
import { WORDS } from "../words/gamebook.js";
import { endings, keptAs, sceneAfter, walked, weeksOf } from "./way.js";

addWords(WORDS);

/** @typedef {import("./way.js").Step} Step */

/** @param {HTMLElement[]} scenes @returns {import("./way.js").Book} */
const bookOf = (scenes) =>
  new Map(scenes.map((scene) => [
    scene.dataset.scene ?? "",
    new Map(
      every(scene, ".turn").map(({ dataset: { turn = "", leads = "", weeks } }) => [
        turn,
        { leads, weeks: Number(weeks) },
      ]),
    ),
  ]));

/**
 * Show what a page keeps for after a first ending, and before that what holds somebody's words.
 * @param {import("../core/merge.js").State} state
 */
function showAfter(state) {
  const has = (/** @type {string} */ start) => Object.keys(state).some((name) => name.startsWith(start));
  const ended = every(document, ".gamebook").some(({ dataset }) => has(`done/ending/${dataset.gamebook}.`));
  for (const part of every(document, '[data-after="ending"]')) {
    part.hidden = !ended && !every(part, "form").some(({ dataset }) => has(`field/${dataset.exercise}/`));
  }
}

/** One story of a page. */
class Gamebook {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.id = root.dataset.gamebook ?? "";
    this.scenes = every(root, ".scene");
    this.book = bookOf(this.scenes);
    /** @type {Step[]} */
    this.steps = [];
  }

  get name() {
    return `last/gamebook-${this.id}`;
  }

  /** @param {string} scene an ending */
  foundName(scene) {
    return `done/ending/${this.id}.${scene}`;
  }

  start() {
    for (const scene of this.scenes) {
      one(scene, "h4").tabIndex = -1;
      for (const turn of every(scene, ".turn")) {
        turn.addEventListener("click", (event) => this.decide(event, scene, turn));
      }
    }
    this.press("back", () => this.go(this.steps.slice(0, -1)));
    this.press("again", () => this.go([]));
    one(this.root, ".gamebook-live").hidden = false;
    this.root.classList.add("is-live");
    this.read();
    store.onOtherTab((name) => name === this.name && this.read());
    document.addEventListener("store:changed", () => this.read());
  }

  /** @param {string} what @param {() => void} then */
  press(what, then) {
    one(this.root, `[data-do="${what}"]`).addEventListener("click", then);
  }

  read() {
    this.steps = walked(this.book, store.get(this.name)?.v ?? keptAs(this.steps));
    this.show();
  }

  /** @param {Event} event @param {HTMLElement} scene @param {HTMLElement} turn */
  decide(event, scene, turn) {
    event.preventDefault();
    const { turn: id = "", leads = "", weeks } = turn.dataset;
    this.go([...this.steps, { scene: scene.dataset.scene ?? "", turn: id, leads, weeks: Number(weeks) }]);
  }

  /** @param {Step[]} steps */
  go(steps) {
    this.steps = steps;
    this.keep(this.name, keptAs(steps));
    const here = sceneAfter(this.book, steps);
    if (!this.book.get(here)?.size) this.keep(this.foundName(here), "1");
    this.show();
    const heading = one(this.scene(here), "h4");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  /** @param {string} name @param {string} v */
  keep(name, v) {
    try {
      store.put(name, { v, t: Date.now() });
    } catch {
      /* the story goes on all the same, and is forgotten with the page */
    }
  }

  /** @param {string} id @returns {HTMLElement} */
  scene(id) {
    return one(this.root, `[data-scene="${id}"]`);
  }

  show() {
    const here = sceneAfter(this.book, this.steps);
    const isEnd = !this.book.get(here)?.size;
    for (const scene of this.scenes) scene.hidden = scene.dataset.scene !== here;
    for (const old of every(this.root, ".gamebook-before, .gamebook-way")) old.remove();
    const last = this.steps.at(-1);
    const scene = this.scene(here);
    if (last) one(scene, "h4").after(this.before(last));
    if (isEnd) scene.append(this.way());
    const told = { n: this.steps.length + (isEnd ? 0 : 1), weeks: weeksOf(this.steps) };
    one(this.root, ".gamebook-count").textContent = say(isEnd ? "gamebook.ended" : "gamebook.at", told);
    one(this.root, ".gamebook-live .doing").hidden = !this.steps.length; // at the first decision they would do nothing
    this.showFound();
  }

  /** @param {Step} step @returns {[decision: string, teaches: Node]} what was decided, and what that teaches */
  told({ scene, turn }) {
    const decision = textOf(this.scene(scene).querySelector(`[data-turn="${turn}"] .turn-text`));
    return [decision, one(this.root, `[data-of="${scene}.${turn}"]`).cloneNode(true)];
  }

  /** @param {Step} step @returns {HTMLElement} what has led to the scene that is shown */
  before(step) {
    const [decision, teaches] = this.told(step);
    const line = make("p", {}, make("strong", {}, say("gamebook.decided")), ` ${decision}`);
    return make("div", { class: "noted gamebook-before" }, line, make("p", {}, teaches));
  }

  /** @returns {HTMLElement} all that was decided on this way, and the way back to the beginning */
  way() {
    const items = this.steps.map((step) => {
      const [decision, teaches] = this.told(step);
      return make("li", {}, make("p", {}, make("strong", {}, decision)), make("p", {}, teaches));
    });
    const label = make("p", { class: "label" }, say("gamebook.way"));
    const again = button(say("gamebook.otherwise"), () => this.go([]), "main");
    return make("div", { class: "gamebook-way" }, label, make("ol", {}, ...items), again);
  }

  showFound() {
    const all = endings(this.book);
    const found = all.filter((scene) => store.get(this.foundName(scene))?.v === "1");
    const box = one(this.root, ".gamebook-found");
    one(box, ".label").textContent = say("gamebook.found", { n: found.length, of: all.length });
    const titles = found.map((scene) => textOf([...one(this.scene(scene), "h4").childNodes].at(-1)));
    one(box, "ul").replaceChildren(...titles.map((title) => make("li", {}, title)));
    box.hidden = found.length === 0;
    showAfter(store.all());
  }
}

export function start() {
  for (const root of every(document, ".gamebook")) new Gamebook(root).start();
}
