// Turns the rows of the tables into factors.

import { table } from "./read.mjs";

const both = (zh, en) => (zh === undefined && en === undefined ? undefined : { zh: zh ?? en, en: en ?? zh });
const words = (text) => text?.split(";");
const clean = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
const synonyms = (row) => {
  const found = clean({ zh: words(row.synonyms_zh), en: words(row.synonyms_en) });
  return Object.keys(found).length > 0 ? found : undefined;
};
/** `2023`, `2024-03` or `2025-12-31`; the year of the source otherwise stands for it. */
const year = (text) => (text === undefined ? undefined : Number(text));

const interval = (low, high) => (low === undefined ? undefined : { kind: "interval95", low, high });

/** Fuels by guideline: the same fuel once per table, each with the CH4 and N2O of its kind. */
export function fuels() {
  const names = new Map(table("fuel-names").map((row) => [row.fuel, row]));
  const combustion = table("combustion");
  return table("fuels").map((row) => {
    const name = names.get(row.fuel);
    if (!name) throw new Error(`fuels: ${row.fuel} has no name`);
    const biogenic = ["wood", "charcoal", "bioliquid", "biogas", "liquor"].includes(name.group);
    const gases = (stage, suffix) => {
      const found = combustion.find((entry) => entry.group === name.group && entry.stage === stage);
      if (!found) return {};
      const { source, clause, confidence } = found;
      return {
        [`ch4${suffix}`]: { value: found.ch4, unit: "kgCH4/TJ", source, clause, confidence },
        [`n2o${suffix}`]: { value: found.n2o, unit: "kgN2O/TJ", source, clause, confidence },
      };
    };
    const volume = row.unit === "万Nm3";
    const method = biogenic
      ? "biomass.ncv.mass"
      : { t: "fuel.ncv.mass", 万Nm3: "fuel.ncv.volume", GJ: "fuel.heat" }[row.unit];
    const also = {
      "biomass.ncv.mass": ["biomass.heat"],
      "fuel.ncv.mass": ["fuel.heat", "fuel.carbon.mass"],
      "fuel.ncv.volume": ["fuel.heat", "fuel.carbon.volume"],
    }[method];
    const value = (number, unit, low, high) =>
      number === undefined ? undefined : clean({ value: number, unit, uncertainty: interval(low, high) });
    return clean({
      id: row.id,
      revision: 1,
      method,
      alsoMethods: also,
      name: both(name.zh, name.en),
      synonyms: synonyms(name),
      category: biogenic ? "biomass" : "fuel",
      set: row.set,
      region: row.set === "ipcc2006" ? "GLO" : "CN",
      activityUnit: row.unit,
      values: clean({
        ncv: value(row.ncv, volume ? "GJ/万Nm3" : "GJ/t", row.ncv_min, row.ncv_max),
        cc: value(row.cc, "tC/GJ", row.cc_min, row.cc_max),
        of: value(row.of, "%"),
        ...gases("stationary", ""),
        ...(biogenic ? {} : gases("road", "Road")),
      }),
      source: row.source,
      clause: row.clause,
      confidence: row.confidence,
      note: both(row.note_zh, row.note_en),
    });
  });
}

const electricityMethod = { om: "electricity.project", bm: "electricity.project", footprint: "electricity.footprint" };

/** Electricity: mixes, residual-like, fossil, baselines and footprints, kept apart by family. */
export function electricity() {
  return table("electricity").map((row) => {
    const method = electricityMethod[row.family] ?? "electricity.purchased";
    return clean({
      id: row.id,
      revision: 1,
      method,
      alsoMethods: method === "electricity.purchased" ? ["electricity.exported"] : undefined,
      name: both(row.zh, row.en),
      category: "electricity",
      region: "CN",
      geography: row.geography,
      family: row.family,
      activityUnit: "MWh",
      values: { ef: { value: row.value, unit: row.unit } },
      dataYear: year(row.data_year),
      reportingYear: year(row.reporting_year),
      published: row.published,
      source: row.source,
      clause: row.clause,
      confidence: row.confidence,
      note: both(row.note_zh, row.note_en),
    });
  });
}

/** The tables that share one shape: `values` reads `ef=0.44 tCO2/t;purity=99.6 %`. */
export function plain(name, rows = table(name)) {
  return rows.map((row) =>
    clean({
      id: row.id,
      revision: 1,
      method: row.method,
      alsoMethods: words(row.also),
      name: both(row.zh, row.en),
      synonyms: synonyms(row),
      category: row.category,
      region: row.region ?? "CN",
      geography: row.geography,
      family: row.family,
      topic: row.topic,
      boundary: row.boundary,
      gwpBasis: row.basis,
      activityUnit: row.unit,
      values: values(row.values, `${name}: ${row.id}`),
      itemOf: words(row.items),
      composition: row.composition === undefined ? undefined : composition(row.composition),
      dataYear: year(row.data_year),
      published: row.published,
      source: row.source,
      clause: row.clause,
      confidence: row.confidence,
      note: both(row.note_zh, row.note_en),
      tags: words(row.tags),
    }),
  );
}

function values(text, place) {
  if (text === undefined) return undefined;
  return Object.fromEntries(
    text.split(";").map((part) => {
      const match = /^([A-Za-z][A-Za-z0-9]*)=(\S+) (\S+)$/u.exec(part);
      if (!match) throw new Error(`${place}: cannot read \`${part}\``);
      return [match[1], { value: match[2], unit: match[3] }];
    }),
  );
}

/** `hfc-32:50;hfc-125:50` in percent, as fractions. */
export function composition(text) {
  return text.split(";").map((part) => {
    const [gas, percent] = part.split(":");
    return { gas, fraction: shift(percent) };
  });
}

/** A percentage as a fraction, without arithmetic: the point moves two places. */
function shift(percent) {
  const [whole, fraction = ""] = percent.split(".");
  const digits = whole.padStart(3, "0");
  const result = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`.replace(/^0+(?=\d)/, "").replace(/0+$/, "");
  return result.replace(/\.$/, "");
}
