// Copies the factor packs from src/factor/packs/ to pkg/packs/, without the white space, and writes index.json: what
// packs there are, the core first, told without loading them.
//
// White space goes by the token, not by parsing and printing again: a pack's numbers stay as they are written.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const from = new URL("../src/factor/packs/", import.meta.url);
const to = new URL("../pkg/packs/", import.meta.url);

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
const entries = [];
for (const name of readdirSync(from).filter((name) => name.endsWith(".json"))) {
  const text = readFileSync(new URL(name, from), "utf8");
  const minified = text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
  if (JSON.stringify(JSON.parse(minified)) !== JSON.stringify(JSON.parse(text))) {
    throw new Error(`${name} changed when its white space was removed`);
  }
  writeFileSync(new URL(name, to), minified);
  if (!name.endsWith(".schema.json")) entries.push(entry(JSON.parse(text), Buffer.byteLength(minified)));
}
entries.sort((a, b) => Number(b.methods > 0) - Number(a.methods > 0));
writeFileSync(new URL("index.json", to), JSON.stringify(entries));

/** What `packs()` tells of a loaded pack, but for its digest and sets. */
function entry(pack, bytes) {
  const { id, name, description, revision, published, licence, attribution, region } = pack;
  const [sources, methods, factors] = [pack.sources, pack.methods, pack.factors].map((items) => items?.length ?? 0);
  return { id, name, description, revision, published, licence, attribution, region, bytes, sources, methods, factors };
}
