/** What the workbook shows beside its forms: answers, texts that belong to nothing any more, and their versions. */
import { readAnswer } from "../core/answer.js";
import { badge, button, make, one, textOf } from "../core/dom.js";
import { say } from "../core/i18n.js";
import { otherVersion } from "../core/version.js";
import { replaced, says } from "./outline.js";

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */
/** @typedef {import("../records.d.ts").Sheet} Sheet */
/** @typedef {import("../records.d.ts").AskedQuestion} Question */
/** @typedef {import("./outline.js").Orphan} Orphan */
/** @typedef {import("./outline.js").Written} Written */
/** @typedef {(name: string, text: string, use: boolean, label: string) => void} Settle */

/** @param {string} name @param {string} v @returns {HTMLElement} a version of an entry in words */
function version(name, v) {
  if (!name.startsWith("answer/")) return make("blockquote", { class: "workbook-text" }, v);
  const { checked, draft } = readAnswer(v);
  const shown = make("div", {});
  if (checked) {
    const said = make("p", { class: "workbook-text" }, checked.said);
    if (checked.right !== null) said.append(" ", badge(checked.right));
    shown.append(said);
  }
  if (draft) {
    const open = make("span", { class: "meta" }, `(${say("workbook.not_checked")})`);
    shown.append(make("p", { class: "workbook-text" }, draft.said, " ", open));
  }
  return shown;
}

/**
 * @param {string} name @param {Entry} entry @param {string} label what was asked @param {Settle} settle
 * @returns {HTMLElement[]} all versions of an entry
 */
const versions = (name, entry, label, settle) => [
  version(name, entry.v),
  ...(entry.other ?? []).map(({ v }) => otherVersion(version(name, v), label, (use) => settle(name, v, use, label))),
];

/**
 * Show the answer to a question, if there is one.
 * @param {HTMLElement} item @param {Question} question @param {Sheet} sheet @param {State} state @param {Settle} settle
 */
export function showAnswer(item, question, sheet, state, settle) {
  const ids = [question.id, ...question.was];
  const known = [sheet.id, ...sheet.was].flatMap((place) => ids.map((id) => `answer/${place}/${id}`));
  const name = known.find((each) => Object.hasOwn(state, each));
  const entry = name === undefined ? undefined : state[name];
  item.hidden = !says(entry);
  const now = JSON.stringify(entry ?? null);
  if (item.dataset.shown === now) return;
  item.dataset.shown = now;
  item.querySelector(".workbook-said")?.remove();
  if (!name || !entry) return;
  const said = make("div", { class: "workbook-said", "data-name": name, tabindex: "-1" });
  if (entry.h && entry.h !== question.hash) {
    said.append(make("p", { class: "noted" }, say("workbook.differently", { label: entry.label ?? "" })));
  }
  said.append(...versions(name, entry, textOf(item.querySelector(".label")), settle));
  item.append(said);
}

/**
 * Say at each field of many parts that it was asked differently. At a field of one part the worksheet says it.
 * @param {HTMLElement} section @param {Sheet} sheet @param {Written} written @param {State} state
 */
export function noteDifferences(section, sheet, written, state) {
  for (const { id, hash, parts } of sheet.fields) {
    if (parts.every(({ name }) => name === id)) continue;
    const field = one(section, `[data-field="${id}"]`);
    field.querySelector(".workbook-differs")?.remove();
    const start = `field/${written.id}/${id}.`;
    const old = written.names.find((name) => {
      const entry = name.startsWith(start) ? state[name] : undefined;
      return entry?.v && entry.h && entry.h !== hash;
    });
    if (!old) continue;
    const text = say("workbook.differently", { label: state[old].label ?? "" });
    field.append(make("p", { class: "noted workbook-differs" }, text));
  }
}

/**
 * Something that belongs to nothing any more.
 * @param {Orphan} lost @param {Settle} settle @param {() => void} remove @returns {HTMLElement}
 */
export function orphan(lost, settle, remove) {
  const { name, entry, label } = lost;
  const note = replaced(lost);
  return make(
    "div",
    { class: "workbook-orphan", "data-name": name, tabindex: "-1" },
    make("p", { class: "label" }, label),
    ...(note ? [make("p", { class: "meta" }, note)] : []),
    ...versions(name, entry, label, settle),
    make("p", { class: "doing workbook-delete" }, button(say("workbook.delete_one"), remove)),
  );
}
