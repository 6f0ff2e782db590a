// The packs of the npm package: told by index.json, and loaded over the methods of the core.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FactorLibrary } from "../../pkg/wasm/engine/engine.js";
import "./engine.mjs";

const file = (name) => readFileSync(new URL(`../../pkg/packs/${name}.json`, import.meta.url));
const index = JSON.parse(file("index"));

test("index.json tells of each pack what the engine tells after loading it", () => {
  const library = new FactorLibrary();
  assert.equal(index[0].id, "cn-core");
  for (const entry of index) {
    const { digest, sets, ...info } = library.load(file(entry.id)).value;
    assert.match(digest, /^[0-9a-f]{64}$/);
    assert.ok(Array.isArray(sets));
    assert.deepEqual(entry, info);
  }
  assert.equal(library.packs().length, index.length);
});

test("a pack on demand without the core says which methods it lacks", () => {
  const outcome = new FactorLibrary().load(file("us-epa"));
  assert.equal(outcome.status, "invalid");
  assert.equal(outcome.problems[0].code, "unknown-method");
});
