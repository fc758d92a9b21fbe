/** What was kept under the ids that lessons, steps and exercises had before, under those that they have now. Pure. */
import { names } from "./entry.js";

/**
 * @param {string | undefined} told as the first element of a page lists it: `lesson/OLD:NEW exercise/OLD:NEW`
 * @param {string[]} kept the names of entries in the store
 * @returns {[old: string, now: string][]} which of them have another name now
 */
export function renamed(told, kept) {
  const turns = names(told).map((each) => {
    const [, kind, old, now] = /^(\w+)\/(.+):(.+)$/.exec(each) ?? [];
    return (/** @type {string} */ name) => {
      if (name === `done/${kind}/${old}`) return `done/${kind}/${now}`;
      const [head, of, lesson, part] = name.split("/");
      if (of !== "part") return name;
      if (kind === "lesson" && lesson === old) return [head, of, now, ...part === undefined ? [] : [part]].join("/");
      // An exercise is a part of a lesson.
      return kind === "exercise" && part === `exercise-${old}` ? [head, of, lesson, `exercise-${now}`].join("/") : name;
    };
  });
  return kept.flatMap((old) => {
    const now = turns.reduce((name, turn) => turn(name), old);
    return now === old ? [] : [/** @type {[string, string]} */ ([old, now])];
  });
}

/** @param {string | undefined} told @param {string} lesson an id @returns {string} the id that it has now */
export const lessonNow = (told, lesson) =>
  names(told).find((each) => each.startsWith(`lesson/${lesson}:`))?.split(":")[1] ?? lesson;
