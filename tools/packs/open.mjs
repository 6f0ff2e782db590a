// The packs that are loaded on demand: factors alone, over the methods of `cn-core`. One row of packs.csv and one
// table of the pack's name make one pack.

import { plain } from "./factors.mjs";
import { table } from "./read.mjs";
import { named } from "./topics.mjs";

export const text = (row, zh = "zh", en = "en") => ({ zh: row[zh], en: row[en] });

/** Every pack on demand, in the order of packs.csv. */
export const open = () => table("packs").map((row) => pack(row, plain(row.pack).map(dated)));

/** When a newer edition of a source is expected, where it comes out year by year. */
const bestBefore = new Map(table("sources").map((row) => [row.id, row.best_before]));

function dated(factor) {
  const date = bestBefore.get(factor.source);
  return date ? { ...factor, bestBefore: date } : factor;
}

/** A pack of factors: `row` says what is told of it. */
export function pack(row, factors, sources) {
  return {
    format: "tansuan-pack",
    version: 1,
    id: row.pack,
    name: text(row),
    description: text(row, "description_zh", "description_en"),
    revision: 1,
    published: row.published,
    licence: row.licence,
    attribution: text(row, "attribution_zh", "attribution_en"),
    region: row.region,
    sources: cited({ factors }, sources),
    topics: named(factors),
    factors,
  };
}

/** The documents that a pack cites, wherever it does. */
export function cited(parts, sources = table("sources")) {
  const ids = new Set();
  const look = (value) => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) {
      if (typeof value.source === "string") ids.add(value.source);
      Object.values(value).forEach(look);
    }
  };
  look(parts);
  return sources
    .filter(({ id }) => ids.has(id))
    .map((row) => ({
      id: row.id,
      title: text(row, "title_zh", "title_en"),
      publisher: text(row, "publisher_zh", "publisher_en"),
      ...(row.year ? { year: Number(row.year) } : {}),
      ...(row.published ? { published: row.published } : {}),
      ...(row.licence === "fact" ? {} : { licence: row.licence }),
    }));
}
