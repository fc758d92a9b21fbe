/**
 * Pieces of the site that are loaded when they are needed, by script elements, so that it also works in a folder without
 * a server. macros/pieces.py writes them; each calls `psiPiece` with its name and its data.
 */
import { SITE } from "./store.js";

/** @type {Map<string, Promise<any>>} */
const asked = new Map();
/** @type {Map<string, any>} */
const here = new Map();

/** @param {string} name such as search/index @returns {Promise<any>} its data; after a failure one may ask again */
export function piece(name) {
  const global = /** @type {any} */ (window);
  global.psiPiece ??= (/** @type {string} */ name, /** @type {any} */ data) => here.set(name, data);
  if (!asked.has(name)) {
    const coming = new Promise((done, fail) => {
      const script = document.createElement("script");
      const failed = () => {
        asked.delete(name);
        fail(new Error(name));
      };
      script.src = new URL(`${SITE}${name}.js`, location.href).href;
      script.onload = () => (here.has(name) ? done(here.get(name)) : failed());
      script.onerror = failed;
      document.head.append(script);
    });
    asked.set(name, coming);
  }
  return /** @type {Promise<any>} */ (asked.get(name));
}
