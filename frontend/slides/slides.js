/** The slides of a day, made when somebody asks for them. */
import { every, one } from "../core/dom.js";
import { addWords, LANGUAGE, say } from "../core/i18n.js";
import { chunk, Outdated } from "../core/load.js";
import { download } from "../export/download.js";
import { officeTag } from "../export/office.js";
import { WORDS } from "../words/slides.js";
import { byTask, ofTrack, slidesFile } from "./deck.js";
import { pictureOf } from "./picture.js";

addWords(WORDS);

/** @param {HTMLElement} root @param {string} kind tasks or steps: of what each slide is one @returns {Promise<number>} how many there are */
async function make(root, kind) {
  const { drawings, slides, ...about } = await chunk("slides", root.dataset.slides ?? "");
  /** @type {Record<string, import("./slide.js").Picture>} */
  const pictures = {};
  for (const [name, text] of Object.entries(drawings)) pictures[name] = await pictureOf(String(text));
  const shown = ofTrack(slides, root.querySelector("select")?.value ?? "");
  const deck = { ...about, slides: kind === "tasks" ? byTask(shown) : shown };
  const name = deck.title.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-") ?? "slides";
  download(slidesFile({ ...deck, language: officeTag(LANGUAGE) }, pictures), `${name}.pptx`, true);
  return deck.slides.length;
}

/** @param {HTMLElement} root */
function live(root) {
  for (const each of every(root, ".doing")) each.hidden = false;
  const told = one(root, ".slides-said");
  for (const button of every(root, "button")) {
    button.addEventListener("click", async () => {
      told.textContent = say("slides.making");
      try {
        told.textContent = say("slides.made", { n: await make(root, button.dataset.do ?? "") });
      } catch (error) {
        console.error(error);
        told.textContent = say(error instanceof Outdated ? "outdated" : "slides.failed");
      }
    });
  }
}

export function start() {
  every(document, ".day-slides").forEach(live);
}
