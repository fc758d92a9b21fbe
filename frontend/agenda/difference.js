/** What is not the same in two plans, as far as one short sentence can tell it. Pure. */

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Item} Item */
/** A line and where it is, or was. @typedef {{item: Item, day: number, at: number}} Place */
/**
 * `moved`: a line is at this place now, were it new; `gone`: it is not there any more; `changed`: it is there, with other
 * words or minutes; `day_added`, `day_removed`: a whole day.
 * @typedef {{kind: "moved" | "gone" | "changed", place: Place} | {kind: "day_added" | "day_removed", day: number}} Difference
 */

/** @param {Plan} before @param {Plan} after @returns {Difference | undefined} nothing where it is more than one thing, or no line */
export function difference(before, after) {
  if (before.days.length < after.days.length) return oneDay("day_added", before, after);
  if (before.days.length > after.days.length) return oneDay("day_removed", after, before);
  const [old, now] = [places(before), places(after)];
  const lost = old.filter(({ item }) => !now.some((each) => each.item === item));
  const gained = now.filter(({ item }) => !old.some((each) => each.item === item));
  if (lost.length > 1 || gained.length > 1) return undefined;
  if (gained.length && lost.length) {
    return isThere(lost[0], gained[0]) ? { kind: "changed", place: gained[0] } : undefined;
  }
  if (lost.length) return { kind: "gone", place: lost[0] };
  const place = gained[0] ?? now.find(({ item }) => isSame(without(before, item), without(after, item)));
  return place && !(isSame(before, after)) ? { kind: "moved", place } : undefined;
}

/**
 * @param {"day_added" | "day_removed"} kind @param {Plan} few @param {Plan} many
 * @returns {Difference | undefined}
 */
function oneDay(kind, few, many) {
  const more = many.days.flatMap((day, at) => (few.days.includes(day) ? [] : [at]));
  return more.length === 1 && many.days.length === few.days.length + 1 ? { kind, day: more[0] } : undefined;
}

/** @param {Plan} plan @returns {Place[]} its lines */
const places = ({ days }) => days.flatMap(({ items }, day) => items.map((item, at) => ({ item, day, at })));

/** @param {Place} one @param {Place} other @returns {boolean} */
const isThere = (one, other) => one.day === other.day && one.at === other.at;

/** @param {Plan} plan @param {Item} item @returns {Plan} */
const without = (plan, item) => ({
  ...plan,
  days: plan.days.map((day) => ({ ...day, items: day.items.filter((each) => each !== item) })),
});

/** @param {Plan} one @param {Plan} other @returns {boolean} whether the same lines stand at the same places */
function isSame(one, other) {
  const [lines, others] = [places(one), places(other)];
  return lines.length === others.length &&
    lines.every((line, n) => line.item === others[n].item && isThere(line, others[n]));
}
