// Makes the packs from the project's own tables.
//
//   node tools/packs/generate.mjs           writes src/factor/packs/*.json
//   node tools/packs/generate.mjs --check   fails where the committed packs differ, or a check does not hold
//   node tools/packs/generate.mjs --extra   also writes packs-extra/*.json, which are neither committed nor published

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { problems, shared } from "./check.mjs";
import { core } from "./core.mjs";
import { extra } from "./extra.mjs";
import { open } from "./open.mjs";
import { plausibility } from "./plausibility.mjs";
import { print } from "./print.mjs";
import { root } from "./read.mjs";
import { sanity } from "./sanity.mjs";
import { validate } from "./schema.mjs";
import { ownSearch } from "./search.mjs";

const options = new Set(process.argv.slice(2));
const schema = JSON.parse(readFileSync(new URL("src/factor/packs/pack.schema.json", root), "utf8"));
const base = core();
const found = (pack) => ({ ...pack, ...ownSearch(pack, base) });
const published = [base, ...open().map(found)];
const packs = [...published, ...extra().map(found)];
const factors = packs.flatMap((pack) => pack.factors);
const failures = [...shared(packs), ...sanity({ ...base, factors }), ...plausibility(factors)];

for (const pack of packs) {
  const text = print(pack);
  const found = [...validate(pack, schema), ...problems(pack, base)];
  failures.push(...found.map((problem) => `${pack.id}: ${problem}`));
  if (published.includes(pack)) settle(`src/factor/packs/${pack.id}.json`, text);
  else if (options.has("--extra")) writeFileSync(new URL(`packs-extra/${pack.id}.json`, root), text);
  const kinds = ["sources", "sets", "topics", "tables", "methods", "factors"].filter((key) => pack[key]);
  const counts = kinds.map((key) => `${pack[key].length} ${key}`);
  console.log(`${pack.id}: ${counts.join(", ")}, ${Buffer.byteLength(text)} bytes`);
}

for (const failure of failures) console.error(`error: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Writes a pack that has changed, so that nothing is built again for one that has not; or says that it has. */
function settle(name, text) {
  const file = new URL(name, root);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  if (options.has("--check")) failures.push(`${name} differs from its tables`);
  else writeFileSync(file, text);
}
