/**
 * The sources of a lesson or a step, folded: first one reads, and who asks where something comes from presses its number.
 * On paper, and without scripts, they stand open.
 */
import { decoded, every, make, one } from "../core/dom.js";

export function start() {
  const heading = one(document, "#sources");
  const below = [];
  for (let each = heading.nextElementSibling; each; each = each.nextElementSibling) below.push(each);
  const count = make("span", { class: "meta" }, ` (${every(document, ".footnote > ol > li").length})`);
  const summary = make("summary");
  const fold = /** @type {HTMLDetailsElement} */ (make("details", { class: "sources-fold" }, summary));
  heading.before(fold);
  summary.append(heading, count);
  fold.append(...below);
  const target = document.getElementById(decoded(location.hash.slice(1)));
  fold.open = Boolean(target && fold.contains(target));
}
