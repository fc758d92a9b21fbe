/** A short key to a quiz: for each question its number, what is right, and one line why. */
import { every, make, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { made, titleOf } from "./alone.js";

/** @param {number} place of an option, from 0 @returns {string} its letter on paper */
export const letter = (place) => String.fromCharCode(65 + place);

/** @param {string} text @returns {string} its first sentence */
export const firstSentence = (text) => /^.*?[.?!][”"’)]*(?=\s|$)/.exec(text)?.[0] ?? text;

/** @param {Element} question @returns {HTMLElement[]} the parts of its answer */
const parts = (question) => every(question, ".answer > .explained > li");

/** @param {Element} question of which options are ticked @returns {HTMLElement[]} the parts of its answer that are right */
const ticked = (question) => parts(question).filter((part) => part.querySelector(".said > .right"));

/** @param {Element} part @returns {string} what is said of it, without the word that judges it */
const said = (part) => textOf(part.querySelector(".said")).slice(textOf(part.querySelector(".said > strong")).length);

/** @param {Element} question @param {string} key of a row @returns {string} what belongs to it: its place, or the letter of what is right of the arrow */
function beside(question, key) {
  const part = parts(question).find(({ dataset }) => dataset.key === key);
  const word = textOf(part?.querySelector(".given")).split(" → ")[1] ?? part?.dataset.value ?? "";
  const place = every(question, ".lettered > li").map(textOf).indexOf(word);
  return place < 0 ? word : letter(place);
}

/** @param {Element} question @returns {string} letters of the right options, what belongs to each row in their order, or the answer in words */
function right(question) {
  const options = every(question, ".row > input").map((each) => /** @type {HTMLInputElement} */ (each).value);
  if (options.length) {
    return ticked(question).map(({ dataset }) => letter(options.indexOf(dataset.key ?? ""))).join(", ");
  }
  const rows = every(question, "fieldset .rows > li");
  if (rows.length) return rows.map(({ dataset }) => beside(question, dataset.key ?? "")).join("; ");
  const given = parts(question).map((part) => textOf(part.querySelector(".given")));
  return given.join("; ") || firstSentence(textOf(question.querySelector(".answer > p")));
}

/** @param {Element} question @returns {string} */
function why(question) {
  const told = question.querySelector(".answer > .why > :not(.label)");
  return firstSentence(textOf(told) || ticked(question).map(said).join(" ").trim());
}

/** @param {HTMLElement[]} asked questions, with the cases that they are about */
export function shortKey(asked) {
  const rows = asked.filter((each) => each.matches(".question")).map((question) =>
    make("li", {}, make("strong", {}, right(question)), ` ${why(question)}`)
  );
  const title = textOf(titleOf(asked[0]));
  made(
    make("div", { class: "short-key" }, make("h2", {}, say("print.short_title", { title })), make("ol", {}, ...rows)),
    "short",
  );
}
