/** Where the site lies and which build of it this page belongs to. The page says both in its first element. */

const { base, build = "" } = document.documentElement.dataset;

/** The address of the site's first page. */
export const ROOT = new URL((base || ".").replace(/\/?$/, "/"), document.baseURI).href;
/** Its path, such as /curriculum/. Saved texts hang on it. */
export const SITE = new URL(ROOT).pathname;
/** The mark of the build, or "" while an author serves the site. */
export const BUILD = build;
