/*
 * The reader's choice of colours, before anything is drawn; else what the system asks for. Not a module: it must run
 * first. learn/shell.js writes the choice under the same key.
 */
{
  const root = document.documentElement;
  const site = new URL((root.dataset.base || ".").replace(/\/?$/, "/"), document.baseURI).pathname;
  let scheme = null;
  try {
    scheme = localStorage.getItem(`${site}|psi-scheme`);
  } catch {
    // A browser that refuses storage gets the colours of the system.
  }
  const dark = scheme ? scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.scheme = dark ? "dark" : "light";
  root.dataset.scripts = "on";
}
