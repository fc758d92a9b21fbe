// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "chance.differs": "The new way was truly {difference} points better. With {people} people in each group, {better} of 100 pilots looked at least 5 points better, and {worse} looked at least 5 points worse.",
  "chance.same": "Nothing had changed. And yet, with {people} people in each group, {better} of 100 pilots looked at least 5 points better, and {worse} looked at least 5 points worse."
};
