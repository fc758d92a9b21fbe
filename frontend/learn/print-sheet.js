/** Prints one worksheet, with the title of its exercise, and nothing else of the page. */
import { button, make } from "../core/dom.js";
import { say } from "../core/i18n.js";

/** @param {HTMLFormElement} form @returns {Element | null} the title of its exercise */
const titleOf = (form) => form.closest(".sheet")?.querySelector("h3") ?? document.querySelector("article h1");

/** @param {HTMLFormElement} form */
function print(form) {
  const root = document.documentElement;
  const alone = [form, titleOf(form)];
  const end = () => {
    root.classList.remove("prints-one");
    for (const each of alone) each?.classList.remove("is-printed");
  };
  for (const each of alone) each?.classList.add("is-printed");
  root.classList.add("prints-one");
  addEventListener("afterprint", end, { once: true });
  window.print();
}

/** @param {HTMLFormElement} form which gets a button for it */
export function offer(form) {
  form.append(make("p", { class: "doing" }, button(say("print_sheet"), () => print(form))));
}
