// Copies the factor packs from src/factor/packs/ to pkg/packs/, without the white space.
//
// White space goes by the token, not by parsing and printing again: a pack's numbers stay as they are written.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const from = new URL("../src/factor/packs/", import.meta.url);
const to = new URL("../pkg/packs/", import.meta.url);

rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((name) => name.endsWith(".json"))) {
  const text = readFileSync(new URL(name, from), "utf8");
  const minified = text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, "$1");
  if (JSON.stringify(JSON.parse(minified)) !== JSON.stringify(JSON.parse(text))) {
    throw new Error(`${name} changed when its white space was removed`);
  }
  writeFileSync(new URL(name, to), minified);
}
