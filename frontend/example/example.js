/**
 * A worked example beside one's own words: to read below each field, and to take away again. Only its name is kept in this
 * browser. Its words come from the site, so that they never mix with what the learner wrote.
 */
import { button, every, make, one } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { chunk, Outdated } from "../core/load.js";
import * as store from "../core/store.js";
import { LAID } from "../learn/example.js";
import { WORDS } from "../words/example.js";

addWords(WORDS);

/** @typedef {{id: string, title: string, team: string, fields: Record<string, string>}} Example its fields as HTML of this site */

/** @type {Example | undefined} the one that is shown now */
let example;

/** @param {string} html of this site @returns {DocumentFragment} */
function written(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** @param {Example} shown @param {string} html @returns {HTMLElement} */
const beside = ({ team }, html) =>
  make("details", { class: "beside" }, make("summary", {}, say("example.of", { team })), written(html));

/** @param {Example} shown @returns {HTMLElement} what says that an example is there, with the way to be rid of it */
const line = ({ team }) =>
  make("p", { class: "example-line" }, say("example.lies", { team }), " ", button(say("example.leave"), leave));

/**
 * Put an example where its field begins to be filled in: above what takes more than a screen, else below.
 * @param {HTMLElement} field @param {HTMLElement} shown
 */
function put(field, shown) {
  const large = field.querySelector(".canvas, .sheet-table");
  if (large) large.before(shown);
  else field.append(shown);
}

/** Show the example in the forms and the threads that are on the page now. */
function show() {
  for (const old of every(document, ".beside, .example-line")) old.remove();
  if (!example) return;
  const forms = every(document, "form.worksheet, .thread");
  for (const form of forms) {
    const owner = form.dataset.exercise ?? "thread";
    const fields = every(form, "[data-field]").map((field) => ({
      field,
      html: example?.fields[`${owner}/${field.dataset.field}`],
    })).filter(({ html }) => html);
    for (const { field, html } of fields) put(field, beside(example, html ?? ""));
    if (fields.length && !form.closest(".workbook")) form.before(line(example));
  }
  document.querySelector(".workbook-live")?.prepend(line(example));
}

/** Show what is laid now, which another tab may have changed. @returns {Promise<string>} what went wrong, or "" */
async function refresh() {
  const id = store.get(LAID)?.v ?? "";
  let problem = "";
  if (id !== (example?.id ?? "")) {
    try {
      example = id ? await chunk("worked", id) : undefined;
    } catch (error) {
      problem = say(error instanceof Outdated ? "outdated" : "example.offline");
    }
    const exercises = Object.keys(example?.fields ?? {}).map((name) => name.split("/")[0]);
    document.dispatchEvent(new CustomEvent("example:laid", { detail: new Set(exercises) }));
  }
  show();
  for (const place of every(document, ".worked")) showButtons(place, problem);
  return problem;
}

/** @param {HTMLElement} place @param {string} problem */
function showButtons(place, problem) {
  const isLaid = example?.id === place.dataset.worked;
  one(place, '[data-do="load"]').hidden = isLaid;
  one(place, '[data-do="leave"]').hidden = !isLaid;
  one(place, ".worked-problem").textContent = problem;
}

/** @param {HTMLElement} place */
async function lay(place) {
  const id = place.dataset.worked ?? "";
  try {
    store.put(LAID, { v: id, t: Date.now() });
  } catch (error) {
    return showButtons(place, say(`not_saved_${error instanceof store.NotSaved ? error.reason : "refused"}`));
  }
  if (await refresh()) return store.remove(LAID); // what could not be loaded is not laid
  one(place, ".worked-told").textContent = say("example.laid");
  one(place, '[data-do="leave"]').focus();
}

async function leave() {
  store.remove(LAID);
  await refresh();
  const place = document.querySelector(".worked");
  if (!(place instanceof HTMLElement)) return;
  one(place, ".worked-told").textContent = say("example.left");
  one(place, '[data-do="load"]').focus();
}

export function start() {
  for (const place of every(document, ".worked")) {
    one(place, ".worked-scripts").remove();
    one(place, ".worked-live").hidden = false;
    one(place, '[data-do="load"]').addEventListener("click", () => lay(place));
    one(place, '[data-do="leave"]').addEventListener("click", leave);
  }
  document.addEventListener("worksheet:live", show);
  document.addEventListener("store:changed", (event) => {
    if (/** @type {CustomEvent<string>} */ (event).detail === "") refresh(); // everything may have been deleted
  });
  store.onOtherTab((name) => {
    if (name === "" || name === LAID) refresh();
  });
  window.addEventListener("pageshow", (event) => event.persisted && refresh());
  return refresh();
}
