// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "note.full": "Every part is filled.",
  "note.gaps": "Still empty:",
  "note.offline": "This file could not be made. Look whether you are online, and try again."
};
