/** The box that switches single keys on and off: who speaks to the computer does not want them (WCAG 2.1.4). */
import { every } from "../core/dom.js";
import * as store from "../core/store.js";
import { KEYS } from "./shell.js";

/** @param {HTMLInputElement} box that shows the choice, and changes it */
export function live(box) {
  box.dataset.singleKeys = "";
  box.checked = store.get(KEYS)?.v !== "off";
  box.addEventListener("change", () => {
    const all = /** @type {HTMLInputElement[]} */ (every(document, "[data-single-keys]"));
    for (const each of all) each.checked = box.checked;
    try {
      store.put(KEYS, { v: box.checked ? "on" : "off", t: Date.now() });
    } catch {
      /* then the choice lasts as long as the page */
    }
  });
}

/** On the page that tells of it. */
export function start() {
  for (const place of every(document, ".single-keys")) {
    for (const box of every(place, "input")) live(/** @type {HTMLInputElement} */ (box));
    place.hidden = false;
  }
}
