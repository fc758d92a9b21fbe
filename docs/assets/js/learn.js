/**
 * Makes a page live. Each part looks for its own elements, which the pages have without scripts too, and is only loaded
 * where they are. `make build` joins the parts of a lesson into this file (macros/bundle.py); not a module, so that a
 * page opened from a folder runs it too.
 */
{
  const PARTS = {
    body: () => import("./shell.js"),
    ".footnote-ref, a.term": () => import("./notes.js"),
    ".question": () => import("./questions.js"),
    "form.worksheet": () => import("./worksheet.js"),
    "details.good": () => import("./good.js"),
    ".orientation, .lesson-list, .exercise-end, .go-on, .path": () => import("./progress.js"),
    ".workbook": () => import("./workbook.js"),
    "form.finder": () => import("./finder.js"),
  };

  // One part after the other, with a pause in which a slow phone can draw and answer.
  const pause = () => new Promise((done) => setTimeout(done));
  const start = async () => {
    for (const [selector, load] of Object.entries(PARTS)) {
      if (!document.querySelector(selector)) continue;
      try {
        (await load()).start();
      } catch (error) {
        console.error(error); // the other parts of the page go on
      }
      await pause();
    }
  };
  start();
}
