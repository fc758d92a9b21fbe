/**
 * What a page loads only when it turns to it: parts of the scripts, and chunks of data. All come by script elements, so
 * that they also come from a folder without a server, where browsers refuse to fetch and to import.
 *
 * A page may stay open while a new build takes the place of its own. Names of files carry the mark of the build, so a
 * late request finds nothing and never the file of another build. Then Outdated is thrown, and who asked says so.
 */
import { BUILD, ROOT } from "./site.js";

/** A newer build is there: the page has to be loaded anew. */
export class Outdated extends Error {}

/** @type {Map<string, any>} data of chunks by name */
const told = new Map();
/** @type {Map<string, Promise<any>>} */
const asked = new Map();

// A built site's scripts are classic ones. Modules, as an author serves them, have no current script.
const entry = /** @type {HTMLScriptElement | null} */ (document.currentScript)?.src;

/** @param {string} url @returns {Promise<void>} */
function script(url) {
  /** @type {any} */ (globalThis).siteChunk ??= (/** @type {string} */ name, /** @type {any} */ data) =>
    told.set(name, data);
  return new Promise((done, fail) => {
    const element = document.createElement("script");
    const end = (/** @type {() => void} */ then) => () => {
      element.remove();
      then();
    };
    element.onload = end(done);
    element.onerror = end(() => fail(new Error(url)));
    element.src = url;
    document.head.append(element);
  });
}

/** @returns {Promise<boolean>} whether another build than this page's is there now */
async function isOutdated() {
  if (!BUILD) return false;
  told.delete("build");
  await script(`${ROOT}assets/build.js?${Date.now()}`).catch(() => undefined);
  return told.has("build") && told.get("build") !== BUILD;
}

/**
 * Load something once. After a failure one may ask again.
 * @param {string} url @param {() => any} result what it brought, or undefined
 * @returns {Promise<any>} @throws {Outdated}
 */
function once(url, result) {
  const coming = asked.get(url) ?? (async () => {
    try {
      await script(url);
      const found = result();
      if (found === undefined) throw new Error(url);
      return found;
    } catch (error) {
      asked.delete(url);
      throw (await isOutdated()) ? new Outdated(url) : error;
    }
  })();
  asked.set(url, coming);
  return coming;
}

/**
 * @param {string} folder such as search @param {string} name of a chunk in it, such as index
 * @returns {Promise<any>} its data @throws {Outdated}
 */
export const chunk = (folder, name) =>
  once(`${ROOT}${folder}/${BUILD ? `${BUILD}/` : ""}${name}.js`, () => told.get(`${folder}/${name}`));

/** @param {string} name of a part of the scripts, which is also its folder @returns {Promise<any>} its exports @throws {Outdated} */
export function part(name) {
  if (!entry) {
    const module = `../${name}/${name}.js`; // in a variable, so that a bundler leaves it alone
    return import(module);
  }
  return once(new URL(`${name}.js`, entry).href, () => /** @type {any} */ (globalThis).site.parts?.[name]);
}
