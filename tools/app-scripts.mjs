// Lists files of the built web app, joined by commas:
//
//   node tools/app-scripts.mjs shell     the scripts of a first visit, the engine's worker among them
//   node tools/app-scripts.mjs pages     the scripts that come with a page, a file to import, or what is asked for, such as the search
//   node tools/app-scripts.mjs screen    all that the first screen waits for
//   node tools/app-scripts.mjs precache  all that the service worker fetches for working offline
import { readdirSync, readFileSync } from "node:fs";

const dist = "www/dist";
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8"));
/** Sources that are loaded when their page is opened, or when they are asked for. */
const isPage = (source) =>
  /^src\/((organization|product|event|project|assets|factors|interchange|storage|store\/(file|backup|commands)|app\/(pages|palette|tour|shortcuts|help)|ui\/help)\/|(app\/(claims|words|home\/(begin|lots))|engine\/initiatives)\.ts$)/.test(
    source,
  );

const shell = new Set();
const styles = new Set();
const visit = (name) => {
  const chunk = manifest[name];
  if (!chunk || shell.has(chunk.file)) return;
  shell.add(chunk.file);
  for (const style of chunk.css ?? []) styles.add(style);
  const later = (chunk.dynamicImports ?? []).filter((own) => !isPage(manifest[own]?.src ?? own));
  for (const next of [...(chunk.imports ?? []), ...later]) visit(next);
};
visit("index.html");

const scripts = readdirSync(`${dist}/assets`)
  .filter((file) => file.endsWith(".js"))
  .map((file) => `assets/${file}`);
const first = (file) => shell.has(file) || file.startsWith("assets/engine.worker");

/** What the service worker's own list names, and the worker itself. */
const precached = () => {
  const worker = readFileSync(`${dist}/sw.js`, "utf8");
  return ["sw.js", ...new Set([...worker.matchAll(/\burl:"([^"]+)"/g)].map(([, file]) => file))];
};

const lists = {
  shell: () => scripts.filter(first),
  pages: () => scripts.filter((file) => !first(file)),
  screen: () => ["index.html", "icon.svg", ...styles, ...shell],
  precache: precached,
};
console.log(
  lists[process.argv[2]]()
    .map((file) => `${dist}/${file}`)
    .join(","),
);
