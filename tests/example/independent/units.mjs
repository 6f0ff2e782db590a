// The few units of the example, in kilograms, joules, cubic metres, metres and persons.
import { Fraction, one } from "./fraction.mjs";

const scales = {
  mg: ["0.000001", "kg"],
  g: ["0.001", "kg"],
  kg: ["1", "kg"],
  t: ["1000", "kg"],
  kJ: ["1000", "J"],
  MJ: ["1000000", "J"],
  GJ: ["1000000000", "J"],
  TJ: ["1000000000000", "J"],
  kWh: ["3600000", "J"],
  MWh: ["3600000000", "J"],
  L: ["0.001", "m3"],
  m3: ["1", "m3"],
  Nm3: ["1", "Nm3"],
  km: ["1000", "m"],
  t·km: ["1000000", "kg·m"],
  人·km: ["1000", "person·m"],
  MPa: ["1", "MPa"],
  "%": ["0.01", ""],
  1: ["1", ""],
  万元: ["1", "万元"],
};

const tenThousand = Fraction.of("10000");

function atom(text) {
  const name = text.replace(/^\((.*)\)$/, "$1");
  if (scales[name] !== undefined) return { scale: Fraction.of(scales[name][0]), kind: scales[name][1] };
  if (name.startsWith("万")) {
    const { scale, kind } = atom(name.slice(1));
    return { scale: scale.times(tenThousand), kind };
  }
  const substance = /^(mg|kg|g|t)(CO2e|CO2|CH4|N2O|COD|C|N)$/.exec(name);
  if (substance === null) throw new Error(`unknown unit ${text}`);
  const { scale, kind } = atom(substance[1]);
  return { scale, kind: `${kind} ${substance[2]}` };
}

/** What a unit is a multiple of: `kgCH4/TJ` is 1/10¹² `kg CH4/J`. */
export function unit(text) {
  const [above, below] = text.split("/");
  const numerator = atom(above);
  if (below === undefined) return numerator;
  const denominator = atom(below);
  return { scale: numerator.scale.over(denominator.scale), kind: `${numerator.kind}/${denominator.kind}` };
}

/** An amount in base units, if it is of the kind that the calculation needs. */
export function inBase({ value, unit: text }, kind) {
  const { scale, kind: found } = text === undefined ? { scale: one, kind: "" } : unit(text);
  if (found !== kind) throw new Error(`expected ${kind || "a number"}, but found ${text}`);
  return Fraction.of(value).times(scale);
}
