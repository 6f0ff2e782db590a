// The engine of the npm package in Node, with the pack that comes with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { evaluateOrganization, FactorLibrary, initSync } from "../../pkg/wasm/engine/engine.js";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));

initSync({ module: file("pkg/wasm/engine/engine_bg.wasm") });
export const library = new FactorLibrary();
assert.equal(library.load(file("pkg/packs/cn-core.json")).status, "ok");

/** A JSON file of the repository. */
export const json = (path) => JSON.parse(file(path).toString());

/** The result of an organisation; a document that is refused fails the test. */
export function evaluate(document) {
  const outcome = evaluateOrganization(document, library, "2026-11-22");
  assert.equal(outcome.status, "ok", JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A year of one of a result's accounts. */
export function yearOf(result, account, year) {
  const { years } = result.accounts.find(({ id }) => id === account);
  return years.find((found) => found.year === year);
}

const lists = { type: "byType", source: "bySource", gas: "byGas", beside: "beside" };

/** A figure of a year by a golden case's name for it, as a decimal: `total`, `type:biomass`, `gas:n2o`. */
export function figure(year, name) {
  const [kind, key] = name.split(/:(.*)/s);
  if (key === undefined) return year.total.kgCo2e;
  const part = year[lists[kind]].find((found) => found.key === key);
  return part === undefined ? "0" : kind === "gas" ? part.kg : part.kgCo2e;
}
