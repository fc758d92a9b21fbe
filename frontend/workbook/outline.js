/**
 * What somebody wrote, in its place: the entries of the store sorted by what the site asks. Pure: no page, no storage.
 */
import { readAnswer } from "../core/answer.js";
import { isText } from "../core/backups.js";
import { carried } from "../core/carry.js";
import { isSetAside } from "../core/entry.js";
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/workbook.js";

addWords(WORDS);

/** @typedef {import("../core/merge.js").Entry} Entry */
/** @typedef {import("../core/merge.js").State} State */

/** @typedef {import("../records.d.ts").Part} Part */
/** @typedef {import("../records.d.ts").AskedField} Field */
/** @typedef {import("../records.d.ts").AskedQuestion} Question */
/** @typedef {Pick<import("../records.d.ts").Sheet, "id" | "was" | "title" | "fields" | "questions">} Exercise */
/** @typedef {{title: string, exercises: Exercise[]}} Chapter */

/**
 * A piece of a document.
 * @typedef {{type: "heading", level: 1 | 2 | 3, text: string} | {type: "label" | "text" | "note", text: string}
 *   | {type: "list", items: string[]} | {type: "table", head: string[], rows: string[][]}} Block
 */

/**
 * What somebody wrote in one exercise: the names of its entries, how many of them say something, the fields in which
 * something stands, and its document.
 * @typedef {{id: string, title: string, names: string[], count: number, filled: Set<string>, blocks: Block[]}} Written
 * @typedef {{name: string, entry: Entry, label: string, of?: string}} Orphan something that belongs to nothing any more, and
 *   the title of the exercise that asks something else now, where it is known
 * @typedef {{chapters: {title: string, exercises: Written[]}[], orphans: Orphan[]}} Outline
 */

/** @param {Entry | undefined} entry @returns {entry is Entry} whether somebody wrote something there, in any version */
export const says = (entry) => entry !== undefined && (entry.v !== "" || Boolean(entry.other?.length));

/** @param {State} state @returns {number} how many texts and answers there are */
export const counted = (state) => Object.entries(state).filter(([name, entry]) => isText(name) && says(entry)).length;

/** @param {string} name @param {string} v @returns {string} a version of an entry as a person reads it */
export function readable(name, v) {
  if (!name.startsWith("answer/")) return v;
  const { checked, draft } = readAnswer(v);
  const lines = [];
  if (checked) lines.push([checked.said, checked.right === null ? "" : say(checked.right ? "right" : "not_yet")]);
  if (draft) lines.push([draft.said, say("workbook.not_checked")]);
  return lines.map(([said, state]) => (state ? `${said} (${state})` : said)).join("\n");
}

/* ---- What belongs where ---------------------------------------------------------------------------------------- */

/** Looks entries up, by old names too, and remembers which ones it found. */
class Lookup {
  /** @param {State} state */
  constructor(state) {
    this.state = state;
    /** @type {Set<string>} */
    this.used = new Set();
  }

  /**
   * @param {string} kind @param {Exercise} exercise @param {string[]} ids the last part of its name, the present one first
   * @returns {{name: string, entry: Entry} | undefined}
   */
  find(kind, exercise, ids) {
    const names = [exercise.id, ...exercise.was].flatMap((place) => ids.map((id) => `${kind}/${place}/${id}`));
    const name = names.find((each) => Object.hasOwn(this.state, each));
    return name === undefined ? undefined : { name, entry: this.state[name] };
  }

  /**
   * @param {string[]} origins the nearest first @param {string} rest
   * @returns {{name: string, entry: Entry} | undefined} what is shown in a field in which nothing was written
   */
  carried(origins, rest) {
    const entry = carried(origins, rest, (name) => (Object.hasOwn(this.state, name) ? this.state[name] : undefined));
    return entry && { name: "", entry };
  }
}

/**
 * The words for what was written or chosen in a control, or undefined where a chosen thing does not exist any more.
 * @param {Part} part @param {string} v @returns {string | undefined}
 */
function worded({ options }, v) {
  if (!options || v === "") return v;
  const words = v.split(" ").map((each) => (Object.hasOwn(options, each) ? options[each] : undefined));
  return words.includes(undefined) ? undefined : words.join("; ");
}

/** @param {Entry} entry @param {(v: string) => string} read @returns {Block[]} its other versions */
const others = (entry, read) =>
  (entry.other ?? []).map(({ v }) => ({ type: "note", text: `${say("another_version")}: ${read(v)}` }));

/**
 * A part in which something stands. `carried` where it was written elsewhere and is only shown here, as in the form.
 * @typedef {{part: Part, text: string, name: string, entry: Entry, carried?: boolean}} Filled
 */

/**
 * @template {{name: string, entry: Entry}} Hit
 * @param {Hit | undefined} own what is kept for a field @param {Hit | undefined} carried with what it begins
 * @returns {Hit | undefined} what it shows: a text that was set aside stays beside the one with which it begins now
 */
function shown(own, carried) {
  if (!own || !carried) return own ?? carried;
  return { ...own, entry: { ...carried.entry, other: own.entry.other } };
}

/** @param {Lookup} lookup @param {Exercise} exercise @param {Field} field @returns {Filled[]} in the order of the form */
function filled(lookup, exercise, field) {
  /** @type {Filled[]} */
  const found = [];
  for (const part of field.parts) {
    const rest = part.name.slice(field.id.length);
    const own = lookup.find("field", exercise, [field.id, ...field.was].map((id) => id + rest));
    const hit = shown(own, !own || isSetAside(own.entry) ? lookup.carried(field.carry, rest) : undefined);
    const text = hit && worded(part, hit.entry.v);
    if (!hit || text === undefined) continue;
    if (own) lookup.used.add(own.name);
    found.push({ part, text, ...hit, ...(own ? {} : { carried: true }) });
  }
  return found;
}

/** @param {Field} field @param {Filled[]} found @returns {Block[]} */
function fieldBlocks(field, found) {
  const spoken = found.filter(({ entry }) => says(entry));
  if (!spoken.length) return [];
  /** @type {Block[]} */
  const blocks = [{ type: "label", text: field.label }];
  const old = found.find(({ entry }) => entry.v && entry.h && entry.h !== field.hash);
  if (old) blocks.push({ type: "note", text: say("workbook.differently", { label: old.entry.label ?? "" }) });
  const [first] = field.parts;
  if (first.cell) blocks.push(tableOf(field, found));
  else if (field.parts.length === 1) blocks.push({ type: "text", text: spoken[0].text });
  else if (first.label === "") blocks.push({ type: "list", items: spoken.map(({ text }) => text).filter(Boolean) });
  else for (const { part, text } of spoken) blocks.push({ type: "label", text: part.label }, { type: "text", text });
  for (const { part, entry } of spoken) blocks.push(...others(entry, (v) => worded(part, v) ?? v));
  return blocks;
}

/** @param {Field} field @param {Filled[]} found @returns {Block} the rows in which something stands */
function tableOf(field, found) {
  const columns = new Map(field.parts.map(({ cell }) => [cell?.column, cell?.head ?? ""]));
  const rows = new Map(field.parts.map(({ cell, label }) => [cell?.row, label]));
  const texts = new Map(found.map(({ part, text }) => [part, text]));
  const text = (/** @type {string | undefined} */ row, /** @type {string | undefined} */ column) =>
    texts.get(field.parts.find(({ cell }) => cell?.row === row && cell?.column === column) ?? field.parts[0]) ?? "";
  const named = [...rows.values()].some(Boolean);
  const written = [...rows].filter(([row]) => [...columns.keys()].some((column) => text(row, column) !== ""));
  return {
    type: "table",
    head: [...(named ? [""] : []), ...columns.values()],
    rows: written.map((
      [row, label],
    ) => [...(named ? [label] : []), ...[...columns.keys()].map((each) => text(row, each))]),
  };
}

/** @param {Lookup} lookup @param {Exercise} exercise @param {Question} question @returns {Filled | undefined} */
function answered(lookup, exercise, question) {
  const hit = lookup.find("answer", exercise, [question.id, ...question.was]);
  if (!hit) return undefined;
  lookup.used.add(hit.name);
  return { part: { name: question.id, label: question.stem }, text: readable(hit.name, hit.entry.v), ...hit };
}

/** @param {Question} question @param {Filled} found @returns {Block[]} */
function answerBlocks(question, { text, name, entry }) {
  if (!says(entry)) return [];
  const differs = Boolean(entry.h) && entry.h !== question.hash;
  return [
    { type: "label", text: question.stem },
    ...(differs
      ? [/** @type {Block} */ ({ type: "note", text: say("workbook.differently", { label: entry.label ?? "" }) })]
      : []),
    { type: "text", text },
    ...others(entry, (v) => readable(name, v)),
  ];
}

/** @param {Lookup} lookup @param {Exercise} exercise @returns {Written} */
function written(lookup, exercise) {
  const fields = exercise.fields.map((field) => ({ field, found: filled(lookup, exercise, field) }));
  const answers = exercise.questions.map((question) => ({ question, found: answered(lookup, exercise, question) }));
  const all = [...fields.flatMap(({ found }) => found), ...answers.flatMap(({ found }) => found ?? [])]
    .filter(({ carried }) => !carried);
  const blocks = [
    ...fields.flatMap(({ field, found }) => fieldBlocks(field, found)),
    ...answers.flatMap(({ question, found }) => (found ? answerBlocks(question, found) : [])),
  ];
  const count = all.filter(({ entry }) => says(entry)).length;
  const inUse = fields.filter(({ found }) => found.some(({ entry }) => says(entry))).map(({ field }) => field.id);
  const names = all.map(({ name }) => name);
  return { id: exercise.id, title: exercise.title, names, count, filled: new Set(inUse), blocks };
}

/**
 * Put what is stored in its place. What has no place any more is in `orphans`: nothing is left out.
 * @param {Chapter[]} chapters @param {State} state @returns {Outline}
 */
export function outline(chapters, state) {
  const lookup = new Lookup(state);
  const placed = chapters.map(({ title, exercises }) => ({
    title,
    exercises: exercises.map((exercise) => written(lookup, exercise)),
  }));
  const exercises = chapters.flatMap(({ exercises }) => exercises);
  const titles = new Map(exercises.flatMap(({ id, was, title }) => [id, ...was].map((each) => [each, title])));
  const orphans = Object.keys(state)
    .filter((name) => isText(name) && says(state[name]) && !lookup.used.has(name))
    .sort()
    .map((name) => ({
      name,
      entry: state[name],
      label: state[name].label || say("workbook.no_label", { name }),
      of: titles.get(name.split("/")[1]),
    }));
  return { chapters: placed, orphans };
}

/** @param {Orphan} orphan @returns {string} where it was asked, or "" */
export function replaced({ name, of }) {
  return of
    ? say(name.startsWith("answer/") ? "workbook.replaced_question" : "workbook.replaced_field", { title: of })
    : "";
}

/** @param {Orphan} orphan @returns {Block[]} */
export function orphanBlocks(orphan) {
  const { name, entry, label } = orphan;
  const read = (/** @type {string} */ v) => readable(name, v);
  const note = replaced(orphan);
  return [
    { type: "label", text: label },
    ...(note ? [/** @type {Block} */ ({ type: "note", text: note })] : []),
    { type: "text", text: read(entry.v) },
    ...others(entry, read),
  ];
}
