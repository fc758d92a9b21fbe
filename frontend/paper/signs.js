/** Signs to hang up: one a sheet, as large as it can be. */
import { every, make } from "../core/dom.js";
import { made } from "./alone.js";
import { fitted } from "./fit.js";

const SIZES = [150, 120, 96, 80, 66, 54, 44, 36, 28, 22];

/** @param {HTMLElement[]} lists of signs */
export function signs(lists) {
  const sheets = lists.flatMap((list) => [...list.children]).map((sign) =>
    make("div", { class: "sign-sheet" }, ...[...sign.childNodes].map((node) => node.cloneNode(true)))
  );
  const place = make("div", { class: "sign-sheets" }, ...sheets);
  made(place, "signs", () => every(place, ".sign-sheet").forEach((sheet) => fitted([sheet], SIZES)), []);
}
