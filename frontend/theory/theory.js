/** A theory of change: a reader breaks an *if*, and what falls with it is marked and said in words. */
import { every, make, one, textOf } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/theory.js";
import { parted } from "./falls.js";

addWords(WORDS);

/** @param {HTMLElement} root */
function live(root) {
  const links = every(root, "li");
  const told = one(root, ".theory-told");

  /** @param {number} broken the number of the link whose belief breaks, or -1 */
  const show = (broken) => {
    const { stands, falls } = parted(links, broken);
    for (const each of every(root, ".theory-falls")) each.remove();
    for (const link of links) link.classList.toggle("falls", falls.includes(link));
    for (const link of falls) {
      one(link, ".theory-link").append(make("strong", { class: "theory-falls" }, ` ${say("theory.falls")}`));
    }
    const texts = (/** @type {HTMLElement[]} */ list) =>
      list.map((link) => textOf(link.querySelector(".theory-text"))).join(" ");
    told.textContent = falls.length
      ? say("theory.told", {
        belief: textOf(links[broken].querySelector(".belief-text")),
        stands: texts(stands),
        falls: texts(falls),
        count: textOf(links[broken].querySelector(".belief-count")),
      })
      : say("theory.all");
  };

  links.forEach((link, number) => {
    const belief = link.querySelector("details");
    // The click and not the opening: printing opens everything, and breaks nothing.
    belief?.querySelector("summary")?.addEventListener("click", () => {
      const breaks = !belief.open;
      for (const other of root.querySelectorAll("details")) if (other !== belief) other.open = false;
      show(breaks ? number : -1);
    });
  });
  const open = links.findIndex((link) => link.querySelector("details[open]"));
  if (open > 0) show(open); // it was opened before the scripts were there
  root.dataset.live = "";
}

export function start() {
  every(document, ".theory").forEach(live);
}
