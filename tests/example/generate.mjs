// Writes the worked example, www/public/examples/paper-mill.json: an invented paper mill with three years of
// activity data. The same on every machine. `--check` compares instead of writing.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { certificates, instruments, organization, products, significance } from "./mill/organization.mjs";
import { ownFactors } from "./mill/own-factors.mjs";
import { records } from "./mill/records.mjs";
import { sources } from "./mill/sources.mjs";

const path = fileURLToPath(new URL("../../www/public/examples/paper-mill.json", import.meta.url));

const rows = (items, indent) =>
  items.length === 0 ? "[]" : `[\n${items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(",\n")}\n${indent}]`;

/** The document with a line for each source, record and the like, so that a change is a line in a diff. */
function print() {
  const { profile, settings, facilities, ...head } = organization;
  const bySource = sources.map(({ id }) => {
    if (records[id] === undefined) throw new Error(`no records for ${id}`);
    return `    ${JSON.stringify(id)}: ${rows(records[id], "    ")}`;
  });
  const members = [
    ...Object.entries(head).map(([name, value]) => [name, JSON.stringify(value)]),
    ["profile", JSON.stringify(profile, null, 2).replaceAll("\n", "\n  ")],
    ["settings", JSON.stringify(settings)],
    ["facilities", rows(facilities, "  ")],
    ["instruments", rows(instruments, "  ")],
    ["sources", rows(sources, "  ")],
    ["records", `{\n${bySource.join(",\n")}\n  }`],
    ["products", rows(products, "  ")],
    ["certificates", rows(certificates, "  ")],
    ["significance", rows(significance, "  ")],
    ["factors", rows(ownFactors, "  ")],
  ];
  return `{\n${members.map(([name, value]) => `  ${JSON.stringify(name)}: ${value}`).join(",\n")}\n}\n`;
}

const text = print();
JSON.parse(text);
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    console.error(
      "www/public/examples/paper-mill.json differs from its generator: run node tests/example/generate.mjs",
    );
    process.exit(1);
  }
} else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
  writeFileSync(path, text);
}
