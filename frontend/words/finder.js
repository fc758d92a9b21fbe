// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "finder.count.cases": "{n} of {of} case studies",
  "finder.count.exercises": "{n} of {of} exercises",
  "finder.count.tools": "{n} of {of} tools",
  "finder.nothing": "{count}. Nothing fits all of this at once. Change one thing, or clear all.",
  "finder.option": "{label} ({n})",
  "finder.wrong": "Write a whole number, such as {example}. Until then this is not counted."
};
