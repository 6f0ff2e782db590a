// Runs every check, one after another: what `make test` calls and so what CI calls.
//
// Prints one line a part, the whole output of a part that fails, the ten slowest parts, and last the tests
// that passed and failed. `ONLY="clippy,native"` runs the parts whose names start so; V=1 shows all output.
import { execSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const make = `${process.env.MAKE ?? "make"} --no-print-directory`;
const wasm = "--target wasm32-unknown-unknown --features wasm,engine,product,initiative,spreadsheets,openlca,report";
const native = "--features packs,sheets,report";

/** How each runner says what it counted; a runner that says nothing has not run. */
const counts = {
  cargo: { passed: /^test result: .*?(\d+) passed/gm, failed: /^test result: .*?(\d+) failed/gm },
  node: { passed: /^\S+ pass (\d+)$/gm, failed: /^\S+ fail (\d+)$/gm },
  vitest: { passed: /^\s*Tests\s.*?(\d+) passed/gm, failed: /^\s*Tests\s.*?(\d+) failed/gm },
  playwright: { passed: /^\s+(\d+) passed/gm, failed: /^\s+(\d+) failed/gm },
};

/** The state of the working tree: in a clean clone, regenerating and testing must leave it clean. */
const tree = "{ git status --porcelain; git diff; } 2>/dev/null | git hash-object --stdin";
const before = execSync(tree, { encoding: "utf8" }).trim();
const unchanged = `{ [ "$(${tree})" = ${before} ] || { git status --short; git diff; exit 1; }; }`;

/** name, command, runner: a part with a runner is made of tests, one without counts as a failure when it fails. */
const parts = [
  ["tools", `${make} tools`],
  ["format", "cargo fmt --check"],
  ["clippy native", `cargo clippy --locked --all-targets ${native} -- -D warnings`],
  ["clippy wasm", `cargo clippy --locked ${wasm} -- -D warnings`],
  ["native tests", `cargo test --locked ${native} --lib --bins --tests`, "cargo"],
  ["doc tests", `cargo test --locked ${native} --doc`, "cargo"],
  ["docs", `RUSTDOCFLAGS='-D warnings' cargo doc --locked --no-deps ${native}`],
  ["package", `${make} package`],
  ["package tests", "node --test --test-reporter=spec tests/node/*.test.mjs", "node"],
  ["web packages", `${make} web-packages`],
  ["web types", "npm --prefix www run --silent check"],
  ["web lint", "npm --prefix www run --silent lint"],
  ["scripts lint", "www/node_modules/.bin/biome ci tools tests"],
  ["web tests", "npm --prefix www run --silent test", "vitest"],
  ["web build", `${make} web`],
  ["sizes", `${make} sizes`],
  ["browser tests", 'TANSUAN_CHROMIUM="$(tools/browser.sh)" npm --prefix www run --silent e2e', "playwright"],
  ["generated files", `${make} generate && ${unchanged}`],
];

const only = (process.env.ONLY ?? "").split(",").filter((name) => name !== "");
const verbose = process.env.V === "1";
const longest = 30 * 60_000;

/** A port that nothing listens on: two clones may test at once. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "localhost", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const environment = {
  ...process.env,
  NO_COLOR: "1",
  CARGO_TERM_COLOR: "never",
  TANSUAN_E2E_PORT: String(await freePort()),
};
delete environment.FORCE_COLOR;

/** The part that is running: in a process group of its own, so that all of it can be ended. */
let running;
const end = () => running?.exitCode === null && process.kill(-running.pid, "SIGTERM");
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    end();
    process.exit(1);
  });
}

function run(command) {
  return new Promise((resolve) => {
    running = spawn("bash", ["-c", command], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let output = "";
    const timer = setTimeout(() => {
      output += `\nended after ${longest / 60_000} minutes\n`;
      end();
    }, longest);
    for (const stream of [running.stdout, running.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        // What the scripts say of themselves is progress: the first build installs and compiles for minutes.
        process.stdout.write(verbose ? text : text.replaceAll(/^(?!==> ).*\n?/gm, ""));
      });
    }
    running.on("close", (code) => {
      clearTimeout(timer);
      resolve({ ok: code === 0, output });
    });
  });
}

const sum = (pattern, text) => [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);

let passed = 0;
let failed = 0;
const times = [];

for (const [name, command, runner] of parts) {
  if (only.length > 0 && !only.some((start) => name.startsWith(start))) continue;
  const start = performance.now();
  const { ok, output } = await run(command);
  const seconds = (performance.now() - start) / 1000;
  times.push({ name, seconds });

  let counted = "";
  let failures = 0;
  if (runner !== undefined) {
    const partPassed = sum(counts[runner].passed, output);
    failures = sum(counts[runner].failed, output);
    passed += partPassed;
    counted = `, ${partPassed} passed, ${failures} failed`;
    if (ok && partPassed === 0) failures = 1;
  }
  if (!ok) failures = Math.max(failures, 1);
  failed += failures;

  if (failures > 0 && !verbose) process.stdout.write(`${output}\n`);
  if (name === "sizes" && failures === 0 && !verbose) process.stdout.write(output.slice(output.indexOf("kB ")));
  console.log(`${failures > 0 ? "FAILED" : "ok    "} ${name} (${seconds.toFixed(1)} s${counted})`);
}

console.log("\nThe ten slowest parts:");
for (const { name, seconds } of times.toSorted((a, b) => b.seconds - a.seconds).slice(0, 10)) {
  console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
