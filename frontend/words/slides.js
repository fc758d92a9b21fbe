// Made by `make schema` from the part `learner` of macros/strings/en.yml. Do not change it here.
export const WORDS = {
  "slides.failed": "The slides could not be made. Look whether you are online, and try again.",
  "slides.made.one": "1 slide is made. Look in your downloads.",
  "slides.made.other": "{n} slides are made. Look in your downloads.",
  "slides.making": "The slides are being made …"
};
