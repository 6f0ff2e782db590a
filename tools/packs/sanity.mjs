// Figures that the packs must reproduce, computed exactly from them: published values, stoichiometry,
// and values that two documents state in different forms.

import { evaluate } from "./formula.mjs";
import { Rational } from "./rational.mjs";
import { gasTable } from "./read.mjs";
import { parseUnit } from "./units.mjs";

/** what, gas, inputs, expected kilograms, tolerance in percent; inputs may override the factor. */
const cases = [
  ["gbt32151.34-2024.diesel", "co2", "activity=1 t", "3095.9", "0.01"],
  ["gbt32151.34-2024.gasoline", "co2", "activity=1 t", "2925.1", "0.01"],
  ["gbt32151.34-2024.natural_gas", "co2", "activity=1 万Nm3", "21621.9", "0.01"],
  ["gbt32151.34-2024.anthracite", "co2", "activity=1 t", "2521.5", "0.01"],
  ["gbt32151.34-2024.lng", "co2", "activity=1 t", "2831.3", "0.01"],
  ["gbt32151.34-2024.lpg", "co2", "activity=1 t", "3101.3", "0.01"],
  ["gbt32151.34-2024.blast_furnace_gas", "co2", "activity=1 万Nm3", "8481.1", "0.01"],
  ["ndrc-2013-al.anthracite", "co2", "activity=1 t", "1924", "0.1"],
  ["ndrc-2013-al.coke", "co2", "activity=1 t", "2862", "0.1"],
  ["ndrc-2013-al.natural_gas", "co2", "activity=1 万Nm3", "21622", "0.1"],
  ["ndrc-2015-other.diesel", "co2", "activity=1 t", "3145.1", "0.01"],
  ["ipcc2006.natural_gas_mass", "co2", "activity=1 t", "2692.8", "0.01"],
  ["ipcc2006.wood", "co2-biogenic", "activity=1 t", "1744.6", "0.01"],
  ["ipcc2006.wood", "ch4-biogenic", "activity=1 t", "0.468", "0"],
  ["gbt32151.34-2024.bituminous_coal", "ch4", "activity=1 t", "0.1957", "0"],
  ["cn.grid.nat.2023", "co2", "activity=1 MWh", "530.6", "0"],
  ["heat.steam.saturated", "co2", "activity=1 t;pressure=1 MPa;ef=0.11 tCO2/GJ;deduction=0 kJ/kg", "305.5", "0.1"],
  [
    "heat.steam.superheated",
    "co2",
    "activity=1 t;pressure=1 MPa;temperature=300 degC;ef=1 tCO2/GJ;deduction=0 kJ/kg",
    "3051.3",
    "0",
  ],
  ["heat.hot-water", "co2", "activity=1 t;temperature=90 degC;ef=1 tCO2/GJ", "293.076", "0"],
  ["carbonate.caco3.ndrc", "co2", "activity=1 t;purity=100 %", "439.72", "0.1"],
  ["fgd.caco3", "co2", "activity=1 t", "396", "0"],
  ["steel.input.electrode", "co2", "activity=1 t", "3663", "0"],
  ["scr.urea", "co2", "activity=1 t;purity=100 %", "733.3333", "0.0001"],
  ["al.anode.ndrc", "co2", "activity=1 t", "1503", "0.1"],
  ["chem.nitric.high", "n2o", "activity=1 t", "13.9", "0"],
  [
    "ww.cod.reactor",
    "ch4-biogenic",
    "volume=1 m3;codIn=1000 kgCOD/m3;codOut=0 kgCOD/m3;sludge=0 kgCOD;recovered=0 kgCH4",
    "200",
    "0",
  ],
  ["ww.n2o.plant", "n2o", "volume=1 m3;nitrogen=1 kgN/m3", "0.0251429", "0.001"],
  ["waste.compost", "ch4-biogenic", "activity=1 t", "4", "0"],
  ["waste.incineration.plastics", "co2", "activity=1 t;dryMatter=100 %;fossilFraction=100 %", "2750", "0"],
  ["recovery.co2.density", "co2", "activity=1 万Nm3;purity=99 %", "19503", "0"],
  ["desnz.freight.hgv.all.lavg", "n2o", "activity=265 t·km", "0.00149", "0"],
  // UK Government factors 2025: 0.02749 kg of CO2, 0.00002 kg CO2e of CH4, 0.00028 of N2O for each t·km.
  ["desnz.freight.rail", "ch4", "activity=1400000 t·km", "1", "0"],
  ["desnz.car.avg.unknown", "co2", "activity=1000 km", "166.0", "1"],
  // US EPA hub 2025, table 8: 0.186 kg of CO2, 0.0016 g of CH4, 0.0054 g of N2O for each short ton-mile, that is
  // 1.45997 t·km; the table's CO2e has six decimals.
  ["epa.freight.truck_tkm", "co2", "activity=1.4599723 t·km", "0.186", "0.01"],
  ["epa.freight.truck_tkm", "ch4", "activity=1.4599723 t·km", "0.0000016", "2"],
  ["epa.freight.truck_tkm", "n2o", "activity=1.4599723 t·km", "0.0000054", "0.1"],
  ["epa.freight.rail", "n2o", "activity=1.4599723 t·km", "0.0000005", "1"],
  ["desnz.hotel.cn", "co2e", "activity=3 间夜", "160.5", "0"],
  ["pn.beef_herd", "co2e", "activity=1 kg", "99.48", "0"],
  ["ademe.meal.vegetarian", "co2e", "activity=100 餐", "85", "0"],
  ["swd4.op.network", "co2e", "activity=1000 GB", "29.146", "0"],
  ["process.n2o.abated", "n2o", "activity=1 t;ef=0.01 tN2O/t;destruction=90 %;utilisation=100 %", "1", "0"],
];

/** blend, report, published GWP of the mixture. */
const blends = [
  ["r404a", "ar4", "3922"],
  ["r407c", "ar4", "1774"],
  ["r410a", "ar4", "2088"],
  ["r507a", "ar4", "3985"],
  ["r417a", "ar4", "2346"],
  ["r422d", "ar4", "2729"],
];

/** a over b, expected ratio: shares and changes that were published beside the factors. */
const ratios = [
  ["cn.grid.nat.2023", "cn.grid.nat.2023.fossil", "0.6414", "0.01"],
  ["cn.grid.nat.2022", "cn.grid.nat.2022.fossil", "0.6446", "0.01"],
  ["cn.elec_footprint.national.2024", "cn.elec_footprint.national.2023", "0.931", "0.1"],
];

const hundred = Rational.of("100");

/** What `pack` doesn't reproduce: the methods and tables of the core, with the factors of every pack. */
export function sanity(pack) {
  const found = [];
  const factors = new Map(pack.factors.map((factor) => [factor.id, factor]));
  for (const [id, gas, inputs, expected, percent] of cases) {
    try {
      const value = kilograms(pack, factors.get(id), id, gas, inputs);
      if (!near(value, expected, percent)) found.push(`${id}: ${value.toFixed(6)} kg of ${gas}, expected ${expected}`);
    } catch (problem) {
      found.push(`${id}: ${problem.message}`);
    }
  }
  const gwp = new Map(gasTable("gwp").map((row) => [row.gas, row]));
  for (const [blend, report, expected] of blends) {
    const parts = factors.get(`refrigerant.${blend}`)?.composition ?? [];
    const total = parts.reduce(
      (sum, { gas, fraction }) => sum.plus(Rational.of(fraction).times(Rational.of(gwp.get(gas)[report] ?? "0"))),
      Rational.of("0"),
    );
    if (total.toFixed(0) !== expected)
      found.push(`${blend}: GWP ${total.toFixed(2)} in ${report}, expected ${expected}`);
  }
  for (const [a, b, expected, percent] of ratios) {
    const value = (id) => Rational.of(factors.get(id).values.ef.value);
    if (!near(value(a).over(value(b)), expected, percent)) found.push(`${a} / ${b} is not ${expected}`);
  }
  return found;
}

function near(value, expected, percent) {
  const target = Rational.of(expected);
  const low = target.times(hundred.minus(Rational.of(percent))).over(hundred);
  const high = target.times(hundred.plus(Rational.of(percent))).over(hundred);
  return value.compare(low) >= 0 && value.compare(high) <= 0;
}

function kilograms(pack, factor, id, gas, inputs) {
  const method = pack.methods.find((entry) => entry.id === (factor?.method ?? id));
  const emission = method?.emissions.find((entry) => entry.gas === gas);
  if (!emission) throw new Error(`nothing gives ${gas}`);
  const quantity = (value, unit) => {
    const { factor: size, dimension } = parseUnit(unit);
    return { dimension, value: Rational.of(value).times(size) };
  };
  const parameters = Object.fromEntries(
    Object.entries(factor?.values ?? {}).map(([key, { value, unit }]) => [key, quantity(value, unit)]),
  );
  for (const input of inputs.split(";")) {
    const [, key, value, unit] = /^(\w+)=(\S+) (\S+)$/u.exec(input);
    parameters[key] = quantity(value, unit);
  }
  const tables = Object.fromEntries(pack.tables.map((entry) => [entry.id, reader(entry)]));
  return evaluate(emission.formula, { parameters, lists: {}, tables }).value;
}

/** A look-up that is linear between neighbours; two axes only at the points themselves. */
function reader(entry) {
  const axes = [entry.x, entry.y].filter(Boolean).map((axis) => parseUnit(axis.unit));
  const { factor, dimension } = parseUnit(entry.value.unit);
  const find = ([x, y]) => {
    if (y) {
      const i = entry.xs.findIndex((value) => Rational.of(value).compare(x) === 0);
      const j = entry.ys.findIndex((value) => Rational.of(value).compare(y) === 0);
      return Rational.of(entry.values[i][j]).times(factor);
    }
    const points = entry.points.map(([at, value]) => [Rational.of(at), Rational.of(value)]);
    const k = points.findIndex(([at]) => at.compare(x) >= 0);
    const [high, above] = points[k];
    if (high.compare(x) === 0) return above.times(factor);
    const [low, below] = points[k - 1];
    return below.plus(above.minus(below).times(x.minus(low)).over(high.minus(low))).times(factor);
  };
  return { axes, dimension, find };
}
