// The same work with papaparse and decimal.js, as one would write it without an engine:
// decimal.mjs <csv> <runs>
import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import Papa from "papaparse";
import { kinds, organization } from "./generate.mjs";
import { worked } from "./measure.mjs";

Decimal.set({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });
const [, , path, runs] = process.argv;
// Source: IPCC AR6 WG I, table 7.15.
const gwp = { co2: new Decimal(1), ch4: new Decimal("29.8"), n2o: new Decimal(273) };
// ISO 14064-1:2018, 5.2.2: the categories that the document's sources belong to.
const category = { 1: "4", 4: "3", 11: "5" };

const { sources, factors, facilities } = organization();
const facilityIds = new Map(facilities.map(({ id, name }) => [name, id]));
const bySource = new Map();
sources.forEach((source, index) => {
  const values = Object.entries(factors[index].values).map(([gas, { value }]) => [gas, new Decimal(value)]);
  const units = kinds[source.method.slice("own.".length)];
  const conversions = Object.entries(units).map(([unit, [times, per]]) => [
    unit,
    { times: new Decimal(times), per: new Decimal(per) },
  ]);
  bySource.set(source.name, {
    facility: source.facilityId,
    category: category[source.scope3Category] ?? "1",
    factors: values,
    units: new Map(conversions),
  });
});

function run() {
  const totals = new Map();
  const add = (key, value) => {
    const sum = totals.get(key);
    totals.set(key, sum === undefined ? value : sum.plus(value));
  };
  let refused = 0;
  Papa.parse(readFileSync(path, "utf8"), {
    header: true,
    skipEmptyLines: true,
    step: ({ data: row }) => {
      const source = bySource.get(row.source);
      const unit = source?.units.get(row.unit);
      const month = /^(\d{4}-\d{2})-\d{2}$/.exec(row.date)?.[1];
      if (
        !source ||
        !unit ||
        !month ||
        facilityIds.get(row.facility) !== source.facility ||
        !/^\d+(\.\d+)?$/.test(row.amount)
      ) {
        refused++;
        return;
      }
      const amount = new Decimal(row.amount).times(unit.times).div(unit.per);
      let sum = new Decimal(0);
      for (const [gas, factor] of source.factors) {
        const co2e = amount.times(factor).toDecimalPlaces(12).times(gwp[gas]);
        add(`gas ${gas}`, co2e);
        sum = sum.plus(co2e);
      }
      add("total", sum);
      add(`category ${source.category}`, sum);
      add(`facility ${source.facility}`, sum);
      add(`month ${month}`, sum);
    },
  });
  const texts = Object.fromEntries([...totals].map(([key, value]) => [key, value.toFixed()]));
  return { texts, refused };
}

const times = [];
let result;
for (let index = 0; index < Number(runs); index++) {
  const start = worked();
  result = run();
  times.push(worked() - start);
}
console.log(JSON.stringify({ times, ...result, peak: process.resourceUsage().maxRSS * 1024 }));
