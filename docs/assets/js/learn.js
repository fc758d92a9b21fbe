/**
 * Makes a page live: questions, worksheets, progress, workbook, finder. Each part looks for its own elements, which the
 * pages have without scripts too, and is only loaded where they are.
 */
const PARTS = {
  ".question": "./questions.js",
  "form.worksheet": "./worksheet.js",
  "details.good": "./good.js",
  ".orientation, .lesson-list, .exercise-end, .go-on, .path": "./progress.js",
  ".workbook": "./workbook.js",
  "form.finder": "./finder.js",
};

for (const [selector, module] of Object.entries(PARTS)) {
  if (document.querySelector(selector)) import(module).then((part) => part.start());
}
