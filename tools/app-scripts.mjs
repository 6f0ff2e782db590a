// Lists the scripts of the built web app, joined by commas: those of a first visit (`shell`), or those that
// come with a page, a file to import, or what is asked for, such as the search (`pages`).
import { readdirSync, readFileSync } from "node:fs";

const dist = "www/dist";
const manifest = JSON.parse(readFileSync(`${dist}/.vite/manifest.json`, "utf8"));
/** Sources that are loaded when their page is opened, or when they are asked for. */
const isPage = (source) =>
  /^src\/(organization|factors|interchange|app\/(palette|tour|shortcuts|help)|ui\/help)\//.test(source);

const shell = new Set();
const visit = (name) => {
  const chunk = manifest[name];
  if (!chunk || shell.has(chunk.file)) return;
  shell.add(chunk.file);
  const later = (chunk.dynamicImports ?? []).filter((own) => !isPage(manifest[own]?.src ?? own));
  for (const next of [...(chunk.imports ?? []), ...later]) visit(next);
};
visit("index.html");

const scripts = readdirSync(`${dist}/assets`).filter((file) => file.endsWith(".js"));
const first = (file) => shell.has(`assets/${file}`) || file.startsWith("engine.worker");
const wanted = scripts.filter((file) => first(file) === (process.argv[2] === "shell"));
console.log(wanted.map((file) => `${dist}/assets/${file}`).join(","));
