// Figures that the packs must reproduce, computed exactly from them: published values, stoichiometry,
// and values that two guidelines state in different forms.

import { evaluate } from "./formula.mjs";
import { Rational } from "./rational.mjs";
import { parseUnit } from "./units.mjs";

/** factor, its method's gas, activity, expected kilograms, tolerance in percent */
const cases = [
  ["gbt32151.34-2024.diesel", "co2", "1", "3095.9", "0.01"],
  ["gbt32151.34-2024.gasoline", "co2", "1", "2925.1", "0.01"],
  ["gbt32151.34-2024.natural_gas", "co2", "1", "21621.9", "0.01"],
  ["gbt32151.34-2024.anthracite", "co2", "1", "2521.5", "0.01"],
  ["gbt32151.34-2024.lng", "co2", "1", "2831.3", "0.01"],
  ["gbt32151.34-2024.lpg", "co2", "1", "3101.3", "0.01"],
  ["gbt32151.34-2024.blast_furnace_gas", "co2", "1", "8481.1", "0.01"],
  ["ndrc-2013-al.anthracite", "co2", "1", "1924", "0.1"],
  ["ndrc-2013-al.coke", "co2", "1", "2862", "0.1"],
  ["ndrc-2013-al.natural_gas", "co2", "1", "21622", "0.1"],
  ["ndrc-2015-other.diesel", "co2", "1", "3145.1", "0.01"],
  ["ipcc2006.natural_gas_mass", "co2", "1", "2692.8", "0.01"],
  ["ipcc2006.wood", "co2-biogenic", "1", "1744.6", "0.01"],
  ["ipcc2006.wood", "ch4-biogenic", "1", "0.468", "0"],
  ["gbt32151.34-2024.bituminous_coal", "ch4", "1", "0.1957", "0"],
  ["cn.grid.nat.2023", "co2", "1", "530.6", "0"],
];

export function sanity(pack) {
  const found = [];
  const methods = new Map(pack.methods.map((method) => [method.id, method]));
  const factors = new Map(pack.factors.map((factor) => [factor.id, factor]));
  for (const [id, gas, activity, expected, percent] of cases) {
    const factor = factors.get(id);
    const method = methods.get(factor?.method);
    const emission = method?.emissions.find((entry) => entry.gas === gas);
    if (!emission) {
      found.push(`${id}: nothing gives ${gas}`);
      continue;
    }
    const quantity = (value, unit) => {
      const { factor: size, dimension } = parseUnit(unit);
      return { dimension, value: Rational.of(value).times(size) };
    };
    const parameters = Object.fromEntries(Object.entries(factor.values).map(([key, v]) => [key, quantity(v.value, v.unit)]));
    parameters.activity = quantity(activity, method.parameters.find((p) => p.id === "activity").unit);
    const { value } = evaluate(emission.formula, { parameters, lists: {}, tables: {} });
    const target = Rational.of(expected);
    const apart = value.minus(target);
    const allowed = target.times(Rational.of(percent)).over(Rational.of("100"));
    const size = apart.compare(Rational.of("0")) < 0 ? Rational.of("0").minus(apart) : apart;
    if (size.compare(allowed) > 0) found.push(`${id}: ${value.toFixed(6)} kg of ${gas}, expected ${expected}`);
  }
  return found;
}
