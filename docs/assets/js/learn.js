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

  for (const [selector, load] of Object.entries(PARTS)) {
    if (document.querySelector(selector)) load().then((part) => part.start());
  }
}
