/** Marks and places that were kept under ids that lessons, steps and exercises had before. */
import { lessonNow, renamed } from "../core/renamed.js";
import * as store from "../core/store.js";

/** Before anything of a page asks for them. What is there under the new id already stays as it is. */
export function start() {
  const told = document.documentElement.dataset.renamed;
  for (const [old, now] of renamed(told, Object.keys(store.all()))) {
    if (!store.get(now)) store.adopt(now, [old]);
  }
  const last = store.get("last/lesson");
  const now = lessonNow(told, last?.v ?? "");
  if (!last || now === last.v) return;
  try {
    store.put("last/lesson", { ...last, v: now });
  } catch {
    /* then the home page leads to the first lesson that is not read */
  }
}
