// Reads the tables and the methods from src/factor/packs and src/gas.

import { readFileSync } from "node:fs";
import { parse } from "./csv.mjs";
import { published } from "./published.mjs";

export const root = new URL("../../", import.meta.url);
const packs = new URL("src/factor/packs/", root);

export const table = (name) => parse(readFileSync(new URL(`tables/${name}.csv`, packs), "utf8"), name);
export const gasTable = (name) => parse(readFileSync(new URL(`src/gas/${name}.csv`, root), "utf8"), name);
const json = (name) => JSON.parse(readFileSync(new URL(`methods/${name}.json`, packs), "utf8"));

/** Every method in full: shared parameters filled in, exported forms and combustion gases written out. */
export function methods(names) {
  const shared = json("parameters");
  const fill = (entry) => {
    if (typeof entry === "object" && entry.use === undefined) return entry;
    const { use, ...changes } = typeof entry === "string" ? { use: entry } : entry;
    if (!shared[use]) throw new Error(`methods: unknown shared parameter ${use}`);
    return { ...shared[use], ...changes };
  };
  return names
    .flatMap(json)
    .map(published)
    .flatMap((raw) => {
      const { exported, ...method } = raw;
      method.parameters = method.parameters.map(fill);
      method.lists = method.lists?.map((list) => ({ ...list, parameters: list.parameters.map(fill) }));
      if (!method.lists) delete method.lists;
      method.emissions = method.emissions.flatMap((emission) =>
        typeof emission === "string" ? combustion(emission) : [emission],
      );
      return exported ? [method, { ...method, ...exported }] : [method];
    });
}

/** `combustion:<methane gas>:<heat>`: CH4 and N2O by heat, fossil ones with road vehicles apart. */
function combustion(text) {
  const [, methane, heat] = text.split(":");
  const pair = (suffix, extra) => [
    { gas: methane, formula: `${heat} * ch4${suffix}`, optional: true, ...extra },
    { gas: "n2o", formula: `${heat} * n2o${suffix}`, optional: true, ...extra },
  ];
  if (methane !== "ch4") return pair("", {});
  const part = "combustion-non-co2";
  return [
    ...pair("", { part, when: ["stationary-combustion"] }),
    ...pair("Road", { part, when: ["mobile-combustion"] }),
  ];
}
