// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "search.all": "Everything from A to Z",
  "search.close": "Close",
  "search.failed": "The search could not be loaded. Check the line, then type again.",
  "search.found": "{count} results, the best first. Go on with the arrow keys.",
  "search.hint": "A word, a tool, a trouble at work",
  "search.in": "In the part: {heading}",
  "search.keys": "Use single keys: / opens the search, and letters and signs move the lab room. Switch them off if you speak to your computer.",
  "search.kind.case": "Case studies",
  "search.kind.exercise": "Exercises",
  "search.kind.lab_step": "Steps of the lab",
  "search.kind.lesson": "Lessons",
  "search.kind.module": "Modules",
  "search.kind.page": "Other pages",
  "search.kind.programme": "Programmes",
  "search.kind.term": "Terms",
  "search.kind.tool": "Tools",
  "search.label": "Search",
  "search.nothing": "Nothing found. This site is in English: try an English word, or fewer words.",
  "search.perhaps": "Did you look for one of these?"
};
