// Which masses count in which total, written from the rules and not from the engine: GB/T 32150, ISO 14064-1 and
// GHG Protocol, the latter two by location and by market.
import { Fraction, sum, zero } from "./fraction.mjs";
import { energy, masses } from "./masses.mjs";
import { gas, grid } from "./tables.mjs";
import { inBase } from "./units.mjs";

const series = {
  national: [2021, 2022, 2023].map((year) => `cn.grid.nat.${year}`),
  province: [2021, 2022, 2023].map((year) => `cn.grid.prov.zj.${year}`),
  market: [2021, 2022, 2023].map((year) => `cn.grid.nat.${year}.excl_market_nonfossil`),
};

export const accounts = {
  gbt32150: "national",
  "iso14064-location": "province",
  "iso14064-market": "market",
  "ghgp-location": "province",
  "ghgp-market": "market",
};

/** The GHG Protocol categories of scope 3 in ISO 14064-1. */
const indirectCategory = { 1: 4, 2: 4, 3: 4, 5: 4, 8: 4, 4: 3, 6: 3, 7: 3, 9: 3 };

const direct = ["stationary-combustion", "mobile-combustion", "industrial-process", "waste-treatment", "fugitive"];
const bought = ["purchased-electricity", "purchased-heat"];
const sold = ["exported-electricity", "exported-heat"];

function placeOf({ emissionType: type, scope3Category }) {
  if (bought.includes(type) || sold.includes(type)) return { category: "2", scope: "2" };
  if (type === "embodied-carbon") return { category: "4", scope: "3" };
  if (type === "other-indirect") return { category: String(indirectCategory[scope3Category] ?? 5), scope: "3" };
  return { category: "1", scope: "1" };
}

/** The electricity factor of a year: of that year, or of the latest year before it. */
const perJoule = (basis, year) => inBase(grid(series[basis], year), "kg CO2/J");

const isGrid = (source) => source.method === "electricity.purchased" || source.method === "electricity.exported";

/** The gases of a record on the basis of an account. */
function gasesOf(document, source, record, basis, year) {
  if (source.method === "electricity.non-fossil") return [{ gas: "co2", kg: zero }];
  if (!isGrid(source)) return masses(source, record, document.factors);
  // What is exported is not consumed: it has no market-based view.
  const own = sold.includes(source.emissionType) && basis === "market" ? "province" : basis;
  return [{ gas: "co2", kg: energy(record).times(perJoule(own, year)).rounded(12) }];
}

/** A line beside the total, or the sign with which the mass is in it. */
function roleOf(account, source, mass) {
  const type = source.emissionType;
  const china = account === "gbt32150";
  if (type === "removal") return { beside: "removals" };
  if (!gas(mass.gas).kyoto) return { beside: "non-kyoto" };
  if (type === "recovery") {
    const kept = source.fate === "stored" || source.fate === "chemically-bound";
    return kept && mass.gas === "co2" ? { sign: -1 } : { beside: "captured" };
  }
  if (mass.gas === "co2-biogenic") return { beside: "biogenic-co2" };
  if (sold.includes(type)) return china && source.nonFossil !== true ? { sign: -1 } : { beside: "exported" };
  if (china && mass.part === "combustion-non-co2") return { beside: "combustion-non-co2" };
  if (china && type === "embodied-carbon") return { beside: "embodied" };
  if (china && type === "other-indirect") return { beside: "other-indirect" };
  if (direct.includes(type) || bought.includes(type) || !china || type === "biomass") return { sign: 1 };
  throw new Error(`no rule for ${type}`);
}

/** What certificates cover: their energy at the factor that would have been charged for it. */
function covered(document, year) {
  return document.certificates
    .filter(({ redeemedFor, generationYear }) => redeemedFor === year && generationYear === year)
    .map(({ mwh, facilityId }) => ({
      facilityId,
      kg: inBase({ value: mwh, unit: "MWh" }, "J").times(perJoule("market", year)),
    }));
}

/** Every mass of an account in a year, with the keys it is summed by. */
function entriesOf(document, account, year) {
  const basis = accounts[account];
  const entries = [];
  for (const source of document.sources.filter(({ excluded }) => excluded === undefined)) {
    for (const record of document.records[source.id].filter(({ period }) => Number(period.slice(0, 4)) === year)) {
      for (const mass of gasesOf(document, source, record, basis, year)) {
        const role = roleOf(account, source, mass);
        const kg = role.sign === -1 ? mass.kg.negated() : mass.kg;
        const place = { type: source.emissionType, ...placeOf(source), gas: mass.gas, source: source.id };
        entries.push({ ...place, beside: role.beside, kg, kgCo2e: kg.times(gas(mass.gas).gwp) });
      }
    }
  }
  if (basis !== "market") return entries;
  for (const { kg } of covered(document, year)) {
    const place = { type: "purchased-electricity", category: "2", scope: "2", gas: "co2" };
    entries.push({ ...place, kg: kg.negated(), kgCo2e: kg.negated() });
  }
  return entries;
}

const total = (entries) => sum(entries.map(({ kgCo2e }) => kgCo2e)).toString();

function totalsBy(entries, key) {
  const keys = [...new Set(entries.map((entry) => entry[key]).filter((value) => value !== undefined))].toSorted();
  return Object.fromEntries(keys.map((value) => [value, total(entries.filter((entry) => entry[key] === value))]));
}

/** The totals of an account in a year. */
export function yearOf(document, account, year) {
  const entries = entriesOf(document, account, year);
  const counted = entries.filter(({ beside }) => beside === undefined);
  const energyTypes = [...bought, ...sold];
  return {
    total: total(counted),
    withoutPurchased: total(counted.filter(({ type }) => !energyTypes.includes(type))),
    co2eOnly: total(counted.filter((entry) => entry.gas === "co2e")),
    byType: totalsBy(counted, "type"),
    byCategory: totalsBy(counted, "category"),
    byScope: totalsBy(counted, "scope"),
    byGas: totalsBy(counted, "gas"),
    kgByGas: Object.fromEntries(
      Object.keys(totalsBy(counted, "gas")).map((name) => [
        name,
        sum(counted.filter((entry) => entry.gas === name).map(({ kg }) => kg)).toString(),
      ]),
    ),
    beside: totalsBy(entries, "beside"),
  };
}

/** The output value of a year in 万元, the sum of the products'. */
export const outputValue = (document, year) =>
  sum(document.products.map(({ years }) => Fraction.of(years[year].value.value))).toString();
