// What factors are figures of. Topics that several packs share have a name in topics.csv; one that is a single
// factor's through the years is named as the factor is.

import { table } from "./read.mjs";

const grids = { average: "", residual: ".residual", fossil: ".fossil" };

/** The topics of `cn-core`, each with its factors: released before there were topics, they don't say them. */
export function coreTopics() {
  const names = topicNames();
  const topics = new Map();
  const add = (id, name, factor) => {
    const factors = topics.get(id)?.factors ?? [];
    topics.set(id, { id, name, factors: [...factors, factor] });
  };
  for (const row of table("fuels")) add(`fuel.${row.fuel}`, names.get(`fuel.${row.fuel}`), row.id);
  for (const row of table("electricity")) {
    if (row.family === "footprint") {
      const id = `electricity.footprint.cn.${row.id.split(".")[2].replaceAll("_", "-")}`;
      add(id, names.get(id), row.id);
    }
    if (!(row.family in grids)) continue;
    const id = `electricity.grid.${row.geography.toLowerCase()}${grids[row.family]}`;
    add(id, gridName(row), row.id);
  }
  for (const row of table("topics-core")) add(row.topic, names.get(row.topic), row.factor);
  return [...topics.values()];
}

/** The topics of these factors that have a name, by id. */
export function named(factors) {
  const names = topicNames();
  const ids = new Set(factors.map(({ topic }) => topic));
  return [...names].filter(([id]) => ids.has(id)).map(([id, name]) => ({ id, name }));
}

/** Names by topic. */
export function topicNames() {
  const name = ({ zh, en }) => ({ zh, en });
  return new Map([
    ...table("fuel-names").map((row) => [`fuel.${row.fuel}`, name(row)]),
    ...table("topics").map((row) => [row.topic, name(row)]),
  ]);
}

/** `2023年浙江电力平均二氧化碳排放因子` without its year. */
const gridName = ({ zh, en }) => ({ zh: zh.replace(/^\d{4}年/u, ""), en: en.replace(/ \d{4}$/u, "") });
