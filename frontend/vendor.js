/**
 * Libraries that reach the browser. A module asks for one as `../vendor/NAME.js`; deno.json says which package that is.
 * Run, it prints {name: text}, for a site that is served as it is written.
 */

/** By name of the module: the file of the package. */
export const VENDOR = { "ts-fsrs.js": import.meta.resolve("./vendor/ts-fsrs.js") };

if (import.meta.main) {
  const read = Object.entries(VENDOR).map(async ([name, url]) => [name, await Deno.readTextFile(new URL(url))]);
  console.log(JSON.stringify(Object.fromEntries(await Promise.all(read))));
}
