// The benchmark's part on systems of processes: beside bw2calc, where Python and PyPI are there.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readPart, writeSystem } from "./system.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const floor = 9.8;
const median = (list) => [...list].sort((one, other) => one - other)[Math.floor(list.length / 2)];
const ask = (command, ...words) =>
  JSON.parse(execFileSync(command, words.map(String), { maxBuffer: 1 << 28, encoding: "utf8" }));

/** A Python with bw2calc, in an environment of its own; nothing where there is none. */
function python(folder) {
  const environment = join(folder, "python");
  const run = (command, ...words) => execFileSync(command, words, { stdio: ["ignore", "ignore", "pipe"] });
  try {
    run("python3", "-m", "venv", environment);
    const command = join(environment, "bin", "python");
    run(command, "-m", "pip", "install", "--quiet", "bw2calc");
    try {
      run(command, "-m", "pip", "install", "--quiet", "pypardiso");
    } catch {
      console.error("==> pypardiso can't be installed: bw2calc solves with SuperLU");
    }
    return command;
  } catch {
    console.error("==> bw2calc is left out: Python or PyPI is not there");
  }
}

function assertNear(found, expected, what) {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const far = expected.findIndex((value, index) => !(Math.abs(found[index] - value) <= 1e-9 * largest));
  if (far >= 0) throw new Error(`${what}: ${found[far]} is not ${expected[far]} (process ${far})`);
}

const told = ({ kind, sweeps, refinements }) => `${kind}, ${sweeps ?? refinements}`;
const ms = (number) => (number < 10 ? number.toFixed(2) : Math.round(number).toLocaleString("en"));

/** Measures in `folder`: the section's text. */
export function products(native, folder, runs, table) {
  const command = process.env.TANSUAN_BW_PYTHON ?? python(folder);
  const lines = [];
  let last;
  let other;
  let solved;
  for (const size of [1000, 5000, 20_000]) {
    console.error(`==> a system of ${size} processes`);
    const place = join(folder, `system-${size}`);
    mkdirSync(place, { recursive: true });
    writeSystem(place, size);
    const wasm = ask(process.execPath, join(here, "system.mjs"), place, runs);
    const own = ask(native, "system", place, runs);
    for (const name of ["footprints", "inventory", "again"])
      assertNear(wasm.answers[name].amounts, own.answers[name].amounts, `wasm and native, ${name}`);
    const direct = readPart(place, "direct");
    const score = wasm.answers.inventory.amounts.reduce((sum, amount, index) => sum + amount * direct[index], 0);
    assertNear([score], [wasm.answers.footprints.amounts[1]], "the inventory and the footprint");
    // Its factors of more fill up: of 20,000, one took more than eight minutes of the processor and 2.5 GB.
    other = command && size <= 5000 ? ask(command, join(here, "bw.py"), place, Math.min(runs, 3)) : undefined;
    if (other) {
      solved = other;
      assertNear(wasm.answers.inventory.amounts, other.answers.inventory, "the engine and bw2calc");
      assertNear([wasm.answers.again.amounts[1]], [other.answers.changed], "the engine and bw2calc, changed");
    }
    const engine = (of, name) => median(of.times[name]);
    const at = (name) => {
      const [package_, library] = [engine(wasm, name), engine(own, name) / 1000];
      const theirs = other?.times[name] && median(other.times[name]);
      const cells = [ms(package_), ms(library), theirs ? ms(theirs) : "–", theirs ? `${ms(theirs / package_)} ×` : "–"];
      return cells;
    };
    const work = {
      open: "take the amounts, find and prove the loops",
      footprints: "all products' footprints",
      inventory: "a full inventory for one demand",
      more: "100 more demands",
      again: "all amounts changed, and solved again",
    };
    for (const [name, text] of Object.entries(work)) lines.push([size.toLocaleString("en"), text, ...at(name)]);
    last = { footprints: engine(wasm, "footprints"), again: engine(wasm, "again"), answers: wasm.answers };
  }
  const theirs = solved
    ? `bw2calc ${solved.version} with ${solved.pardiso ? "pypardiso" : "SuperLU"} solves the same files in the same run; its inventory and its change begin with a new
package of matrices, as its users' do. The answers agree to 1e-9 of the largest. Of 20,000 processes it was not asked: factors of a
system so full of loops fill up, and one took more than eight minutes of the processor and 2.5 GB.`
    : "bw2calc was not there.";
  const { footprints, again, answers } = last;
  return `## Systems of processes

Made: 15 inputs each, a power law of what is taken, all in loops that take up to 0.8 of a unit. ${theirs}

${table(["processes", "", "npm package, ms", "native, ms", "bw2calc, ms", "npm package is faster"], lines)}

Of 20,000 processes: footprints by ${told(answers.footprints.solved)}, residual ${answers.footprints.residual.toExponential(1)}; inventory by ${told(answers.inventory.solved)}, residual
${answers.inventory.residual.toExponential(1)}; after the change by ${told(answers.again.solved)}.

| aim | found |
| --- | --: |
| all footprints of 20,000 processes in at most 3 × the floor of ${floor} ms, bare Gauss–Seidel in wasm | ${(footprints / floor).toFixed(1)} × |
| changed and solved again in at most 3 × the floor of 14 ms | ${(again / 14).toFixed(1)} × |
`;
}
