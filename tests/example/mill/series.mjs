// Series of activity data: months with their season, records and amounts.
import { around, seeded, seedOf } from "./seeded.mjs";

export const years = [2022, 2023, 2024];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

// Per mille of an average month.
export const heat = [1130, 1050, 1050, 1000, 960, 940, 960, 945, 965, 1000, 1060, 1120];
export const space = [1710, 1580, 1380, 985, 595, 395, 362, 382, 580, 920, 1385, 1726];
export const sun = [690, 720, 930, 1090, 1180, 1030, 1330, 1270, 1060, 950, 810, 640];
export const even = Array.from({ length: 12 }, () => 1000);

/** Production: each year's Spring Festival stops the machines for a week. */
export const production = {
  2022: [985, 905, 1040, 1015, 1020, 1000, 1010, 1000, 1005, 1010, 1010, 1000],
  2023: [890, 985, 1045, 1015, 1020, 1000, 1010, 1005, 1005, 1010, 1010, 1005],
  2024: [1010, 890, 1040, 1015, 1015, 1000, 1010, 1005, 1000, 1010, 1005, 1000],
};

export const pad = (month) => String(month).padStart(2, "0");

/** Every month of the three years with a season's and a year's weight. */
export function* eachMonth(source, season, byYear, spread = 15) {
  const random = seeded(seedOf(source));
  for (const [index, year] of years.entries()) {
    for (const month of months) {
      const share = (Array.isArray(season) ? season : season[year])[month - 1] / 1000;
      yield {
        random,
        year,
        month,
        period: `${year}-${pad(month)}`,
        value: around(random, byYear[index] * share, spread),
      };
    }
  }
}

export const amount = (value, unit, document, kind = "metered") => ({
  value,
  unit,
  ...(document === undefined ? {} : { evidence: { kind, document } }),
});

export const record = (source, period, values) => ({ id: `rec-${source}-${period.replace("/", "-")}`, period, values });

/** A source metered or invoiced once a month. */
export function monthly(source, { season, byYear, unit, digits, document, kind, spread, change = {} }) {
  const rows = [];
  for (const { period, value } of eachMonth(source, season, byYear, spread)) {
    const text = change[period] ?? value.toFixed(digits);
    if (text === "missing") continue;
    rows.push(record(source, period, { activity: amount(text, unit, `${document} ${period}.pdf`, kind) }));
  }
  return rows;
}

/** A source with one record a year. */
export const yearly = (source, values) => years.map((year, index) => record(source, String(year), values(index, year)));
