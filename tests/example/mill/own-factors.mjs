// The mill's own factor: a supplier's verified product footprint, which comes before any database.

export const ownFactors = [
  {
    id: "own.pulp.bleached-kraft",
    revision: 1,
    method: "embodied.mass",
    name: {
      zh: "漂白硫酸盐阔叶木浆（供应商碳足迹，虚构示例）",
      en: "Bleached hardwood kraft pulp (supplier's footprint, invented)",
    },
    category: "embodied",
    region: "CN",
    activityUnit: "t",
    published: "2024-05",
    source: "北洋浆业（虚构）漂白硫酸盐阔叶木浆产品碳足迹报告",
    clause: "核查声明 PCF-2024-017",
    note: {
      zh: "供应商“北洋浆业”（虚构）的产品碳足迹，摇篮到大门，按 ISO 14067 核查，不含生物成因碳。",
      en: "Product footprint of the supplier Beiyang Pulp (invented), cradle to gate, verified to ISO 14067, without biogenic carbon.",
    },
    values: { ef: { value: "0.386", unit: "tCO2e/t" } },
  },
];
