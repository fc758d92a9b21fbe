/** What a trainer should look at in a plan, and what is lost in it. Pure. */
import { isPause, times } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Facts} Facts */
/** @typedef {{kind: string, day: number, at: number, values: Record<string, string | number>}} Warning */

/** @param {Plan} plan @param {Facts} facts @returns {Warning[]} in the order of the days */
export function warnings(plan, facts) {
  return plan.days.flatMap((_, day) => [...ofLines(plan, facts, day), ...ofBreaks(plan, facts, day)]);
}

/** @param {Plan} plan @param {Facts} facts @param {number} day @returns {Warning[]} */
function ofLines(plan, facts, day) {
  return plan.days[day].items.flatMap((item, at) => {
    /** @type {Warning[]} */
    const found = [];
    const tell = (/** @type {string} */ kind, values = {}) => found.push({ kind, day, at, values });
    const { talk } = facts.limits;
    if (item.kind === "lesson" && talk !== null && item.minutes > talk) tell("talk", { most: talk });
    const known = item.kind === "exercise" ? facts.exercises[item.id ?? ""] : undefined;
    if (!known) return found;
    if (item.minutes < known.minutes && !known.lengths.includes(item.minutes)) {
      const { short, saves, minutes } = known;
      tell(saves && item.minutes >= minutes - saves ? "short" : "shorter", { minutes, short, saves });
    }
    if (plan.people < known.from) tell("few", { from: known.from });
    if (plan.people > known.to) tell("many", { to: known.to, rooms: Math.ceil(plan.people / known.to) });
    return found;
  });
}

/** @param {Plan} plan @param {Facts} facts @param {number} day @returns {Warning[]} the line in which people have worked too long */
function ofBreaks(plan, facts, day) {
  const { items, starts } = plan.days[day];
  const most = facts.limits.work;
  const when = times(plan.days[day]);
  let since = starts;
  let told = false;
  return items.flatMap((item, at) => {
    if (isPause(item)) {
      [since, told] = [when[at].end, false];
      return [];
    }
    const worked = when[at].end - since;
    if (most === null || worked <= most || told) return [];
    told = true;
    return [{ kind: "break", day, at, values: { worked, most } }];
  });
}

/**
 * What people practise: each outcome of a lesson that the plan touches, or that the plan touched with which it began, with the
 * exercises of the plan that practise it, and those that would. So a lesson stays in sight when its last exercise is taken out.
 * @param {Plan} plan @param {Facts} facts
 * @returns {{lesson: string, outcome: string, text: string, by: string[], would: string[]}[]}
 */
export function coverage(plan, facts) {
  const done = itemsOf(plan.days).flatMap(({ kind, id }) =>
    kind === "exercise" && id && facts.exercises[id] ? [id] : []
  );
  const begun = facts.plans.find(({ id }) => id === plan.from)?.days ?? [];
  const lessons = new Set([...touched(plan.days, facts), ...touched(begun, facts)]);
  return Object.entries(facts.lessons).filter(([id]) => lessons.has(id)).flatMap(([lesson, { outcomes }]) =>
    Object.entries(outcomes).map(([outcome, text]) => {
      const by = done.filter((id) => facts.exercises[id].outcomes.includes(outcome));
      const would = Object.keys(facts.exercises).filter((id) =>
        facts.exercises[id].outcomes.includes(outcome) && !facts.exercises[id].quiz && !by.includes(id)
      );
      return { lesson, outcome, text, by: [...new Set(by)], would };
    })
  );
}

/** @param {import("./plan.js").Day[]} days @returns {import("./plan.js").Item[]} */
const itemsOf = (days) => days.flatMap(({ items }) => items);

/** @param {import("./plan.js").Day[]} days @param {Facts} facts @returns {string[]} the lessons of their talks and of their exercises */
const touched = (days, facts) =>
  itemsOf(days).flatMap(({ kind, id = "" }) =>
    kind === "lesson" ? [id] : kind === "exercise" && facts.exercises[id] ? [facts.exercises[id].lesson] : []
  );
