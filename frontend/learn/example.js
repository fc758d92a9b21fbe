/** An example that somebody has laid beside their own words. What shows it is loaded where one is wanted. */
import { part } from "../core/load.js";
import * as store from "../core/store.js";

/** The name of the entry that says which example is laid. It is no text of the learner's, and in no backup. */
export const LAID = "example/laid";

export async function start() {
  if (store.get(LAID) || document.querySelector(".worked")) (await part("example")).start();
}
