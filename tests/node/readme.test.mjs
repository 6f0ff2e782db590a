// The example in the package's README runs as it stands there, and prints what it says it prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const pkg = fileURLToPath(new URL("../../pkg", import.meta.url));

test("the example in the README prints what the README says", (context) => {
  const readme = readFileSync(join(pkg, "README.md"), "utf8");
  const [, code] = readme.match(/^```js\n(.*?)^```$/ms);
  const [, printed] = readme.match(/^```text\n(.*?)^```$/ms);

  const folder = mkdtempSync(join(tmpdir(), "tansuan-readme-"));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(pkg, join(folder, "node_modules/tansuan"));
  writeFileSync(join(folder, "example.mjs"), code);

  const output = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
  assert.equal(output, printed);
});
