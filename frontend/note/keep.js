/** One note for a team, on the note's page: its name, the file that one takes along, and the file of a colleague. */
import { every, one, textOf } from "../core/dom.js";
import { names } from "../core/entry.js";
import { dayOf, say } from "../core/i18n.js";
import { Autosave } from "../core/autosave.js";
import * as store from "../core/store.js";
import { download } from "../export/download.js";
import { write } from "../workbook/typed.js";
import { fromFile, join, LARGEST, noteOf, readTeam, stranger, TEAM, toFile } from "./team.js";

/** @typedef {import("./team.js").Team} Team */

/** @returns {string} the id of a new team. Not by randomUUID, which pages without https do not have. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

class TeamNote {
  /** @param {HTMLElement} root @param {HTMLElement} place */
  constructor(root, place) {
    this.place = place;
    const owner = one(root, "form").dataset.exercise ?? "";
    const { course = "", title = "", named } = place.dataset;
    this.named = `field/${named}`;
    this.which = { course, title, note: root.dataset.note ?? "", owner };
    this.parts = every(root, ".field").map((field) => ({
      name: `field/${owner}/${field.dataset.field}`,
      hash: field.dataset.hash ?? "",
      label: textOf(one(field, "label")),
      carry: names(field.dataset.carry),
    }));
    this.name = /** @type {HTMLInputElement} */ (one(place, 'input[type="text"]'));
    this.file = /** @type {HTMLInputElement} */ (one(place, 'input[type="file"]'));
  }

  start() {
    this.place.hidden = false;
    const autosave = new Autosave(() => this.keepName());
    this.name.addEventListener("input", () => autosave.soon(undefined));
    this.name.addEventListener("change", () => autosave.now(undefined));
    one(this.place, '[data-do="take"]').addEventListener("click", () => {
      autosave.now(undefined);
      this.take();
    });
    this.file.addEventListener("change", () => this.read());
    const refresh = () => {
      if (this.name !== document.activeElement) this.name.value = this.team?.name ?? store.get(this.named)?.v ?? "";
    };
    refresh();
    store.onOtherTab(refresh);
    document.addEventListener("store:changed", refresh);
  }

  /** @returns {Team | undefined} */
  get team() {
    return readTeam(store.get(TEAM)?.v);
  }

  /** Keep the team under the name that stands there. Whoever empties it leaves the team. */
  keepName() {
    const name = this.name.value.trim();
    const { team } = this;
    if (name === (team?.name ?? "")) return;
    if (!name) return store.remove(TEAM);
    const problem = this.keep({ id: team?.id ?? newId(), name });
    if (problem) this.tell(say(`not_saved_${problem}`), true);
  }

  /** @param {Team} team @returns {string} why it could not be kept, or "" */
  keep(team) {
    return write({ [TEAM]: { v: JSON.stringify(team), t: Math.max(Date.now(), (store.get(TEAM)?.t ?? 0) + 1) } });
  }

  take() {
    const { team, which } = this;
    if (!team) {
      this.tell(say("note.name_first"), true);
      this.name.focus();
      return;
    }
    const now = new Date();
    const text = toFile(which, team, noteOf(this.parts, store.all()), now);
    download(new Blob([text], { type: "application/json" }), `${which.note}-${dayOf(now)}.json`, true);
    this.tell(say("note.taken"), false);
  }

  async read() {
    const file = this.file.files?.[0];
    if (!file) return;
    this.tell("", false);
    const problem = (/** @type {string} */ kind, /** @type {Record<string, string>} */ values = {}) =>
      this.tell(say(`note.problem.${kind}`, { file: file.name, ...values }), true);
    const found = file.size > LARGEST ? { problem: "huge" } : fromFile(await file.text().catch(() => ""), this.which);
    this.file.value = ""; // the same file may be chosen again
    if ("problem" in found) return problem(found.problem, found.values);
    const strange = stranger(this.team, found.team);
    if (strange) return problem(strange.problem, strange.values);
    const { changed, came, fresh, two } = join(this.parts, store.all(), found.note);
    const failed = write(changed) || (this.team ? "" : this.keep(found.team));
    if (failed) return problem(failed);
    document.dispatchEvent(new CustomEvent("store:changed", { detail: "" }));
    const told = [say("note.came", { n: came, team: found.team.name })];
    if (!Object.keys(changed).length) told.push(say("note.same"));
    if (fresh) told.push(say("note.fresh", { n: fresh }));
    if (two) told.push(say("note.two", { n: two }));
    this.tell(told.join(" "), false);
  }

  /** @param {string} text @param {boolean} bad */
  tell(text, bad) {
    one(this.place, ".note-told").textContent = bad ? "" : text;
    const problem = one(this.place, ".note-team-problem");
    problem.textContent = bad ? text : "";
    problem.classList.toggle("trouble", bad && text !== "");
  }
}

/** @param {HTMLElement} root of a note */
export function start(root) {
  const place = root.querySelector(".note-team");
  if (place instanceof HTMLElement) new TeamNote(root, place).start();
}
