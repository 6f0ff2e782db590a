// Native and WebAssembly agree to the last digit: the package's figures against the digests that the native
// tests took of theirs.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { evaluate, json } from "./engine.mjs";

const folder = "tests/integration/cases/golden";
const held = "tests/integration/snapshots/integration__digits__accounts_and_intensities_keep_every_digit.snap";

/** Canonical JSON (RFC 8785), of objects whose keys are plain text and whose numbers are integers. */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

const golden = readdirSync(new URL(`../../${folder}`, import.meta.url)).map((name) => json(`${folder}/${name}`));
const documents = new Map(golden.map(({ name, document }) => [name, document]));
documents.set("paper-mill", json("www/public/examples/paper-mill.json"));

const lines = readFileSync(new URL(`../../${held}`, import.meta.url), "utf8").matchAll(/^([\w-]+) ([0-9a-f]{64})$/gm);

test("every figure has the digits of the native engine", () => {
  const native = new Map(Array.from(lines, ([, name, digest]) => [name, digest]));
  assert.deepEqual([...native.keys()].sort(), [...documents.keys()].sort());
  for (const [name, document] of documents) {
    const { accounts, intensities } = evaluate(document);
    const digest = createHash("sha256")
      .update(canonical([accounts, intensities]))
      .digest("hex");
    assert.equal(digest, native.get(name), name);
  }
});
