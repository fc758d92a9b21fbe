// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "groups.alone": "{people} people, each alone",
  "groups.amount": "{n} × {text}",
  "groups.in.one": "{people} people: {made}.",
  "groups.in.other": "{people} people in {n} groups: {made}.",
  "groups.of.one": "one of {size}",
  "groups.of.other": "{n} of {size}",
  "groups.people": "People who take part",
  "groups.title": "How many groups, and how much of each?",
  "groups.too_few": "This exercise needs at least {from} people.",
  "groups.too_many": "This exercise works with at most {to} people. Run it in two rooms.",
  "groups.whole": "{people} people together",
  "groups.wrong": "Write a whole number from 1 to {most}."
};
