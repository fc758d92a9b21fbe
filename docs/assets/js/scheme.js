/*
 * The reader's choice of colours, before anything is drawn; else what the system asks for. Not a module: it must run
 * first. shell.js writes the choice under the same key.
 */
{
  const site = new URL("../../", /** @type {HTMLScriptElement} */ (document.currentScript).src).pathname;
  let scheme = null;
  try {
    scheme = localStorage.getItem(`${site}|psi-scheme`);
  } catch {
    // A browser that refuses storage gets the colours of the system.
  }
  const dark = scheme ? scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.scheme = dark ? "dark" : "light";
  document.documentElement.dataset.scripts = "on";
}
