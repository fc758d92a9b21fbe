/**
 * The page for the projector: the step, how long it still takes, the task, and what comes next. All that it shows stands
 * in the tables of the page, so it asks for nothing and works without a line.
 */
import { button, every, make, one } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { letterOf } from "../core/keys.js";
import * as store from "../core/store.js";
import { KEYS } from "../learn/shell.js";
import { WORDS } from "../words/room.js";
import { stayAwake } from "./awake.js";
import {
  begin,
  clockTime,
  jump,
  leftAt,
  less,
  MINUTE,
  more,
  read,
  restored,
  settled,
  shown,
  toggle,
  toSay,
  turn,
} from "./clock.js";
import { dayOf } from "./days.js";
import { fit, standInWindow } from "./fit.js";
import { ring } from "./sound.js";

/** @typedef {import("./clock.js").Room} Room */
/** @typedef {import("./days.js").Day} Day */
const CHANGE = 5; // minutes by which a step becomes longer or shorter
// Twice a second: a second that is late by half is not seen.
const LOOK = 500;

/** The room: what is shown, and what is kept of it. */
class LabRoom {
  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.stage = one(root, ".room-stage");
    this.days = every(root, ".room-day").map(dayOf);
    this.chosen = /** @type {HTMLSelectElement} */ (one(root, ".room-days"));
    this.sound = /** @type {HTMLInputElement} */ (one(root, ".room-sound"));
    this.day = this.dayAsked();
    /** @type {Room} */
    this.room = this.kept();
    this.seen = Date.now();
    this.left = leftAt(this.room, this.seen);
    this.buttons = this.makeButtons();
  }

  /** @returns {Day} of the address, else the one that was shown last, else the first */
  dayAsked() {
    const names = [new URLSearchParams(location.search).get("day"), store.get("set/room")?.v];
    const found = names.map((name) => this.days.find(({ id }) => id === name));
    return found.find(Boolean) ?? this.days[0];
  }

  get steps() {
    return this.day.steps;
  }

  get step() {
    return this.steps[this.room.at];
  }

  get minutes() {
    return this.steps.map(({ minutes }) => minutes);
  }

  get name() {
    return `set/room/${this.day.id}`;
  }

  /** @returns {Room} as it was left, or at its beginning */
  kept() {
    const room = read(store.get(this.name)?.v ?? "", this.steps.length);
    return room ? restored(room, this.minutes, Date.now()) : begin(this.minutes[0]);
  }

  /** @param {string} name @param {string} text */
  keep(name, text) {
    try {
      store.put(name, { v: text, t: Date.now() });
    } catch {
      // It then holds until the page is left.
    }
  }

  makeButtons() {
    const place = one(this.stage, ".room-do");
    const now = () => Date.now();
    const made = {
      back: button(say("room.back"), () => this.go(this.room.at - 1)),
      toggle: button("", () => this.set(toggle(this.room, now()), "toggle"), "main"),
      less: button(say("room.less", { n: CHANGE }), () => this.set(less(this.room, CHANGE, now()), "less")),
      more: button(say("room.more", { n: CHANGE }), () => this.set(more(this.room, CHANGE, now()), "more")),
      next: button(say("room.next"), () => this.go(this.room.at + 1)),
      full: button(say("room.full"), () => this.fullScreen()),
    };
    made.full.hidden = !document.fullscreenEnabled;
    place.append(...Object.values(made));
    return made;
  }

  /** @param {number} to the number of a step */
  go(to) {
    if (!this.steps[to]) one(this.stage, ".room-said").textContent = say(to < 0 ? "room.first" : "room.last");
    else this.set(turn(this.room, to, this.minutes, Date.now()), "turn");
  }

  /** @param {Room} room @param {"toggle" | "less" | "more" | "turn"} what has changed */
  set(room, what) {
    if (room === this.room) return;
    this.room = room;
    this.left = leftAt(room, Date.now());
    this.keep(this.name, JSON.stringify(room));
    if (what === "turn") this.showStep();
    this.showTime();
    this.announce(what === "turn" ? this.stepInWords() : what === "toggle" ? "" : this.changeInWords(what));
  }

  stepInWords() {
    return say("room.step", { name: this.step.name, n: this.step.minutes });
  }

  /** @param {"less" | "more"} what */
  changeInWords(what) {
    return what === "more" ? say("room.came", { n: CHANGE }) : say("room.went");
  }

  /** @param {string} told before what the clock says */
  announce(told) {
    const minutes = Math.max(0, Math.ceil(this.left / MINUTE));
    const time = this.room.ends === null ? say("room.stands", { n: minutes }) : this.endInWords();
    one(this.stage, ".room-said").textContent = [told, time].filter(Boolean).join(" ");
  }

  endInWords() {
    return say(this.step.pause ? "room.goes_on" : "room.ends", { clock: clockTime(this.room.ends ?? 0) });
  }

  /** Look at the clock, and say what is to be said. */
  look() {
    const now = Date.now();
    const room = settled(this.room, now, this.seen);
    if (room !== this.room) {
      this.room = room;
      this.keep(this.name, JSON.stringify(room));
    }
    this.seen = now;
    const left = leftAt(room, now);
    const said = room.ends === null ? undefined : toSay(this.left, left);
    this.left = left;
    this.showTime();
    if (said === undefined) return;
    one(this.stage, ".room-said").textContent = said ? say("room.left", { n: said }) : say("room.over");
    if (said === 0 && this.sound.checked) ring();
  }

  showTime() {
    stayAwake(this.room.ends !== null);
    const { room, left, stage } = this;
    const runs = room.ends !== null;
    const over = left <= 0;
    const isNew = room.at === 0 && left === this.minutes[0] * MINUTE;
    stage.dataset.state = over ? "over" : runs ? "runs" : "stands";
    one(stage, ".room-time").textContent = shown(left);
    const told = over ? say("room.over") : runs ? this.endInWords() : say(isNew ? "room.new" : "room.paused");
    // A line that does not change is not written: a browser would draw it anew twice a second.
    const place = one(stage, ".room-ends");
    if (place.textContent !== told) place.textContent = told;
    const whole = Math.max(this.step.minutes * MINUTE, left, 1);
    one(stage, ".room-bar").style.setProperty("--done", String(1 - Math.max(0, left) / whole));
    const word = say(runs ? "room.pause" : "room.start");
    if (this.buttons.toggle.textContent !== word) this.buttons.toggle.textContent = word;
  }

  showStep() {
    const { stage, steps, room, step } = this;
    const next = steps[room.at + 1];
    one(stage, ".room-where").textContent = say("room.where", {
      day: this.day.title,
      n: room.at + 1,
      of: steps.length,
    });
    one(stage, ".room-name").textContent = step.name;
    one(stage, ".room-then").textContent = next
      ? say("room.then", { name: next.name, n: next.minutes })
      : say("room.last");
    const task = one(stage, ".room-shown");
    task.replaceChildren(...[...step.task?.childNodes ?? []].map((node) => node.cloneNode(true)));
    for (const link of every(task, "a")) link.replaceWith(...link.childNodes); // nobody follows a link on the wall
    this.buttons.back.setAttribute("aria-disabled", String(room.at === 0));
    this.buttons.next.setAttribute("aria-disabled", String(!next));
    for (const each of steps) each.row.toggleAttribute("aria-current", false);
    step.row.setAttribute("aria-current", "step");
    fit(this.stage);
  }

  showDay() {
    this.chosen.value = this.day.id;
    for (const { section } of this.days) section.hidden = section !== this.day.section;
    this.showStep();
    this.showTime();
  }

  /** @param {string} id of the day to which somebody turns */
  chooseDay(id) {
    this.day = this.days.find((day) => day.id === id) ?? this.day;
    this.keep("set/room", this.day.id);
    const address = new URL(location.href);
    address.searchParams.set("day", this.day.id);
    try {
      history.replaceState(null, "", address);
    } catch {
      // A page that was opened from a folder has no address to send.
    }
    this.room = this.kept();
    this.left = leftAt(this.room, Date.now());
    this.showDay();
    this.announce(this.stepInWords());
  }

  fullScreen() {
    if (document.fullscreenElement) document.exitFullscreen();
    else this.stage.requestFullscreen({ navigationUI: "hide" }).catch(() => undefined);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const inside = this.stage.contains(target);
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    // Elsewhere on the page keys are what they are on any page; and people who speak to their computer switch them off.
    if (!inside && (target !== document.body || store.get(KEYS)?.v === "off")) return;
    /** @type {Record<string, HTMLButtonElement>} */
    const keys = {
      " ": this.buttons.toggle,
      ArrowRight: this.buttons.next,
      ArrowLeft: this.buttons.back,
      "+": this.buttons.more,
      "-": this.buttons.less,
      f: this.buttons.full,
    };
    const pressed = keys[letterOf(event)];
    if (!pressed || (event.key === " " && target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) pressed.click();
  }

  /** A row of the day's table leads to its step. */
  offerJumps() {
    for (const { steps } of this.days) {
      steps.forEach((step, at) => {
        const go = button(say("room.go"), () => {
          this.set(jump(this.room, at, this.minutes, Date.now()), "turn");
          this.stage.scrollIntoView({ block: "start" });
          this.stage.focus();
        });
        go.append(make("span", { class: "for-readers" }, ` ${step.name}`));
        one(step.row, ".room-what").append(" ", go);
      });
    }
  }

  start() {
    for (const live of every(this.root, ".room-live")) live.hidden = false;
    this.chosen.append(...this.days.map(({ id, title }) => make("option", { value: id }, title)));
    this.chosen.addEventListener("change", () => this.chooseDay(this.chosen.value));
    this.sound.addEventListener("change", () => this.sound.checked && ring());
    this.offerJumps();
    this.showDay();
    setInterval(() => this.look(), LOOK);
    document.addEventListener("visibilitychange", () => this.look());
    document.addEventListener("keydown", (event) => this.press(event), true);
    new ResizeObserver(() => fit(this.stage)).observe(this.stage);
    standInWindow(this.stage);
    document.addEventListener("change", () => fit(this.stage)); // the other track has another task
    // Two windows of one browser show the same: the desk's turns the projector's.
    store.onOtherTab((name) => {
      if (name !== this.name) return;
      this.room = this.kept();
      this.left = leftAt(this.room, Date.now());
      this.showStep();
      this.showTime();
    });
  }
}

export function start() {
  addWords(WORDS);
  new LabRoom(one(document, ".room")).start();
}
