/** Keeps the screen awake while a step runs, where the browser can. One that falls asleep loses nothing. */

/** @type {Promise<WakeLockSentinel | undefined> | undefined} */
let asked;

/** @param {boolean} runs whether a step runs */
export function stayAwake(runs) {
  const wanted = runs && document.visibilityState === "visible";
  if (wanted === Boolean(asked)) return;
  const before = asked;
  asked = wanted ? navigator.wakeLock?.request("screen").catch(() => undefined) : undefined;
  before?.then((lock) => lock?.release());
}
