// Adds to a package-lock.json the builds for other platforms that the registry at hand does not carry:
//
//   node tools/complete-lock.mjs www
//
// npm leaves out of the lock file what its registry cannot show it, and then `npm ci` refuses the file
// everywhere. Which platform a build is for stands in its name; its version, in the package that offers it.
import { readFileSync, writeFileSync } from "node:fs";

const systems = "aix android darwin freebsd linux netbsd openbsd openharmony sunos win32".split(" ");

/** The lock entry of `…-linux-x64-musl` and the like, or nothing when the name speaks of no platform. */
function entry(name, version, dev) {
  const words = name.split("/").at(-1).split("-");
  const os = words.findIndex((word) => systems.includes(word));
  const cpu = words[os + 1];
  if (os < 0 || cpu === undefined || !/^\d+\.\d+\.\d+/.test(version)) return undefined;
  const libc = words.at(-1).startsWith("musl") ? "musl" : "glibc";
  return {
    version,
    cpu: [cpu],
    ...(dev ? { dev } : {}),
    ...(words[os] === "linux" ? { libc: [libc] } : {}),
    optional: true,
    os: [words[os]],
  };
}

const path = `${process.argv[2] ?? "."}/package-lock.json`;
const text = readFileSync(path, "utf8");
const indent = text.startsWith("{\n\t") ? "\t" : 2;
const lock = JSON.parse(text);
let added = 0;
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`;
    if (place in lock.packages) continue;
    const found = entry(name, version, parent.dev);
    if (found === undefined) continue;
    lock.packages[place] = found;
    added += 1;
  }
}
const [self, ...others] = Object.keys(lock.packages);
lock.packages = Object.fromEntries(
  [self, ...others.toSorted((a, b) => a.localeCompare(b, "en"))].map((key) => [key, lock.packages[key]]),
);
writeFileSync(path, `${JSON.stringify(lock, null, indent)}\n`);
console.log(`${path}: ${added} packages for other platforms added`);
