// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "plot.here": "Put {name} here: {title}",
  "plot.row": "Row {n}",
  "plot.told": "{name}. {where}. {title}. {advice}"
};
