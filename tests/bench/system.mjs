// Systems of processes for the benchmark, and the npm package on them: system.mjs <folder> <runs>
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { initSync, ProductSystem } from "../../pkg/wasm/product/product.js";
import { worked } from "./measure.mjs";

const inputs = 15;
const parts = {
  rows: Uint32Array,
  columns: Uint32Array,
  amounts: Float64Array,
  changed: Float64Array,
  direct: Float64Array,
};

/** A deterministic stream of numbers from 0 to 1: the generator of Numerical Recipes, 7.1. */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Processes of 15 inputs each: a few products go into most of them (a power law), and everything is in loops.
 * A process takes at most 0.8 of products in all; the changed amounts differ by up to 10 %.
 */
export function writeSystem(folder, size) {
  const next = numbers(size);
  const list = Object.fromEntries(Object.entries(parts).map(([name, Kind]) => [name, new Kind(size * inputs)]));
  for (let process = 0; process < size; process++) {
    const taken = new Set();
    while (taken.size < inputs) taken.add(Math.floor(size * next() ** 3));
    for (const [index, product] of [...taken].entries()) {
      const place = process * inputs + index;
      list.rows[place] = product;
      list.columns[place] = process;
      list.amounts[place] = (next() * 0.8) / inputs;
      list.changed[place] = list.amounts[place] * (0.9 + 0.2 * next());
    }
  }
  list.direct = Float64Array.from({ length: size }, next);
  for (const [name, values] of Object.entries(list)) writeFileSync(join(folder, name), values);
}

/** One of the files of a system. */
export function readPart(folder, name) {
  const bytes = readFileSync(join(folder, name));
  return new parts[name](bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

function measure(folder, runs) {
  initSync({ module: readFileSync(new URL("../../pkg/wasm/product/product_bg.wasm", import.meta.url)) });
  const [rows, columns, amounts, changed, direct] = Object.keys(parts).map((name) => readPart(folder, name));
  const times = { open: [], footprints: [], inventory: [], more: [], again: [] };
  const ok = (outcome) => {
    if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome.problems));
    return outcome.value;
  };
  const timed = (name, work) => {
    const start = worked();
    const value = work();
    times[name].push(worked() - start);
    return value;
  };
  const demand = (index) => {
    const list = new Float64Array(direct.length);
    list[index] = 1;
    return list;
  };
  let answers;
  for (let run = 0; run < runs; run++) {
    const system = new ProductSystem();
    timed("open", () => ok(system.open(rows, columns, amounts, direct.length)));
    const footprints = timed("footprints", () => ok(system.approximateFootprints(direct)));
    const inventory = timed("inventory", () => ok(system.approximateInventory(demand(1))));
    timed("more", () => {
      for (let index = 0; index < 100; index++) ok(system.approximateInventory(demand(2 + index)));
    });
    const again = timed("again", () => {
      ok(system.change(rows, columns, changed));
      return ok(system.approximateFootprints(direct));
    });
    answers = { footprints, inventory, again };
    system.free();
  }
  for (const answer of Object.values(answers)) answer.amounts = [...answer.amounts];
  return { times, answers };
}

const [, script, folder, runs] = process.argv;
if (script === new URL(import.meta.url).pathname) console.log(JSON.stringify(measure(folder, Number(runs))));
