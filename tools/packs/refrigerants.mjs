// Refrigerants and fire agents: every blend of src/gas/blends.csv, and the pure gases sold as such.

import { composition } from "./factors.mjs";
import { gasTable } from "./read.mjs";

const families = ["HFC", "HCFC", "CFC", "HFO", "HC", "Halon", "SF6"];
const shared = {
  revision: 1,
  method: "fugitive.refrigerant.balance",
  alsoMethods: ["fugitive.refrigerant.refill", "fugitive.refrigerant.screening", "fugitive.leak"],
};

export function refrigerants() {
  const gases = gasTable("gwp");
  const known = new Map(gases.map((gas) => [gas.gas, gas]));
  const gasOf = (id, blend) => {
    if (!known.has(id)) throw new Error(`blends: ${blend} names the unknown gas ${id}`);
    return known.get(id);
  };
  const blends = gasTable("blends").map((row) => ({
    id: `refrigerant.${row.blend}`,
    ...shared,
    name: { zh: `${row.name}（混合制冷剂）`, en: `${row.name} (blend)` },
    synonyms: { zh: ["制冷剂", row.name], en: ["refrigerant", row.name, row.name.replace("R", "R-")] },
    category: "fugitive",
    region: "GLO",
    activityUnit: "kg",
    composition: composition(row.composition),
    source: "gbt7778",
    confidence: row.confidence,
    ...note(row.composition.split(";").map((part) => gasOf(part.split(":")[0], row.blend))),
  }));
  const pure = gases
    .filter((gas) => families.includes(gas.family) || ["co2", "c3f8", "cc4f8"].includes(gas.gas))
    .map((gas) => ({
      id: `refrigerant.${gas.gas}`,
      ...shared,
      name: { zh: gas.zh, en: gas.en },
      synonyms: {
        zh: ["制冷剂", number(gas)],
        en: ["refrigerant", number(gas), number(gas).replace("R", "R-"), gas.formula],
      },
      category: "fugitive",
      region: "GLO",
      activityUnit: "kg",
      composition: [{ gas: gas.gas, fraction: "1" }],
      source: "gbt7778",
      confidence: "A",
      ...note([gas]),
    }));
  return [...blends, ...pure];
}

/** The refrigerant number people know a gas by: R32 of HFC-32, R744 of CO2. */
function number({ gas, en }) {
  if (gas === "co2") return "R744";
  const match = /^(?:hfc|hcfc|cfc|hfo|hcfo|r)-(.+)$/.exec(gas);
  return match ? `R${match[1]}` : en;
}

function note(parts) {
  const missing = parts.filter((gas) => !gas.ar6).map((gas) => gas.en);
  if (missing.length === 0) return {};
  const list = missing.join("、");
  return {
    note: {
      zh: `${list}没有经过核实的全球增温潜势，其质量单独列出，不折算为当量。`,
      en: `${missing.join(", ")}: no verified global warming potential; the mass is shown and not converted.`,
    },
  };
}
