// Reads the project's tables of factors and gases, without the engine and without the pack made from them.
import { readFileSync } from "node:fs";
import { Fraction } from "./fraction.mjs";

const root = new URL("../../../src/", import.meta.url);

function cells(line) {
  const found = [];
  for (const [, quoted, plain] of line.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)) {
    found.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
  }
  return found;
}

/** The rows of a table as objects by column. */
function read(path) {
  const [head, ...lines] = readFileSync(new URL(path, root), "utf8").trimEnd().split("\n");
  const names = cells(head).slice(0, head.split(",").length);
  return lines.map((line) => {
    const values = cells(line);
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  });
}

const table = (name) => read(`factor/packs/tables/${name}.csv`);
const byId = (rows) => new Map(rows.map((row) => [row.id, row]));

/** `ef=0.11 tCO2/GJ;of=99 %` as amounts by name. */
const amounts = (text) =>
  Object.fromEntries(
    text.split(";").map((part) => {
      const [name, amount] = part.split("=");
      const [value, unit] = amount.trim().split(" ");
      return [name.trim(), { value, unit: unit ?? "1" }];
    }),
  );

const fuels = byId(table("fuels"));
const fuelGroups = new Map(table("fuel-names").map(({ fuel, group }) => [fuel, group]));
const combustion = new Map(table("combustion").map((row) => [`${row.group} ${row.stage}`, row]));
const others = byId(["process", "waste", "fugitive", "heat", "recovery", "indirect", "embodied"].flatMap(table));
const electricity = byId(table("electricity"));
const steam = table("steam-saturated").map((row) => [Fraction.of(row.pressure), Fraction.of(row.enthalpy)]);
const gases = new Map(read("gas/gwp.csv").map((row) => [row.gas, row]));
const blends = new Map(read("gas/blends.csv").map((row) => [row.blend, row]));

/** A fuel's values, with CH4 and N2O of the stage it burns in. */
export function fuel(id, stage) {
  const row = fuels.get(id);
  const gas = combustion.get(`${fuelGroups.get(row.fuel)} ${stage}`);
  return {
    ncv: { value: row.ncv, unit: row.unit === "万Nm3" ? "GJ/万Nm3" : "GJ/t" },
    cc: { value: row.cc, unit: "tC/GJ" },
    of: { value: row.of, unit: "%" },
    ch4: { value: gas.ch4, unit: "kgCH4/TJ" },
    n2o: { value: gas.n2o, unit: "kgN2O/TJ" },
  };
}

/** The values of a factor that is a row of its own. */
export function values(id) {
  const row = others.get(id);
  if (row === undefined) throw new Error(`no factor ${id}`);
  return amounts(row.values);
}

/** The latest factor of a series of grid factors whose data are not of a later year. */
export function grid(ids, year) {
  const rows = ids.map((id) => electricity.get(id)).filter((row) => row !== undefined && Number(row.data_year) <= year);
  const latest = rows.toSorted((a, b) => Number(b.data_year) - Number(a.data_year))[0];
  return { value: latest.value, unit: latest.unit };
}

/** The enthalpy of saturated steam in kJ/kg, on the line between the neighbours of a pressure in MPa. */
export function enthalpy(pressure) {
  const above = steam.findIndex(([point]) => point.compare(pressure) >= 0);
  const [high, highValue] = steam[above];
  if (high.compare(pressure) === 0) return highValue;
  const [low, lowValue] = steam[above - 1];
  const share = pressure.minus(low).over(high.minus(low));
  return lowValue.plus(highValue.minus(lowValue).times(share));
}

/** The gases of a refrigerant with their mass fractions. */
export function composition(id) {
  const name = id.replace("refrigerant.", "");
  const blend = blends.get(name);
  if (blend === undefined) return [[name, Fraction.of("1")]];
  return blend.composition.split(";").map((part) => {
    const [gas, percent] = part.split(":");
    return [gas, Fraction.of(percent).over(Fraction.of("100"))];
  });
}

/** The GWP of AR6 and whether the gas is one of the seven. */
export function gas(id) {
  const { ar6, kyoto } = gases.get(id) ?? {};
  if (id === "co2e") return { gwp: Fraction.of("1"), kyoto: true };
  return { gwp: Fraction.of(ar6), kyoto: kyoto === "1" };
}
