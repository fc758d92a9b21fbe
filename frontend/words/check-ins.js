// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "check_ins.day_first": "Choose the last day first.",
  "check_ins.no_such_day": "The calendar has no such day. Choose another."
};
