/**
 * The sheets of the workbook, by chapter: each exercise and each canvas in which one can write. One is loaded when
 * something is written in it. macros/export/workbook.py makes them from the records.
 */
import { isText } from "../core/backups.js";
import { every, textOf } from "../core/dom.js";
import { names } from "../core/entry.js";
import { chunk, Outdated } from "../core/load.js";

/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("../records.d.ts").Sheet} Sheet */
/** @typedef {import("./outline.js").Chapter} Chapter */

/**
 * The place of a sheet in the page: its name and those that it had before, what has become of its loading, and itself.
 * @typedef {{template: HTMLTemplateElement, names: string[], loading: "" | "wanted" | "failed" | "there", sheet: Sheet}} Place
 */

/** @param {HTMLTemplateElement} template @returns {Place} with a sheet that asks nothing, as long as it is not there */
function placeOf(template) {
  const [id, ...was] = [template.dataset.owner ?? "", ...names(template.dataset.was)];
  const sheet = { id, was, title: "", url: "", form: "", fields: [], questions: [] };
  return { template, names: [id, ...was], loading: "", sheet };
}

export class Shelf {
  /** @param {HTMLElement} root @param {() => void} arrived called when sheets have come, or are known not to come */
  constructor(root, arrived) {
    this.chapters = every(root, ".workbook-chapter:not(.workbook-kept)").map((element) => ({
      element,
      title: textOf(element.querySelector("h2")),
      places: /** @type {HTMLTemplateElement[]} */ (every(element, "template[data-owner]")).map(placeOf),
    }));
    this.arrived = arrived;
    /** @type {Promise<unknown>} when all sheets that are wanted are there, or are known not to come */
    this.loaded = Promise.resolve();
    /** Whether a newer build has taken the place of this page's. */
    this.outdated = false;
  }

  /** @returns {Place[]} */
  get places() {
    return this.chapters.flatMap(({ places }) => places);
  }

  /** @returns {Chapter[]} what the sheets ask that are there */
  get asked() {
    return this.chapters.map(({ title, places }) => ({ title, exercises: places.map(({ sheet }) => sheet) }));
  }

  /** @returns {boolean} whether a sheet could not be loaded */
  get hasLost() {
    return this.places.some(({ loading }) => loading === "failed");
  }

  /** @returns {Set<string>} the names of the sheets that are on their way */
  get coming() {
    return new Set(this.places.filter(({ loading }) => loading === "wanted").flatMap((place) => place.names));
  }

  /** Load the sheets in which something is written, and some others. @param {State} state @param {Iterable<string>} others */
  want(state, others) {
    const written = new Set([...Object.keys(state).filter(isText).map((name) => name.split("/")[1]), ...others]);
    const fresh = this.places.filter((place) => !place.loading && place.names.some((name) => written.has(name)));
    if (!fresh.length) return;
    this.loaded = Promise.all([this.loaded, ...fresh.map((place) => this.load(place))]);
    this.loaded.then(this.arrived);
  }

  /** @param {Place} place */
  async load(place) {
    place.loading = "wanted";
    try {
      place.sheet = await chunk("sheets", place.sheet.id);
      place.loading = "there";
    } catch (error) {
      this.outdated ||= error instanceof Outdated;
      place.loading = "failed"; // what was written in it stands at the end of the page, until it can be loaded
    }
  }

  /** Let the sheets that the line lost be asked for again. @returns {boolean} whether there are such */
  forgive() {
    const lost = this.places.filter(({ loading }) => loading === "failed");
    for (const place of lost) place.loading = "";
    return lost.length > 0;
  }
}
