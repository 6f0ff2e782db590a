// What must hold of a pack before it is published; each problem is one sentence.

import { evaluate } from "./formula.mjs";
import { gasTable, table } from "./read.mjs";
import { topicNames } from "./topics.mjs";
import { parseUnit, sameDimension, showDimension } from "./units.mjs";

const substance = {
  co2: "CO2",
  "co2-biogenic": "CO2",
  "co2-luc": "CO2",
  ch4: "CH4",
  "ch4-biogenic": "CH4",
  n2o: "N2O",
  co2e: "CO2e",
};

/** What must hold of packs together. */
export function shared(packs) {
  const found = [];
  const factors = packs.flatMap((pack) => pack.factors.map((factor) => ({ pack: pack.id, ...factor })));
  const seen = new Set();
  for (const { id } of factors) {
    if (seen.has(id)) found.push(`${id}: two packs have this factor`);
    seen.add(id);
  }
  const names = topicNames();
  const topics = Map.groupBy(factors, ({ topic }) => topic);
  for (const [topic, members] of topics) {
    const several = new Set(members.map(({ pack }) => pack)).size > 1;
    if (topic !== undefined && several && !names.has(topic)) found.push(`${topic}: packs share it, and it has no name`);
  }
  const cited = new Set(packs.flatMap((pack) => pack.sources.map(({ id }) => id)));
  for (const { id } of table("sources")) if (!cited.has(id)) found.push(`${id}: no pack cites this source`);
  return found;
}

/** What must hold of one pack; `core` has the methods of those that have none. */
export function problems(pack, core = pack) {
  const found = [];
  const say = (place, text) => found.push(`${place}: ${text}`);
  const unique = (items, kind) => {
    const ids = new Set();
    for (const { id } of items) {
      if (ids.has(id)) say(id, `this ${kind} is there twice`);
      ids.add(id);
    }
    return ids;
  };
  const sources = unique(pack.sources, "source");
  const sets = unique(pack.sets ?? [], "set");
  unique(pack.factors, "factor");
  unique(pack.methods ?? [], "method");
  unique(pack.topics ?? [], "topic");
  const methods = new Map((pack.methods ?? core.methods).map((method) => [method.id, method]));
  const gases = new Set(gasTable("gwp").map((row) => row.gas));
  const tables = lookupTables(pack.tables ?? []);

  const cited = new Set();
  const sourced = (place, item) => {
    cited.add(item.source);
    if (!sources.has(item.source)) say(place, `unknown source ${item.source}`);
  };
  const unit = (place, text) => {
    try {
      return parseUnit(text).dimension;
    } catch (problem) {
      say(place, problem.message);
      return {};
    }
  };

  for (const set of pack.sets ?? []) sourced(set.id, set);
  for (const entry of pack.tables ?? []) sourced(entry.id, entry);
  for (const method of pack.methods ?? []) {
    sourced(method.id, method);
    const dimensions = (parameters) =>
      Object.fromEntries(parameters.map((p) => [p.id, { dimension: unit(`${method.id}.${p.id}`, p.unit) }]));
    for (const parameter of method.parameters) {
      for (const value of [parameter.default, parameter.setting?.on, parameter.setting?.off]) {
        if (value) sourced(`${method.id}.${parameter.id}`, value);
      }
      for (const other of parameter.alternatives ?? []) {
        if (!sameDimension(unit(method.id, other), unit(method.id, parameter.unit)))
          say(method.id, `${other} is no alternative to ${parameter.unit}`);
      }
    }
    const scope = {
      parameters: dimensions(method.parameters),
      lists: Object.fromEntries((method.lists ?? []).map((list) => [list.id, [dimensions(list.parameters)]])),
      tables,
    };
    for (const { gas, formula } of method.emissions) {
      if (gas !== "co2e" && gas !== "$composition" && !gases.has(gas)) say(method.id, `unknown gas ${gas}`);
      const expected = { [substance[gas] ?? "mass"]: 1 };
      try {
        const { dimension } = evaluate(formula, scope);
        if (!sameDimension(dimension, expected)) {
          say(method.id, `${formula} gives ${showDimension(dimension)}, expected ${showDimension(expected)}`);
        }
      } catch (problem) {
        say(method.id, `${formula}: ${problem.message}`);
      }
    }
  }

  for (const factor of pack.factors) {
    sourced(factor.id, factor);
    if (!["A", "B"].includes(factor.confidence)) say(factor.id, `confidence ${factor.confidence} may not enter`);
    if (factor.set !== undefined && !sets.has(factor.set)) say(factor.id, `unknown set ${factor.set}`);
    if (!factor.name.zh || !factor.name.en) say(factor.id, "a name is missing");
    for (const id of [factor.method, ...(factor.alsoMethods ?? [])]) {
      const method = methods.get(id);
      if (!method) {
        say(factor.id, `unknown method ${id}`);
        continue;
      }
      if (
        method.emissions.some(({ gas }) => gas === "$composition") &&
        !factor.composition &&
        !factor.tags?.includes("preset")
      ) {
        say(factor.id, `${id} needs a composition`);
      }
    }
    const main = methods.get(factor.method);
    const parameters = new Map(main?.parameters.map((p) => [p.id, p]));
    for (const list of main?.lists ?? []) for (const p of list.parameters) parameters.set(p.id, p);
    for (const [id, value] of Object.entries(factor.values ?? {})) {
      const place = `${factor.id}.${id}`;
      if (value.source !== undefined) sourced(place, value);
      if (!/^-?\d+(\.\d+)?$/.test(value.value)) say(place, `${value.value} is not a plain decimal`);
      const parameter = parameters.get(id);
      if (!parameter) say(place, `${factor.method} has no such parameter`);
      else if (!sameDimension(unit(place, value.unit), unit(place, parameter.unit)))
        say(place, `${value.unit} does not fit ${parameter.unit}`);
    }
    for (const { id, role, required, default: fallback } of main?.parameters ?? []) {
      const given = factor.values?.[id] !== undefined || fallback !== undefined;
      if (role === "factor" && required && !given && !factor.note && factor.composition === undefined) {
        say(factor.id, `${id} is missing, and no note says why`);
      }
    }
    checkComposition(factor, gases, say);
    checkTags(factor, say);
  }
  for (const id of sources) if (!cited.has(id)) say(id, "nothing cites this source");
  return found;
}

/** Foreign figures, transport without treatment, and credits taken off are never without their mark. */
function checkTags({ id, region, boundary, method, tags = [], values = {} }, say) {
  const must = (condition, tag) => {
    if (condition !== tags.includes(tag)) say(id, `${tag} is ${condition ? "missing" : "not true of it"}`);
  };
  if (!["CN", "GLO"].includes(region)) must(true, "foreign-proxy");
  must(boundary === "transport", "transport-only");
  must(method === "indirect.waste.net", "net-of-credit");
  must(method === "fugitive.refrigerant.screening", "screening");
  const negative = Object.values(values).some(({ value }) => value.startsWith("-"));
  if (negative && method !== "indirect.waste.net") say(id, "a negative figure is no plain factor");
}

function checkComposition(factor, gases, say) {
  if (!factor.composition) return;
  let total = 0n;
  for (const { gas, fraction } of factor.composition) {
    if (!gases.has(gas)) say(factor.id, `unknown gas ${gas}`);
    const [whole, decimals = ""] = fraction.split(".");
    total += BigInt(`${whole}${decimals.padEnd(9, "0")}`);
  }
  if (total !== 10n ** 9n) say(factor.id, "the composition does not sum to 1");
}

/** Signatures of the look-up tables for the formula reader. */
function lookupTables(entries) {
  return Object.fromEntries(
    entries.map((entry) => [
      entry.id,
      {
        dimension: parseUnit(entry.value.unit).dimension,
        axes: [entry.x, entry.y].filter(Boolean).map((axis) => parseUnit(axis.unit)),
      },
    ]),
  );
}
