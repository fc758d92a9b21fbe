/** What stands at a control and belongs to it: read out with it, for as long as it stands there. */

/** @param {string | null | undefined} list of ids @returns {string[]} */
const ids = (list) => (list ?? "").split(/\s+/).filter(Boolean);

/** @param {string | null | undefined} list of ids @param {string} id @returns {string} the list with it at its end, once */
export const withId = (list, id) => [...ids(list).filter((each) => each !== id), id].join(" ");

/** @param {string | null | undefined} list of ids @param {string} id @returns {string} the list without it */
export const withoutId = (list, id) => ids(list).filter((each) => each !== id).join(" ");

let made = 0;

/** @param {Element} control @param {Element} note that describes it from now on */
export function describe(control, note) {
  note.id ||= `note-${made += 1}`;
  control.setAttribute("aria-describedby", withId(control.getAttribute("aria-describedby"), note.id));
}

/** @param {Element} control @param {Element} note that does not describe it any more */
export function undescribe(control, note) {
  const left = withoutId(control.getAttribute("aria-describedby"), note.id);
  if (left) control.setAttribute("aria-describedby", left);
  else control.removeAttribute("aria-describedby");
}
