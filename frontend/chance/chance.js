/**
 * One hundred pilots as dots on a line: the reader says how many people a group has and what is true, and draws. The
 * first draw on a page is the same on every machine, so that a room can speak about it.
 */
import { every, make, one } from "../core/dom.js";
import { addWords, say } from "../core/i18n.js";
import { WORDS } from "../words/chance.js";
import { counted, dots, pilots, randomBy } from "./draws.js";

addWords(WORDS);

/** @param {HTMLElement} root */
function live(root) {
  const form = one(root, ".chance-form");
  const selects = /** @type {HTMLSelectElement[]} */ (every(form, "select"));
  const circles = [...root.querySelectorAll("circle")];
  const drawn = one(root, ".chance-drawn");
  let seed = 0;
  const draw = () => {
    seed += 1;
    const [people, share, difference] = selects.map(({ value }) => Number(value));
    const differences = pilots({ people, share, difference }, randomBy(seed));
    const { better, worse } = counted(differences);
    dots(differences).forEach(({ column, up }, index) => {
      const circle = circles[index];
      circle.setAttribute("cx", (170 + 3.6 * column).toFixed(1));
      circle.setAttribute("cy", (255 - up).toFixed(1));
      circle.classList.toggle("far", Math.abs(column) > 4);
    });
    const told = difference ? "differs" : "same";
    one(root, ".chance-told").textContent = say(`chance.${told}`, { better, worse, people, difference });
    const cells = [...selects.map((each) => each.selectedOptions[0].text), better, worse];
    const labels = every(drawn, "thead th").map((head) => head.textContent ?? "");
    const [name, ...others] = cells.map((cell, index) =>
      make(index ? "td" : "th", index ? { "data-label": labels[index] } : { scope: "row" }, String(cell))
    );
    one(drawn, "tbody").prepend(make("tr", {}, name, ...others));
    drawn.hidden = false;
  };
  one(form, "button").addEventListener("click", draw);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
}

export function start() {
  every(document, ".chance").forEach(live);
}
