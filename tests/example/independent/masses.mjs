// The mass of each gas of a record, by formulas written out by hand; nothing of the engine's formula language.
import { Fraction, one, zero } from "./fraction.mjs";
import { composition, enthalpy, fuel, values } from "./tables.mjs";
import { inBase } from "./units.mjs";

const carbonToDioxide = new Fraction(44n, 12n);
const nitrogenToN2o = new Fraction(44n, 28n);
const product = (...factors) => factors.reduce((total, factor) => total.times(factor), one);

/** What the record says, else the source, else the factor. */
const given = (source, record, factor) => (name, kind) => {
  const amount = record.values[name] ?? source.values?.[name] ?? factor[name];
  if (amount === undefined) throw new Error(`${record.id} lacks ${name}`);
  return inBase(amount, kind);
};

/** The activity, by itself or as a balance of stocks. */
function activity(record, kind) {
  const amounts = record.values;
  if (amounts.activity !== undefined) return inBase(amounts.activity, kind);
  const part = (name) => (amounts[name] === undefined ? zero : inBase(amounts[name], kind));
  return part("opening").plus(part("purchased")).minus(part("closing")).minus(part("sold")).minus(part("nonEnergyUse"));
}

const optional = (record, name, kind) => (record.values[name] === undefined ? zero : inBase(record.values[name], kind));

function burnt(source, record, amountKind, biogenic) {
  const stage = source.emissionType === "mobile-combustion" ? "road" : "stationary";
  const value = given(source, record, fuel(source.factor.factor, stage));
  const amount = activity(record, amountKind);
  const heat = amountKind === "J" ? amount : amount.times(value("ncv", `J/${amountKind}`));
  const part = biogenic ? undefined : "combustion-non-co2";
  const gas = biogenic ? "-biogenic" : "";
  return [
    { gas: `co2${gas}`, kg: product(heat, value("cc", "kg C/J"), value("of", ""), carbonToDioxide) },
    { gas: `ch4${gas}`, kg: heat.times(value("ch4", "kg CH4/J")), part },
    { gas: "n2o", kg: heat.times(value("n2o", "kg N2O/J")), part },
  ];
}

const byComposition = (source, kg) =>
  composition(source.factor.factor).map(([gas, fraction]) => ({ gas, kg: kg.times(fraction) }));

/** Travel and freight publish parts in CO2e of AR5: 28 for methane, 265 for nitrous oxide. */
function transported(source, record, kind) {
  const factor = values(source.factor.factor);
  const amount = activity(record, kind);
  const part = (name, substance) => amount.times(inBase(factor[name], `kg ${substance}/${kind}`));
  return [
    { gas: "co2", kg: part("co2", "CO2") },
    { gas: "ch4", kg: part("ch4e", "CO2e").over(Fraction.of("28")) },
    { gas: "n2o", kg: part("n2oe", "CO2e").over(Fraction.of("265")) },
  ];
}

const defaultHeat = () => inBase(values("cn.heat.default").ef, "kg CO2/J");

/** By method; each gives the gases of a record in kilograms, not yet rounded. */
const methods = {
  "fuel.ncv.mass": (source, record) => burnt(source, record, "kg", false),
  "fuel.ncv.volume": (source, record) => burnt(source, record, "Nm3", false),
  "biomass.ncv.mass": (source, record) => burnt(source, record, "kg", true),
  "biomass.heat": (source, record) => burnt(source, record, "J", true),
  "process.carbonate": (source, record) => {
    const value = given(source, record, values(source.factor.factor));
    return [{ gas: "co2", kg: product(activity(record, "kg"), value("purity", ""), value("ef", "kg CO2/kg")) }];
  },
  "process.fgd": (source, record) => {
    const value = given(source, record, values(source.factor.factor));
    const reagent = activity(record, "kg").times(value("content", ""));
    return [{ gas: "co2", kg: product(reagent, value("ef", "kg CO2/kg"), value("conversion", "")) }];
  },
  "waste.wastewater.cod": (source, record) => {
    const value = given(source, record, values(source.factor.factor));
    const difference = value("codIn", "kg COD/m3").minus(value("codOut", "kg COD/m3"));
    const removed = value("volume", "m3")
      .times(difference)
      .minus(optional(record, "sludge", "kg COD"));
    const made = product(removed, value("bo", "kg CH4/kg COD"), value("mcf", ""));
    return [{ gas: "ch4-biogenic", kg: made.minus(optional(record, "recovered", "kg CH4")) }];
  },
  "waste.wastewater.nitrogen": (source, record) => {
    const value = given(source, record, values(source.factor.factor));
    const nitrogen = value("volume", "m3").times(value("nitrogen", "kg N/m3"));
    return [{ gas: "n2o", kg: product(nitrogen, value("ef", "kg N/kg N"), nitrogenToN2o) }];
  },
  "waste.composting": (source, record) => {
    const value = given(source, record, values(source.factor.factor));
    const wet = activity(record, "kg");
    return [
      { gas: "ch4-biogenic", kg: wet.times(value("ch4", "kg CH4/kg")) },
      { gas: "n2o", kg: wet.times(value("n2o", "kg N2O/kg")) },
    ];
  },
  "fugitive.refrigerant.refill": (source, record) => byComposition(source, activity(record, "kg")),
  "fugitive.refrigerant.balance": (source, record) => {
    const lost = activity(record, "kg").minus(optional(record, "capacityChange", "kg"));
    return byComposition(source, lost);
  },
  "fugitive.sf6": (source, record) => {
    const value = given(source, record, {});
    return [{ gas: "sf6", kg: value("capacity", "kg").minus(value("recovered", "kg")) }];
  },
  "fugitive.co2-extinguisher": (_source, record) => [{ gas: "co2", kg: activity(record, "kg CO2") }],
  "heat.purchased": (_source, record) => [{ gas: "co2", kg: activity(record, "J").times(defaultHeat()) }],
  "heat.exported": (_source, record) => [{ gas: "co2", kg: activity(record, "J").times(defaultHeat()) }],
  "heat.steam.saturated": (source, record) => {
    const value = given(source, record, {});
    const perKilogram = enthalpy(value("pressure", "MPa")).times(Fraction.of("1000"));
    return [{ gas: "co2", kg: product(activity(record, "kg"), perKilogram, defaultHeat()) }];
  },
  "embodied.mass": (source, record, own) => {
    const { pack, factor } = source.factor;
    const { ef } = pack === "own" ? own.find(({ id }) => id === factor).values : values(factor);
    return [{ gas: "co2e", kg: activity(record, "kg").times(inBase(ef, "kg CO2e/kg")) }];
  },
  "recovery.co2.volume": (source, record) => {
    const value = given(source, record, values(source.factor.factor));
    const captured = activity(record, "Nm3").times(value("purity", ""));
    return [{ gas: "co2", kg: captured.times(value("density", "kg CO2/Nm3")) }];
  },
  "recovery.co2.mass": (source, record) => {
    const value = given(source, record, {});
    return [{ gas: "co2", kg: activity(record, "kg CO2").times(value("purity", "")) }];
  },
  "removal.measured": (_source, record) => [{ gas: "co2-biogenic", kg: activity(record, "kg CO2") }],
  "indirect.freight": (source, record) => transported(source, record, "kg·m"),
  "indirect.travel": (source, record) => transported(source, record, "person·m"),
  "indirect.water": (source, record) => {
    const { ef } = values(source.factor.factor);
    return [{ gas: "co2e", kg: activity(record, "m3").times(inBase(ef, "kg CO2e/m3")) }];
  },
};

/** The electricity of a record in joules, for the sources whose factor depends on the account. */
export const energy = (record) => activity(record, "J");

/** The mass of each gas of a record, rounded half to even to a nanogram. */
export function masses(source, record, own) {
  const method = methods[source.method];
  if (method === undefined) throw new Error(`no method ${source.method}`);
  return method(source, record, own).map((mass) => ({ ...mass, kg: mass.kg.rounded(12) }));
}
