/** The search: a dialog over any page, loaded when somebody turns to it. */
import { button, decoded, make } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { chunk, Outdated } from "../core/load.js";
import { ROOT } from "../core/site.js";
import { live as switchKeys } from "../learn/keys.js";
import { WORDS } from "../words/search.js";
import { answer } from "./answer.js";
import { tokens } from "./tokens.js";

/** @typedef {import("./answer.js").Result} Result */

addWords(WORDS);

/** @param {string} name @returns {Promise<any>} */
const load = (name) => chunk("search", name);

/** @param {string} question @returns {Promise<Result[]>} what answers it, best first */
export const find = (question) => answer(question, load);

/** Milliseconds after the last letter until the result is said: not at every letter. */
const PAUSE = 400;

/** @param {Result} result @returns {HTMLElement} */
function entry({ title, url, kind, description, heading, anchor }) {
  const address = new URL(url, ROOT);
  if (heading && anchor) address.hash = anchor;
  const part = heading ? [make("span", {}, say("search.in", { heading }))] : [];
  const link = make("a", { href: address.href }, make("strong", {}, title), make("span", {}, description), ...part);
  link.dataset.kind = kind;
  return make("li", {}, link);
}

/** @param {Result[]} results @returns {HTMLElement[]} the results by kind, the kind with the best one first */
function groups(results) {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => [
    make("h2", {}, say(`search.kind.${kind}`)),
    make("ul", {}, ...results.filter((each) => each.kind === kind).map(entry)),
  ]);
}

/** @returns {HTMLElement} the way on where nothing was found: the list, to which the head's link leads without scripts */
const everything = () =>
  make(
    "p",
    {},
    make(
      "a",
      { href: /** @type {HTMLAnchorElement} */ (document.querySelector(".head-search")).href },
      make("strong", {}, say("search.all")),
    ),
  );

/** @type {HTMLDialogElement | undefined} */
let dialog;

/** @returns {HTMLDialogElement} the dialog, made when it is first opened */
function built() {
  const input = /** @type {HTMLInputElement} */ (
    make("input", {
      type: "search",
      "aria-label": say("search.label"),
      autocomplete: "off",
      maxlength: "200", // a whole page put in here would take minutes
      placeholder: say("search.hint"),
    })
  );
  const close = make("button", { type: "button" }, say("search.close"));
  const form = make("form", { role: "search", method: "dialog" }, input, close);
  const status = make("p", { role: "status" });
  const list = make("div", { class: "found" });
  const keys = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
  switchKeys(keys);
  const choice = make("label", { class: "search-keys" }, keys, ` ${say("search.keys")}`);
  const made = /** @type {HTMLDialogElement} */ (make(
    "dialog",
    { class: "search", "aria-label": say("search.label") },
    form,
    status,
    list,
    choice,
  ));
  const links = () => /** @type {HTMLAnchorElement[]} */ ([...list.querySelectorAll("a")]);
  /** Replace what is listed. Who is in the list already stays in it. @param {Node[]} nodes */
  const show = (...nodes) => {
    const at = list.contains(document.activeElement) && /** @type {HTMLAnchorElement} */ (document.activeElement);
    list.replaceChildren(...nodes);
    if (at) (links().find(({ href }) => href === at.href) ?? links()[0] ?? input).focus();
  };
  let last = "";
  let telling = 0;
  const ask = async () => {
    const question = input.value.trim();
    last = question;
    if (tokens(question).length === 0) {
      show();
      status.textContent = "";
      return;
    }
    try {
      const results = await find(question);
      if (last !== question) return;
      show(...(results.length ? groups(results) : [everything()]));
      list.scrollTop = 0;
      const said = say(results.length ? "search.found" : "search.nothing", { count: results.length });
      clearTimeout(telling);
      telling = window.setTimeout(() => (status.textContent = said), PAUSE);
    } catch (error) {
      if (last !== question) return;
      clearTimeout(telling);
      const outdated = error instanceof Outdated;
      show(...(outdated ? [button(say("reload"), () => location.reload(), "main")] : []));
      status.textContent = say(outdated ? "outdated" : "search.failed");
    }
  };
  let answering = Promise.resolve();
  input.addEventListener("input", () => (answering = ask()));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const asked = answering; // what stands in the list may answer fewer letters, or none
    await asked;
    if (asked === answering) /** @type {HTMLAnchorElement | null} */ (list.querySelector("li a"))?.click();
  });
  close.addEventListener("click", () => made.close());
  list.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) made.close();
  });
  made.addEventListener("click", (event) => event.target === made && made.close());
  made.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [input, ...links()];
    const at = stops.indexOf(/** @type {any} */ (document.activeElement));
    stops[Math.max(0, Math.min(stops.length - 1, at + step))].focus();
  });
  document.body.append(made);
  return made;
}

/** Open the dialog. @param {string} [typed] what was typed before it stood there */
export function open(typed) {
  dialog ??= built();
  if (!dialog.open) dialog.showModal();
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  if (typed) {
    input.value = typed;
    input.dispatchEvent(new Event("input"));
  } else {
    input.select();
  }
  load("index").catch(() => {}); // the first letter asks again, and tells
}

/** On the page for addresses that are not there: what the address may have meant. @param {HTMLElement} place */
export async function guess(place) {
  place.hidden = false;
  // The last part of an address says most.
  const words = decoded(location.pathname).split("/").filter(Boolean).at(-1) ?? "";
  const results = (await find(words.replace(/\.html$/, "")).catch(() => [])).slice(0, 5);
  if (!results.length) return;
  const list = make("div", { class: "found" }, make("ul", {}, ...results.map(entry)));
  place.prepend(make("p", {}, say("search.perhaps")), list);
}
