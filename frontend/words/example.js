// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "example.laid": "The example is there. Open a worksheet or your workbook, and look at a field.",
  "example.leave": "Take the example out",
  "example.left": "The example is gone. Your own words are as they were.",
  "example.lies": "The example of the team “{team}” (FICTION) is at the fields. Your own words are your own.",
  "example.of": "Example (FICTION): {team}",
  "example.offline": "The example could not be loaded. Look whether you are online, and try again."
};
