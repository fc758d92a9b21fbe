/** A field of a plan: what is typed in it is taken when somebody leaves it, and before anything else is done. */
import { make } from "../core/dom.js";

// Milliseconds after which a day or a time of day is taken as typed to its end: its parts are valid ones on the way.
const TYPED = 1500;

/** What is typed and not taken yet. @type {Set<() => void>} */
const typed = new Set();

/** Take what is typed, before anything else is done: that begins with the plan as it is then. */
export function takeTyped() {
  for (const take of typed) take();
}

/**
 * @param {string} label @param {Record<string, string>} attributes
 * @param {(input: HTMLInputElement) => void} changed takes what stands there into the plan, and draws nothing by itself
 * @returns {HTMLElement} a field with its label, which is only read out where `hidden` says so; what `shown` says is seen instead
 */
export function field(label, attributes, changed) {
  const { hidden, shown, ...rest } = attributes;
  const input = /** @type {HTMLInputElement} */ (make("input", rest));
  const value = () => input.type === "checkbox" ? String(input.checked) : input.value;
  let taken = value();
  let [waiting, pressed] = [0, ""];
  const take = () => {
    clearTimeout(waiting);
    typed.delete(take);
    if (value() === taken || !input.isConnected) return;
    changed(input);
    taken = value();
  };
  input.addEventListener("keydown", ({ key }) => (pressed = key));
  input.addEventListener("change", () => {
    clearTimeout(waiting);
    // Between two parts of a time nothing has the focus, so only the key tells that somebody still types.
    if (!pressed || pressed === "Tab" || !["date", "time"].includes(input.type)) return take();
    typed.add(take);
    // One that is empty was emptied to write another: it is taken when somebody leaves it.
    if (input.value) waiting = window.setTimeout(take, TYPED);
  });
  input.addEventListener("blur", take);
  return make(
    "label",
    { class: "agenda-field" },
    ...(shown ? [make("span", { "aria-hidden": "true" }, shown)] : []),
    make("span", hidden === undefined && !shown ? {} : { class: "for-readers" }, label),
    input,
  );
}
