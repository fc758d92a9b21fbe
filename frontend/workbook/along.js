/** Taking the workbook along: files, paper, and the backup that is brought back. What makes them is loaded by itself. */
import { backupEntry, backupState, LAST_BACKUP } from "../core/backups.js";
import { one } from "../core/dom.js";
import { dateText, say } from "../core/i18n.js";
import { Outdated, part } from "../core/load.js";
import * as store from "../core/store.js";
import { counted } from "./outline.js";
import { write } from "./typed.js";

/** @typedef {typeof import("../export/export.js")} Take */
/** @typedef {{tell: (text: string, bad: boolean) => void, announce: () => void}} Page tells the reader, and its parts */

export class Along {
  /** @param {HTMLElement} root @param {import("./shelf.js").Shelf} shelf @param {import("./typed.js").Typed} typed @param {Page} page */
  constructor(root, shelf, typed, page) {
    this.root = root;
    this.shelf = shelf;
    this.typed = typed;
    this.page = page;
    this.file = /** @type {HTMLInputElement} */ (one(root, "#workbook-file"));
    /** @type {Take | undefined} */
    this.take = undefined;
    /** The one sheet that is printed, or "" for all. */
    this.only = "";
  }

  start() {
    const press = (/** @type {string} */ what, /** @type {(take: Take) => void} */ then) =>
      one(this.root, `[data-do="${what}"]`).addEventListener("click", () => this.with(then));
    for (const kind of /** @type {const} */ (["docx", "md"])) {
      press(kind, ({ save }) => save(kind, this.shelf.asked, this.typed.state));
    }
    press("json", (take) => this.backUp(take));
    press("print", () => this.print(""));
    // What makes files and paper is loaded when somebody turns to it, or when the browser has nothing else to do and
    // there is something to print. Until then, paper shows the forms.
    for (const turns of ["pointerover", "focusin"]) {
      one(this.root, ".workbook-box").addEventListener(turns, () => this.load().catch(() => undefined), { once: true });
    }
    window.addEventListener("beforeprint", () => this.layPaper());
    window.addEventListener("afterprint", () => {
      this.only = "";
    });
    window.matchMedia("print").addEventListener("change", ({ matches }) => matches && this.layPaper());
    this.file.addEventListener("change", () => this.bringBack());
    this.bringBack(); // a file may have been chosen while this was on its way
    const idle = window.requestIdleCallback ?? ((/** @type {() => void} */ then) => window.setTimeout(then, 500));
    if (counted(store.all())) idle(() => this.load().catch(() => undefined));
  }

  /** @returns {Promise<Take>} the part that makes and reads files, which is loaded after everything else */
  async load() {
    if (this.take) return this.take;
    /** @type {Take} */
    const take = await part("export");
    this.take = take;
    if (window.matchMedia("print").matches) this.layPaper();
    return take;
  }

  /** @param {(take: Take) => void | Promise<void>} use */
  async with(use) {
    try {
      const [take] = await Promise.all([this.load(), this.shelf.loaded]);
      await use(take);
    } catch (error) {
      this.page.tell(say(error instanceof Outdated ? "outdated" : "workbook.problem.offline"), true);
    }
  }

  /** @param {Take} take */
  backUp({ save }) {
    const state = this.typed.state;
    const entry = backupEntry(state, Date.now());
    save("json", this.shelf.asked, { ...state, [LAST_BACKUP]: entry });
    if (write({ [LAST_BACKUP]: entry })) return; // where nothing can be stored, what stands in the forms is all there is
    store.askToKeep();
    this.page.announce();
  }

  /** Say when the last backup was made, and when it is time for the next one. */
  showBackup() {
    const { made, since, due } = backupState(store.all(), Date.now());
    const parts = [made ? say("workbook.last_backup", { date: dateText(made) }) : say("workbook.no_backup")];
    if (due) parts.push(say("backup_due", { n: since }));
    const line = one(this.root, ".workbook-backup");
    line.textContent = parts.join(" ");
    line.classList.toggle("is-due", due);
  }

  /** @param {string} only the one sheet that is printed, or "" for all */
  print(only) {
    this.with(() => {
      this.only = only;
      window.print();
    });
  }

  /** Paper does not wait until a part is loaded; without it the forms are printed. */
  layPaper() {
    this.take?.layPaper(one(this.root, ".workbook-paper"), this.shelf.asked, this.typed.state, this.only);
  }

  async bringBack() {
    const chosen = this.file.files?.[0];
    if (!chosen) return;
    this.page.tell("", false);
    await this.with(async ({ bringBack }) => {
      const { text, bad } = await bringBack(chosen, write);
      this.page.tell(text, bad);
      if (!bad) this.page.announce();
      // On a phone what is said stands above what was pressed.
      one(this.root, bad ? ".workbook-problem" : ".workbook-message").scrollIntoView({ block: "nearest" });
    });
    this.file.value = ""; // so that the same file can be chosen again
  }
}
