// The pack `cn-core`: what an organisation in China needs.

import { electricity, fuels, plain } from "./factors.mjs";
import { methods, table } from "./read.mjs";
import { refrigerants } from "./refrigerants.mjs";
import { lookups } from "./tables.mjs";

const text = (row, zh = "zh", en = "en") => ({ zh: row[zh], en: row[en] });

export function core() {
  const tables = ["heat", "vehicles", "process", "waste", "fugitive", "recovery", "embodied", "indirect"];
  return {
    format: "tansuan-pack",
    version: 1,
    id: "cn-core",
    name: { zh: "中国组织核算因子", en: "Factors for organisations in China" },
    revision: 1,
    published: "2026-11-22",
    licence: "(MIT OR Apache-2.0) AND OGL-UK-3.0",
    region: "CN",
    sources: table("sources").map((row) => ({
      id: row.id,
      title: text(row, "title_zh", "title_en"),
      publisher: text(row, "publisher_zh", "publisher_en"),
      ...(row.year ? { year: Number(row.year) } : {}),
      ...(row.published ? { published: row.published } : {}),
      ...(row.licence === "fact" ? {} : { licence: row.licence }),
    })),
    sets: table("fuel-sets").map((row) => ({
      id: row.set,
      name: text(row),
      source: row.source,
      ...(row.default ? { default: true } : {}),
    })),
    tables: lookups(),
    methods: methods(["fuel", "energy", "process", "waste", "fugitive", "other"]),
    factors: [...fuels(), ...electricity(), ...tables.flatMap(plain), ...refrigerants()],
  };
}
