/** A sheet of the workbook as elements: the page has its frame, a chunk brings what stands in it. */
import { every, make, one } from "../core/dom.js";
import { say } from "../core/i18n.js";

/** @typedef {import("../records.d.ts").Sheet} Sheet */

/** @param {Sheet} sheet @param {HTMLTemplateElement} frame @returns {HTMLElement} */
export function sectionOf(sheet, frame) {
  const section = /** @type {HTMLElement} */ (one(frame.content, "section").cloneNode(true));
  section.id = `my-${sheet.id}`;
  const heading = one(section, "h3");
  heading.id = `${section.id}-title`;
  section.setAttribute("aria-labelledby", heading.id);
  for (const link of /** @type {HTMLAnchorElement[]} */ (every(section, "a"))) link.href = sheet.url;
  one(heading, "a").textContent = sheet.title;
  const answers = one(section, ".workbook-answers");
  answers.before(written(sheet.form));
  if (sheet.questions.length) one(answers, "ul").append(...sheet.questions.map(item));
  else answers.remove();
  return section;
}

/**
 * Lay the fields that are empty behind those in which something stands: they are found, and do not hide the others.
 * @param {HTMLElement} section @param {Set<string>} filled the ids of the others
 */
export function emptyLast(section, filled) {
  const form = section.querySelector("form");
  const empty = form ? every(form, ".field").filter((field) => !filled.has(field.dataset.field ?? "")) : [];
  if (!form || !empty.length || !filled.size) return;
  const more = make(
    "details",
    { class: "workbook-more" },
    make("summary", {}, say("workbook.empty_fields", { n: empty.length })),
  );
  form.querySelector(".worksheet-note")?.before(more);
  more.append(...empty);
}

/** @param {string} html of this site @returns {DocumentFragment} */
function written(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** @param {Sheet["questions"][number]} question @returns {HTMLElement} the place of its answer */
function item({ id, html }) {
  const label = make("p", { class: "label" });
  label.append(written(html));
  return make("li", { "data-question": id }, label);
}
