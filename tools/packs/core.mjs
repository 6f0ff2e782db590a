// The pack `cn-core`: what an organisation in China needs.

import { electricity, fuels, plain } from "./factors.mjs";
import { cited, text } from "./open.mjs";
import { methods, table } from "./read.mjs";
import { refrigerants } from "./refrigerants.mjs";
import { coreSearch } from "./search.mjs";
import { lookups } from "./tables.mjs";
import { coreTopics } from "./topics.mjs";

export function core() {
  const tables = ["heat", "vehicles", "process", "waste", "fugitive", "recovery", "embodied", "indirect"];
  const parts = {
    sets: table("fuel-sets").map((row) => ({
      id: row.set,
      name: text(row),
      source: row.source,
      ...(row.default ? { default: true } : {}),
    })),
    topics: coreTopics(),
    tables: lookups(),
    methods: methods(["fuel", "energy", "process", "waste", "fugitive", "other", "activity"]),
    factors: [...fuels(), ...electricity(), ...tables.flatMap(plainTable), ...refrigerants()],
  };
  return {
    format: "tansuan-pack",
    version: 1,
    id: "cn-core",
    name: { zh: "中国组织核算因子", en: "Factors for organisations in China" },
    description: {
      zh: "燃料、电力、热力、工业过程、废弃物、逸散的中国因子和全部核算方法；首次打开即载入。",
      en: "Chinese factors of fuels, electricity, heat, processes, waste and leaks, and every method; loaded with the first visit.",
    },
    revision: 1,
    published: "2026-11-22",
    licence: "(MIT OR Apache-2.0) AND OGL-UK-3.0",
    attribution: {
      zh: "包含依英国开放政府许可证3.0版授权的公共部门信息；标准、指南与公告作为事实引用。",
      en: "Contains public sector information licensed under the Open Government Licence v3.0; standards, guidelines and announcements are cited for facts.",
    },
    region: "CN",
    sources: cited(parts),
    ...parts,
    search: coreSearch(parts),
  };
}

const plainTable = (name) => plain(name);
