// Measures the engine on a million rows, beside papaparse and decimal.js on the same file in the same run, and
// writes tests/bench/RESULTS.md: what `make bench` calls. Nothing here is a test, and no test is timed.
// bench.mjs <native benchmark> [runs]
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { organization, writeCsv, writeDocument } from "./generate.mjs";
import { differences, ofAccounts, ofTexts } from "./measure.mjs";
import { products } from "./products.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const [, , native, times = "7"] = process.argv;
const runs = { engine: Number(times), native: Number(times), decimal: Math.ceil(Number(times) / 3) };
const folder = mkdtempSync(join(tmpdir(), "tansuan-bench-"));
const median = (times) => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)];
const ask = (command, ...words) =>
  JSON.parse(execFileSync(command, words.map(String), { maxBuffer: 1 << 28, encoding: "utf8" }));
const node = (script, ...words) => ask(process.execPath, join(here, script), ...words);
const said = (command, ...words) => execFileSync(command, words, { encoding: "utf8" }).trim();
const ms = (number) => (number < 10 ? number.toFixed(2) : Math.round(number).toLocaleString("en"));
const mb = (bytes) => Math.round(bytes / 1e6).toLocaleString("en");
const table = (head, lines) =>
  [head, head.map((_, index) => (index === 0 ? "---" : "--:")), ...lines]
    .map((line) => `| ${line.join(" | ")} |`)
    .join("\n");
const say = (text) => console.error(`==> ${text}`);

function sameTotals(one, other, what) {
  const keys = differences(one, other);
  if (keys.length > 0) throw new Error(`${what}: the totals differ in ${keys.slice(0, 5).join(", ")}`);
}

const document = join(folder, "document.json");
writeFileSync(document, JSON.stringify(organization()));
const lines = [];
let million;
for (const count of [10_000, 100_000, 1_000_000]) {
  say(`${count} rows`);
  const csv = join(folder, `${count}.csv`);
  writeCsv(csv, count);
  const engine = node("engine.mjs", "rows", csv, runs.engine);
  const library = ask(native, "rows", document, csv, runs.native);
  const decimal = node("decimal.mjs", csv, runs.decimal);
  const totals = ofAccounts(engine.accounts);
  sameTotals(totals, ofAccounts(library.result.accounts), "wasm and native");
  sameTotals(totals, ofTexts(decimal.texts), "the engine and decimal.js");
  if (engine.counted !== count || decimal.refused !== 0) throw new Error(`${engine.refused} rows refused`);
  const [wasm, own, other] = [median(engine.times), median(library.times) / 1000, median(decimal.times)];
  const cells = [count.toLocaleString("en"), mb(statSync(csv).size), ms(wasm), ms(engine.times[0]), ms(own), ms(other)];
  lines.push([...cells, `${(other / wasm).toFixed(1)} ×`, `${(other / own).toFixed(1)} ×`]);
  million = { csv, wasm, engine, decimal, size: statSync(csv).size, keys: Object.keys(totals).length };
}

say("10,000,000 rows");
const ten = node("engine.mjs", "rows", million.csv, 1, 10);

say("one edit among 100,000 records");
const records = join(folder, "records.json");
writeDocument(records, 100_000);
const edits = { wasm: node("engine.mjs", "edits", records, 51), native: ask(native, "edits", records, 51) };
const systems = products(native, folder, runs.engine, table);
rmSync(folder, { recursive: true });

say("a workbook of 50,000 rows");
const written = node("workbook.mjs", 50_000, runs.engine + 1);

const floor = 136;
const text = `# Benchmark

Written by \`make bench\`. Times are medians of ${runs.engine} runs (${runs.decimal} of papaparse + decimal.js), of the time that the processor worked, which is what a clock shows on a quiet
machine; only the ratios say something about another machine.

- ${availableParallelism()} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory; load average ${loadavg()[0].toFixed(1)} at the end.
- Node ${process.versions.node}, ${said("rustc", "--version").split(" (")[0]}.

## Activity rows of a CSV file

200 factors of three gases, ten units, half of the rows in a unit that needs conversion. Measured: read the file,
parse, validate, convert, evaluate, total by category, facility, month and gas. papaparse ${"5.7.1"} with decimal.js ${"10.6.0"}
does the same work on the same file in the same run. All ${million.keys} totals were compared, and are the same to the last of 16
decimals of a kilogram on all three sides.

${table(["rows", "MB", "npm package, ms", "its first run, ms", "native, ms", "papaparse + decimal.js, ms", "npm package is faster", "native is faster"], lines)}

| aim | found |
| --- | --: |
| a million rows in at most 2.5 × the floor of ${floor} ms, a bare parser without features | ${(million.wasm / floor).toFixed(1)} × |
| at least 15 × faster than papaparse + decimal.js | ${lines.at(-1)[6]} |
| memory at most the file's size and 64 MB | Node with the engine ${mb(million.engine.peak)} MB in all, of which the engine's ${mb(million.engine.memory)}; the file has ${mb(million.size)} |

papaparse + decimal.js peak at ${mb(million.decimal.peak)} MB.

Ten million rows (${mb(million.size * 10)} MB) streamed in pieces of 1 MiB: ${ms(ten.times[0])} ms; Node peaks at ${mb(ten.peak)} MB, the engine's memory at ${mb(ten.memory)} MB.

## One edited record among 100,000

200 sources, 36 months; medians of 51 edits by the clock. Aim: new totals in less than 1 ms.

${table(
  ["", "open, ms", "apply the edit, ms", "the whole result with its tables and findings, ms"],
  [
    ["npm package", ms(edits.wasm.opened), ms(median(edits.wasm.times)), ms(median(edits.wasm.wholes))],
    [
      "native",
      ...[edits.native.opened, median(edits.native.times), median(edits.native.wholes)].map((time) => ms(time / 1000)),
    ],
  ],
)}

## Writing a workbook of 50,000 × 12

A sheet of activity records as an XLSX file, from plain data to bytes. The app writes each workbook in a new worker, so
its first run is what a person waits for. Aim: 1 s.

${table(
  ["first run, ms", "median of the later ones, ms", "MB of file", "peak of Node's memory, MB"],
  [[ms(written.times[0]), ms(median(written.times.slice(1))), (written.size / 1e6).toFixed(1), mb(written.peak)]],
)}

${systems}`;
writeFileSync(join(here, "RESULTS.md"), text);
console.log(text);
