/**
 * Shows the note of a citation, or the meaning of a term, where it stands: on hover, focus and touch. The links lead to
 * both without scripts. It can be pointed at, stays until one leaves, and goes with Escape (WCAG 1.4.13).
 */
import { decoded, make } from "../core/dom.js";
import { say } from "../core/i18n.js";

const LINKS = ".footnote-ref, a.term";

/** @param {HTMLAnchorElement} link @returns {(Node | string)[]} what it says */
function told(link) {
  if (link.dataset.meaning) return [make("strong", {}, link.dataset.term ?? ""), ` ${link.dataset.meaning}`];
  const note = document.getElementById(decoded(link.hash.slice(1)))?.cloneNode(true);
  if (!(note instanceof Element)) return [];
  for (const back of note.querySelectorAll(".footnote-backref")) back.remove();
  return [...(note.querySelector("p") ?? note).childNodes];
}

/** Paper has no hover: the meanings of the page's terms stand at its end. What is not printed is not explained. */
function layPaper() {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("article a.term"));
  const printed = [...links].filter((link) => !link.closest(".answer, #good, .trainer, #trainer"));
  document.querySelector(".paper-terms")?.remove();
  if (!printed.length) return;
  const list = make(
    "dl",
    {},
    ...printed.flatMap((link) => [make("dt", {}, link.dataset.term ?? ""), make("dd", {}, link.dataset.meaning ?? "")]),
  );
  document.querySelector("article")?.append(
    make("section", { class: "paper-terms" }, make("h2", {}, say("terms_here")), list),
  );
}

export function start() {
  addEventListener("beforeprint", layPaper);
  const box = make("div", { class: "shown-note", id: "shown-note", role: "tooltip", hidden: "" });
  document.body.append(box);
  /** @type {HTMLAnchorElement | null} */
  let current = null;
  let leaving = 0;

  const hide = () => {
    clearTimeout(leaving);
    current?.removeAttribute("aria-describedby");
    current = null;
    box.hidden = true;
  };
  /** @param {HTMLAnchorElement} link */
  const show = (link) => {
    clearTimeout(leaving);
    if (link === current) return;
    hide();
    const content = told(link);
    if (!content.length) return;
    box.replaceChildren(...content);
    box.hidden = false;
    box.style.left = "0"; // its width is measured where nothing presses it
    current = link;
    link.setAttribute("aria-describedby", "shown-note");
    const at = link.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    box.style.left = `${scrollX + Math.max(8, Math.min(at.left, width - box.offsetWidth - 8))}px`;
    const below = at.bottom + 6 + box.offsetHeight < innerHeight || at.top < box.offsetHeight + 6;
    box.style.top = `${scrollY + (below ? at.bottom + 6 : at.top - box.offsetHeight - 6)}px`;
  };
  const leave = () => {
    leaving = window.setTimeout(hide, 300);
  };
  const linkOf = (
    /** @type {Event} */ event,
  ) => /** @type {HTMLAnchorElement | null} */ (event.target instanceof Element ? event.target.closest(LINKS) : null);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    if (link) show(link);
    else if (event.target instanceof Node && box.contains(event.target)) clearTimeout(leaving);
    else if (current && current !== document.activeElement) leave();
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link) show(link);
    else if (!(event.target instanceof Node && box.contains(event.target))) hide();
  });
  // The first touch shows, the second follows the link.
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (link && /** @type {PointerEvent} */ (event).pointerType === "touch" && link.dataset.shown !== "yes") {
      event.preventDefault();
      link.dataset.shown = "yes";
      show(link);
    } else if (!link && !(event.target instanceof Node && box.contains(event.target))) hide();
    for (const other of document.querySelectorAll("[data-shown]")) {
      if (other !== link) other.removeAttribute("data-shown");
    }
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
}
