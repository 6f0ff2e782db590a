// Runs the long forms: every part in tests/soak, one after another, and writes tests/soak/RESULTS.md.
//
// A part is a module whose default export does its work and answers { title, text, failed }: the text is
// Markdown for the results, `failed` how many of its trials went wrong. `ONLY="kills"` runs the parts whose file
// names start so, and leaves the results of the others as they are.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(new URL("../tests/soak/", import.meta.url));
const results = join(here, "RESULTS.md");
const only = (process.env.ONLY ?? "").split(",").filter((name) => name !== "");
const parts = readdirSync(here)
  .filter((file) => file.endsWith(".soak.mjs"))
  .sort();
const wanted = parts.filter((file) => only.length === 0 || only.some((name) => file.startsWith(name)));

/** The section of each part, by its file, as the last run left it. */
const sections = new Map();
if (existsSync(results)) {
  for (const [, file, text] of readFileSync(results, "utf8").matchAll(/<!-- (\S+) -->\n([\s\S]*?)(?=\n<!-- |$)/g)) {
    if (parts.includes(file)) sections.set(file, text.trimEnd());
  }
}

let failures = 0;
for (const file of wanted) {
  console.log(`==> ${file}`);
  const start = Date.now();
  const { default: work } = await import(new URL(`../tests/soak/${file}`, import.meta.url));
  const { title, text, failed } = await work();
  failures += failed;
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  sections.set(file, `## ${title}\n\n${text.trim()}\n\n${failed} failed; ${minutes} minutes.`);
  console.log(`${sections.get(file)}\n`);
}

const machine = `${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB of memory`;
const body = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, text]) => `<!-- ${file} -->\n${text}`);
writeFileSync(
  results,
  `# Long tests\n\nWritten by \`make soak\` on ${machine}, Node ${process.versions.node}.\n\n${body.join("\n\n")}\n`,
);
if (failures > 0) process.exit(1);
