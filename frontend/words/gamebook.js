// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "gamebook.at": "Decision {n}. Weeks so far: {weeks}.",
  "gamebook.decided": "You decided:",
  "gamebook.ended": "The story ends here. Decisions: {n}. Weeks: {weeks}.",
  "gamebook.found": "Endings that you have found: {n} of {of}",
  "gamebook.otherwise": "Begin again and decide otherwise",
  "gamebook.way": "What you decided, and what it teaches"
};
