/** The line on the home page that leads to the review, when cards wait there. */
import { one } from "../core/dom.js";
import { part } from "../core/load.js";
import * as store from "../core/store.js";

/** Only who has finished something loads what knows how many wait. @param {HTMLElement} box of the home page */
export async function remindOfReview(box) {
  const line = box.querySelector(".review-due");
  const isBegun = Object.entries(store.all()).some(([name, { v }]) => name.startsWith("done/") && v === "1");
  if (!(line instanceof HTMLElement) || !isBegun) return;
  const text = await part("review").then(({ told }) => told()).catch(() => "");
  one(line, "a").textContent = text;
  line.hidden = text === "";
  if (text) box.hidden = false;
}
