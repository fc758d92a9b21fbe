// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "lab_begin.aside.one": "1 text is set aside. It stands at its field as another version. There you can take it back or delete it.",
  "lab_begin.aside.other": "{n} texts are set aside. Each stands at its field as another version. There you can take it back or delete it.",
  "lab_begin.back": "Take all of them back",
  "lab_begin.go_on": "Go on with what I wrote",
  "lab_begin.is_back": "All texts stand in their fields again.",
  "lab_begin.kept": "Your texts stay as they are.",
  "lab_begin.set_aside": "Set these texts aside"
};
