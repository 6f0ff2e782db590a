// The units that packs may use, each an exact multiple of a product of base dimensions.
//
// Substances are dimensions of their own (kgC is not kgCO2, Nm3 is not m3), so a forgotten 44/12 shows.

import { Rational } from "./rational.mjs";

/** symbol -> [factor, dimension] */
const known = new Map();
const add = (symbol, factor, dimension) => known.set(symbol, [Rational.of(factor), dimension]);

for (const substance of ["", "C", "CO2", "CO2e", "CH4", "N", "N2O", "COD", "BOD"]) {
  const dimension = substance === "" ? { mass: 1 } : { [substance]: 1 };
  add(`t${substance}`, "1e3", dimension);
  add(`kg${substance}`, "1", dimension);
  add(`g${substance}`, "1e-3", dimension);
  add(`mg${substance}`, "1e-6", dimension);
}
for (const [symbol, factor] of [
  ["TJ", "1e6"],
  ["GJ", "1e3"],
  ["MJ", "1"],
  ["kJ", "1e-3"],
  ["kWh", "3.6"],
  ["MWh", "3600"],
  ["万kWh", "36000"],
  ["tce", "29307.6"],
]) {
  add(symbol, factor, { energy: 1 });
}
add("m3", "1", { length: 3 });
add("L", "1e-3", { length: 3 });
add("Nm3", "1", { normal: 1 });
add("万Nm3", "1e4", { normal: 1 });
add("%", "1e-2", {});
add("1", "1", {});
add("MPa", "1", { pressure: 1 });
add("degC", "1", { temperature: 1 });
add("K", "1", { temperature: 1 });
add("a", "1", { year: 1 });
add("km", "1", { distance: 1 });
add("t·km", "1e3", { mass: 1, distance: 1 });
add("人·km", "1", { person: 1, distance: 1 });
add("mol", "1", { substance: 1 });
add("m2", "1", { length: 2 });
add("h", "3600", { time: 1 });
add("kW", "1e-3", { energy: 1, time: -1 });
add("GB", "1", { data: 1 });
add("件", "1", { item: 1 });
add("间夜", "1", { night: 1 });
add("餐", "1", { meal: 1 });
add("人·晚", "1", { person: 1, night: 1 });
add("人·h", "3600", { person: 1, time: 1 });
add("元", "1", { currency: 1 });
add("万元", "1e4", { currency: 1 });

/** Reads `kgCO2/(t·km)`: one symbol, or one quotient of two. */
export function parseUnit(text) {
  const [upper, lower, ...rest] = text.split("/");
  if (rest.length > 0) throw new Error(`unknown unit \`${text}\``);
  const top = symbol(upper, text);
  if (lower === undefined) return top;
  const bottom = symbol(lower.replace(/^\((.*)\)$/u, "$1"), text);
  return { factor: top.factor.over(bottom.factor), dimension: combine(top.dimension, bottom.dimension, -1) };
}

function symbol(name, text) {
  const found = known.get(name);
  if (!found) throw new Error(`unknown unit \`${text}\``);
  return { factor: found[0], dimension: found[1] };
}

/** The dimension of a product (`sign` 1) or a quotient (`sign` -1). */
export function combine(a, b, sign) {
  const result = { ...a };
  for (const [base, power] of Object.entries(b)) {
    result[base] = (result[base] ?? 0) + sign * power;
    if (result[base] === 0) delete result[base];
  }
  return result;
}

export function sameDimension(a, b) {
  return Object.keys(combine(a, b, -1)).length === 0;
}

export function showDimension(dimension) {
  const parts = Object.entries(dimension).map(([base, power]) => (power === 1 ? base : `${base}^${power}`));
  return parts.join(" ") || "1";
}
