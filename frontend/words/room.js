// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "room.back": "Back",
  "room.came": "{n} minutes more.",
  "room.ends": "Ends at {clock}",
  "room.full": "Full screen",
  "room.go": "Go to it",
  "room.goes_on": "We go on at {clock}",
  "room.last": "This is the last one of the day.",
  "room.left.one": "1 minute left",
  "room.left.other": "{n} minutes left",
  "room.more": "+ {n} minutes",
  "room.next": "Next",
  "room.over": "Time is up",
  "room.pause": "Pause",
  "room.paused": "The time stands still.",
  "room.stands.one": "The time stands still, 1 minute left.",
  "room.stands.other": "The time stands still, {n} minutes left.",
  "room.start": "Start",
  "room.step": "{name}, {n} minutes.",
  "room.then": "Next: {name} · {n} min",
  "room.where": "{day} · {n} of {of}"
};
