// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "theory.all": "Nothing is broken. The whole chain stands.",
  "theory.falls": "Falls.",
  "theory.told": "Broken: if {belief}. It still stands: {stands} It falls: {falls} Count from now on: {count}"
};
