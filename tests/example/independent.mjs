// Computes the worked example's totals without the engine, from the document and the project's own tables, with
// fractions of big integers, and writes them to expected.json. `--check` compares instead of writing.
import { readFileSync, writeFileSync } from "node:fs";
import { accounts, outputValue, yearOf } from "./independent/accounts.mjs";

const path = new URL("expected.json", import.meta.url);
const document = JSON.parse(
  readFileSync(new URL("../../www/public/examples/paper-mill.json", import.meta.url), "utf8"),
);

const byYear = (compute) => Object.fromEntries(document.settings.years.map((year) => [year, compute(year)]));
const expected = {
  accounts: Object.fromEntries(
    Object.keys(accounts).map((account) => [account, byYear((year) => yearOf(document, account, year))]),
  ),
  outputValue: byYear((year) => outputValue(document, year)),
};

const text = `${JSON.stringify(expected, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    console.error("tests/example/expected.json differs from what was computed: run node tests/example/independent.mjs");
    process.exit(1);
  }
} else {
  writeFileSync(path, text);
}
