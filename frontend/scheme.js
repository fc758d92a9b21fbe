/*
 * What the reader has chosen, before anything is drawn, so that nothing jumps. Not a module: it must run first.
 */
{
  const root = document.documentElement;
  const site = new URL((root.dataset.base || ".").replace(/\/?$/, "/"), document.baseURI).pathname;

  // The colours, else what the system asks for. learn/shell.js writes the choice under the same key.
  let scheme = null;
  try {
    scheme = localStorage.getItem(`${site}|psi-scheme`);
  } catch {
    // A browser that refuses storage gets the colours of the system.
  }
  const dark = scheme ? scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.scheme = dark ? "dark" : "light";
  root.dataset.scripts = "on";

  // What to see of a page: its way, its track. The first element lists the values; learn/switch.js changes and keeps
  // them. An address such as ?way=group sets one. Only what a switch of the page can bring back is hidden.
  const rules = [];
  for (const choice of (root.dataset.choices || "").split(" ").filter(Boolean)) {
    const [name, value] = choice.split("=");
    rules.push(
      `[data-${name}="${value}"]:root:has([data-switch="${name}"]) [data-${name}]:not([data-${name}~="${value}"]) ` +
        "{ display: none !important; }",
    );
    const key = `${site}|psi|1|set/${name}`;
    try {
      if (new URLSearchParams(location.search).get(name) === value) {
        localStorage.setItem(key, JSON.stringify({ v: value, t: Date.now() }));
        root.dataset[name] = value;
      } else if (root.dataset[name] === undefined && JSON.parse(localStorage.getItem(key) ?? "null")?.v === value) {
        root.dataset[name] = value;
      }
      // Who has answered a switch is not asked again: it is one line that says what is shown.
      if (localStorage.getItem(key)) root.dataset.answered = `${root.dataset.answered ?? ""} ${name}`;
    } catch {
      // Nothing is kept here, or it cannot be read: then everything is shown.
    }
  }
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules.join("\n"));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // An old browser shows everything.
  }

  // Who leads a group finds the parts for groups open, from the first sight on; who learns alone, what is to be filled in.
  // learn/switch.js opens the same.
  const parts = {
    group: 'details[data-way="group"], [data-way="group"] > details.trainer, .part-debrief',
    alone: ".part-worksheet",
  }[root.dataset.way ?? ""];
  if (parts) {
    const open = () => {
      for (const each of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll(parts))) {
        each.open = true;
      }
    };
    const reading = new MutationObserver(open);
    reading.observe(root, { childList: true, subtree: true });
    document.addEventListener("DOMContentLoaded", () => {
      reading.disconnect();
      open();
    });
  }
}
