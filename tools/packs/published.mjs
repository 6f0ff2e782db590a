// Methods over figures as sources publish them: one amount of activity times an emission for each unit of it.
//
// `published` says how: `ar5` for the three gases, CH4 and N2O as CO2e under AR5, which the formulas divide by
// its 28 and 265 so that masses are counted; `co2e` for one figure of CO2e; `net` for one that may be negative.

const parts = [
  {
    id: "co2",
    gas: "co2",
    substance: "CO2",
    zh: "二氧化碳",
    en: "CO2",
    meaning: ["单位活动量的二氧化碳", "CO2 for each unit"],
  },
  {
    id: "ch4e",
    gas: "ch4",
    substance: "CO2e",
    gwp: "28 {kgCO2e/kgCH4}",
    zh: "甲烷（折二氧化碳当量）",
    en: "CH4 as CO2e",
    meaning: ["按AR5的28折算的甲烷", "CH4 as published, converted with AR5's 28"],
  },
  {
    id: "n2oe",
    gas: "n2o",
    substance: "CO2e",
    gwp: "265 {kgCO2e/kgN2O}",
    zh: "氧化亚氮（折二氧化碳当量）",
    en: "N2O as CO2e",
    meaning: ["按AR5的265折算的氧化亚氮", "N2O as published, converted with AR5's 265"],
  },
];

const per = (unit) => (unit.includes("·") ? `(${unit})` : unit);
const factor = (id, symbol, zh, en, unit, meaning) => ({
  id,
  symbol,
  name: { zh, en },
  unit,
  role: "factor",
  required: true,
  min: "0",
  meaning: { zh: meaning[0], en: meaning[1] },
});

/** A method in full: parameters and formulas of the activity and of what is published for each unit of it. */
export function published(method) {
  if (!method.published) return method;
  const { activity, published: kind, part, direction, ...rest } = method;
  const measured = { id: "activity", symbol: "AD", role: "measured", required: true, min: "0", ...activity };
  return {
    ...rest,
    parameters: [measured, ...(kind === "ar5" ? gases(activity.unit) : [equivalent(activity.unit, kind === "net")])],
    emissions: kind === "ar5" ? parts.map((gas) => emission(gas, part)) : [{ gas: "co2e", formula: "activity * ef" }],
    direction,
  };
}

const gases = (unit) =>
  parts.map(({ id, gas, substance, zh, en, meaning }) =>
    factor(id, `EF(${gas.toUpperCase()})`, zh, en, `kg${substance}/${per(unit)}`, meaning),
  );

function equivalent(unit, net) {
  const text = ["来源公布的单位活动量排放", "The emission for each unit that the source publishes"];
  const { min, ...rest } = factor("ef", "EF", "单位排放", "Emission per unit", `kgCO2e/${per(unit)}`, text);
  return net ? rest : { ...rest, min };
}

const emission = ({ id, gas, gwp }, part) => ({
  gas,
  formula: gwp ? `activity * ${id} / ${gwp}` : `activity * ${id}`,
  ...(part && gas !== "co2" ? { part } : {}),
});
