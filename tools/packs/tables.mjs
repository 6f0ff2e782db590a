// The look-up tables of a pack: enthalpies of steam and the heat of hot water.

import { table } from "./read.mjs";

const pressure = { unit: "MPa", name: { zh: "绝对压力", en: "Absolute pressure" } };
const temperature = { unit: "degC", name: { zh: "温度", en: "Temperature" } };
const enthalpy = { unit: "kJ/kg", name: { zh: "比焓", en: "Specific enthalpy" } };

export function lookups() {
  const grid = table("steam-superheated");
  const pressures = [...new Set(grid.flatMap((row) => Object.keys(row)))]
    .filter((key) => key !== "temperature")
    .sort((a, b) => Number(a) - Number(b));
  return [
    {
      id: "steamSaturated",
      name: { zh: "饱和蒸汽焓值", en: "Enthalpy of saturated steam" },
      source: "gbt32151.34-2024",
      clause: "表C.4",
      x: pressure,
      value: enthalpy,
      points: table("steam-saturated").map((row) => [row.pressure, row.enthalpy]),
    },
    {
      id: "steamSuperheated",
      name: { zh: "过热蒸汽焓值", en: "Enthalpy of superheated steam" },
      source: "gbt32151.34-2024",
      clause: "表C.5",
      x: pressure,
      y: temperature,
      value: enthalpy,
      xs: pressures,
      ys: grid.map((row) => row.temperature),
      values: pressures.map((key) => grid.map((row) => row[key] ?? null)),
    },
    {
      id: "hotWater",
      name: { zh: "热水高于20 ℃的热量，4.1868 kJ/(kg·K)", en: "Heat of water above 20 °C, 4.1868 kJ/(kg·K)" },
      source: "ndrc-guides",
      x: temperature,
      value: enthalpy,
      points: table("hot-water").map((row) => [row.temperature, row.heat]),
    },
  ];
}
