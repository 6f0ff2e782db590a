// The pack `cn-core`: what an organisation in China needs.

import { electricity, fuels } from "./factors.mjs";
import { methods, table } from "./read.mjs";

const text = (row, zh = "zh", en = "en") => ({ zh: row[zh], en: row[en] });

export function core() {
  const factors = [...fuels(), ...electricity()];
  const used = methods(["fuel", "energy"]);
  return {
    format: "tansuan-pack",
    version: 1,
    id: "cn-core",
    name: { zh: "中国组织核算因子", en: "Factors for organisations in China" },
    revision: 1,
    published: "2026-11-22",
    licence: "MIT OR Apache-2.0",
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
    tables: [],
    methods: used,
    factors,
  };
}
