// Makes the built-in packs from the project's own tables.
//
//   node tools/packs/generate.mjs           writes src/factor/packs/*.json
//   node tools/packs/generate.mjs --check   fails where the committed packs differ, or a check does not hold

import { readFileSync, writeFileSync } from "node:fs";
import { problems } from "./check.mjs";
import { core } from "./core.mjs";
import { print } from "./print.mjs";
import { root } from "./read.mjs";
import { sanity } from "./sanity.mjs";
import { validate } from "./schema.mjs";

const check = process.argv.includes("--check");
const failures = [];
const schema = JSON.parse(readFileSync(new URL("src/factor/packs/pack.schema.json", root), "utf8"));

for (const pack of [core()]) {
  const text = print(pack);
  const file = new URL(`src/factor/packs/${pack.id}.json`, root);
  failures.push(
    ...[...validate(pack, schema), ...problems(pack), ...sanity(pack)].map((problem) => `${pack.id}: ${problem}`),
  );
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) failures.push(`${pack.id}.json differs from its tables`);
  const counts = ["sources", "sets", "tables", "methods", "factors"].map((key) => `${pack[key].length} ${key}`);
  console.log(`${pack.id}: ${counts.join(", ")}, ${Buffer.byteLength(text)} bytes`);
}

for (const failure of failures) console.error(`error: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;
