// What npm gets: the files that package.json promises, and nothing else.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const manifest = JSON.parse(read("pkg/package.json"));

test("the package has the crate's version and licence", () => {
  const crate = read("Cargo.toml");
  assert.equal(crate.match(/^version = "(.*)"$/m)?.[1], manifest.version);
  assert.equal(crate.match(/^license = "(.*)"$/m)?.[1], manifest.license);
});

test("every file that the package exports exists", () => {
  const targets = Object.values(manifest.exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  for (const target of targets) {
    const path = new URL(`pkg/${target.replace("*", "cn-core.json")}`, root);
    assert.ok(existsSync(path), `${target} is missing`);
  }
});

test("the package carries the built artefacts, the packs and their documentation only", () => {
  const [{ files }] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
      cwd: new URL("pkg/", root),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }),
  );
  const allowed = [
    /^(package\.json|README\.md|LICENSE-MIT|LICENSE-APACHE)$/,
    /^packs\/[\w-]+(\.schema)?\.json$/,
    /^wasm\/(\w+)\/\1(_bg\.wasm)?(\.d\.ts|\.js)?$/,
  ];
  const strange = files.map((file) => file.path).filter((path) => !allowed.some((pattern) => pattern.test(path)));
  assert.deepEqual(strange, []);
});
