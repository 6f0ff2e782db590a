// Prints what a visitor downloads, and fails when a part is over its budget.
//
//   node tools/sizes.mjs <name>=<budget in kB of brotli, or nothing>=<file>[,<file>…] …
//
// A budget `150/420` is an aim not reached yet and the ceiling until then: above the aim is said, above
// the ceiling fails, so that a part over its aim can only shrink.
// Sizes are in kB of 1,000 bytes; brotli at 11 and gzip at 9, as a careful host sends them.
import { existsSync, readFileSync } from "node:fs";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

let failed = false;
console.log(`${"kB".padEnd(24)}      raw     gzip   brotli   budget`);
for (const argument of process.argv.slice(2)) {
  const [name, budget, list] = argument.split("=");
  const files = list.split(",").filter((file) => file !== "");
  const missing = files.filter((file) => !existsSync(file));
  if (files.length === 0 || missing.length > 0) {
    console.error(`${name}: nothing to weigh: ${missing.join(" ") || "no files"}`);
    failed = true;
    continue;
  }
  const bytes = files.map((file) => readFileSync(file));
  const sum = (weigh) => bytes.reduce((total, part) => total + weigh(part), 0);
  const compressed = sum(brotli);
  const [aim, ceiling = aim] = budget.split("/");
  const above = (limit) => limit !== "" && compressed > Number(limit) * 1000;
  failed ||= above(ceiling);
  console.log(
    name.padEnd(24) +
      kilobytes(sum((part) => part.length)) +
      kilobytes(sum((part) => gzipSync(part, { level: 9 }).length)) +
      kilobytes(compressed) +
      budget.padStart(9) +
      (above(ceiling) ? "  over budget" : above(aim) ? "  over its aim" : ""),
  );
}
process.exitCode = failed ? 1 : 0;
