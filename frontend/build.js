/**
 * Joins the scripts and styles for a built site: small, few, and running from a folder too, where browsers refuse
 * modules. macros/site/bundle.py calls it: {words: {learner: {…}, …}, theme: path, used: […]} comes in as JSON,
 * {name: text} goes out.
 *
 * The entry `learn` holds what most lessons need. A part is loaded by a page that turns to it (core/load.js); what the
 * entry holds already, a part takes from there.
 */
import * as esbuild from "esbuild";
import { fileURLToPath } from "node:url";
import { PurgeCSS } from "purgecss";
import { VENDOR } from "./vendor.js";

const PARTS = [
  "agenda",
  "search",
  "finder",
  "gamebook",
  "groups",
  "workbook",
  "export",
  "note",
  "paper",
  "example",
  "check-ins",
  "lab-begin",
  "chance",
  "plot",
  "record",
  "review",
  "theory",
  "lab-room",
  "spreadsheet",
  "slides",
];
const STYLES = [
  "agenda",
  "day",
  "all",
  "workbook",
  "finder",
  "listing",
  "lab-room",
  "chance",
  "gamebook",
  "plot",
  "record",
  "review",
  "theory",
];
const HERE = import.meta.dirname ?? ".";

/** @typedef {{words: Record<string, Record<string, string>>, theme: string, used: string[]}} Asked */

/** @param {string} path @returns {string} its name below this folder */
const nameOf = (path) => path.replaceAll("\\", "/").replace(`${HERE.replaceAll("\\", "/")}/`, "");
/** @param {string} part */
const fileOf = (part) => `${part}/${part}.js`;

/** @type {esbuild.Plugin} takes libraries from where Deno keeps them */
const vendor = {
  name: "vendor",
  setup(build) {
    build.onResolve({ filter: /\/vendor\/[\w-]+\.js$/ }, ({ path }) => {
      const url = new Map(Object.entries(VENDOR)).get(path.split("/").at(-1) ?? "");
      return url === undefined ? undefined : { path: fileURLToPath(url), sideEffects: false };
    });
  },
};

/** @param {Asked} asked @returns {Promise<string>} the style of the theme without what the site does not use */
async function styleOf({ theme, used }) {
  const css = [{ raw: await Deno.readTextFile(theme), name: theme }];
  const variables = used.filter((word) => word.startsWith("--"));
  const [style] = await new PurgeCSS().purge({
    css,
    content: [{ raw: used.join(" "), extension: "txt" }],
    safelist: { variables },
    fontFace: true,
    keyframes: true,
    variables: true,
  });
  return style.css;
}

/** @param {Asked} asked @returns {esbuild.Plugin} puts in the words of the course, and the style of the theme */
const given = ({ words, theme, used }) => ({
  name: "given",
  setup(build) {
    build.onLoad({ filter: /[\\/]words[\\/][\w-]+\.js$/ }, ({ path }) => {
      const name = nameOf(path).slice("words/".length, -".js".length);
      return { contents: `export const WORDS = ${JSON.stringify(words[name])};`, loader: "js" };
    });
    build.onResolve({ filter: /^\.?\/?theme\.css$/ }, () => ({ path: theme, namespace: "theme" }));
    build.onLoad({ filter: /.*/, namespace: "theme" }, async () => ({
      contents: await styleOf({ words, theme, used }),
      loader: "css",
    }));
  },
});

/** @param {string[]} shared modules that the entry holds @returns {esbuild.Plugin} lets a part take them from there */
const taken = (shared) => ({
  name: "taken",
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, ...from }) => {
      if (from.pluginData === "asked") return undefined;
      const found = await build.resolve(path, { ...from, pluginData: "asked" });
      const name = nameOf(found.path);
      return shared.includes(name) ? { path: name, namespace: "entry" } : found;
    });
    build.onLoad({ filter: /.*/, namespace: "entry" }, ({ path }) => ({
      contents: `module.exports = site[${JSON.stringify(path)}];`,
      loader: "js",
    }));
  },
});

/** @param {string} entry @returns {Promise<Map<string, string[]>>} the modules that it holds, each with those that it imports */
async function modules(entry) {
  const { metafile } = await esbuild.build({ ...SETTINGS, plugins: [vendor], entryPoints: [entry], metafile: true });
  const inputs = Object.entries(metafile.inputs);
  return new Map(inputs.map(([path, { imports }]) => [path, imports.map((each) => each.path)]));
}

/** @type {esbuild.BuildOptions} */
const SETTINGS = {
  absWorkingDir: HERE,
  outdir: "../.build/frontend", // only names in source maps come from it
  bundle: true,
  write: false,
  logLevel: "error",
};

/** @param {Asked} asked @returns {Promise<Record<string, string>>} the files by name */
async function built(asked) {
  const entry = await modules("learn.js");
  const parts = await Promise.all(PARTS.map((part) => modules(fileOf(part))));
  const wanted = new Set(
    parts.flatMap((part) => [...part].filter(([path]) => !entry.has(path)).flatMap(([, imports]) => imports)),
  );
  const shared = [...entry.keys()].filter((path) => wanted.has(path)).sort();
  const settings = /** @type {const} */ ({ ...SETTINGS, minify: true, sourcemap: "linked", format: "iife" });
  const plugins = [vendor, given(asked)];
  const held = shared.map((path) => `export * as "${path}" from "./${path}";`);
  const made = await Promise.all([
    esbuild.build({
      ...settings,
      plugins,
      globalName: "site",
      stdin: { contents: `${held.join("\n")}\nimport "./learn.js";`, resolveDir: HERE, sourcefile: "entry.js" },
      entryNames: "learn",
    }),
    ...PARTS.map((part) =>
      esbuild.build({
        ...settings,
        plugins: [...plugins, taken(shared)],
        globalName: `site.parts["${part}"]`,
        entryPoints: { [part]: fileOf(part) },
      })
    ),
    esbuild.build({ ...settings, entryPoints: ["scheme.js"] }),
    esbuild.build({ ...SETTINGS, minify: true, plugins, entryPoints: STYLES.map((name) => `styles/${name}.css`) }),
  ]);
  const files = made.flatMap(({ outputFiles }) => outputFiles ?? []);
  return Object.fromEntries(files.map(({ path, text }) => [path.split(/[\\/]/).at(-1) ?? "", text]));
}

if (import.meta.main) {
  const asked = await new Response(Deno.stdin.readable).json();
  console.log(JSON.stringify(await built(asked)));
  await esbuild.stop();
}
