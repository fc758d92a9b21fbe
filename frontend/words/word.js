// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "word.how": "Write in the boxes, the tables and on the lines.",
  "word.made": "Made on {date}. The page may have changed since.",
  "word.picture": "Picture: {title}",
  "word.said": "“{text}”",
  "word.tick": "In place of ☐, put ☒ at what you choose."
};
