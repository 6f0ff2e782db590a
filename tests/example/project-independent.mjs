// Computes the worked project without the engine, from its document and the margins in the project's own table, with
// fractions of big integers, and writes it to expected-project.json. `--check` compares instead of writing.
import { readFileSync, writeFileSync } from "node:fs";
import { Fraction } from "./independent/fraction.mjs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const document = JSON.parse(read("../../www/public/examples/project-rooftop-solar.json"));
const zero = new Fraction(0n);
const one = new Fraction(1n);
const whole = (number) => new Fraction(BigInt(number));
const sum = (values) => values.reduce((left, right) => left.plus(right), zero);
const decimal = (value, places) => value.rounded(places).toString();

/** tCO2/MWh of a margin: the ninth column of the table of electricity, whose first columns hold no commas. */
const margins = read("../../src/factor/packs/tables/electricity.csv").split("\n");
const margin = (id) => {
  const row = margins.find((line) => line.startsWith(`${id},`));
  return Fraction.of(row.split(",")[7]);
};
const combined = (grid) =>
  margin(grid.om.factor)
    .times(Fraction.of(grid.omWeight))
    .plus(margin(grid.bm.factor).times(Fraction.of(grid.bmWeight)));

const leap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
// From 1 April 2024 to 31 March 2034: all of a year but its first 91 or 90 days, and the 90 first days of the last.
const years = Array.from({ length: 11 }, (_, index) => 2024 + index);
const credited = (year) => {
  const days = leap(year) ? 366 : 365;
  if (year === 2024) return new Fraction(BigInt(days - 91), BigInt(days));
  if (year === 2034) return new Fraction(90n, BigInt(days));
  return one;
};

/** Kilograms of a source in a year: pro rata where its value is of the whole year. */
const kilograms = (side, id, year) => {
  const source = document.sources.find((own) => own.id === id);
  const record = document[side][id].find((own) => own.period.startsWith(String(year)));
  if (record === undefined) return zero;
  const share = record.period === String(year) ? credited(year) : one;
  const energy = Fraction.of(record.values.activity.value);
  const { grid } = source;
  const part = (factor, weight) =>
    energy.times(margin(factor)).times(whole(1000)).times(Fraction.of(weight)).times(share).rounded(12);
  return part(grid.om.factor, grid.omWeight).plus(part(grid.bm.factor, grid.bmWeight));
};

const floor = (value) => {
  const nearest = value.rounded(0);
  return nearest.compare(value) > 0 ? nearest.minus(one) : nearest;
};
const side = (name) => {
  const rows = years.map((year) => {
    const baseline = kilograms(name, "grid", year);
    const project = kilograms(name, "own-use", year);
    return { year, baseline, project, reduction: baseline.minus(project) };
  });
  const tonnes = rows.map((row) => floor(row.reduction.over(whole(1000))));
  return {
    rows,
    expected: {
      years: rows.map((row, index) => ({
        year: row.year,
        baseline: decimal(row.baseline, 16),
        project: decimal(row.project, 16),
        reduction: decimal(row.reduction, 16),
        tonnes: decimal(tonnes[index], 0),
      })),
      reduction: decimal(sum(rows.map((row) => row.reduction)), 16),
      issuable: decimal(sum(tonnes), 0),
    },
  };
};

const exAnte = side("exAnte");
const { economics } = document;
const text = (value) => (value === undefined ? zero : Fraction.of(value));
const flows = economics.flows.map((flow, index) => {
  const earned = sum([text(flow.revenue), text(flow.saved), text(flow.other)]);
  const spent = text(flow.investment).plus(text(flow.operation));
  const residual = index === economics.flows.length - 1 ? text(economics.residualValue) : zero;
  return earned.minus(spent).plus(residual);
});
const tonnes = exAnte.rows.map((row) => row.reduction.over(whole(1000)));

/** Σ vₜ/(1+r)ᵗ, by Horner's scheme. */
const worth = (values, rate) =>
  [...values].reverse().reduce((later, value) => later.over(one.plus(rate)).plus(value), zero);
const rate = Fraction.of(economics.discountRate).over(whole(100));
const costs = flows.map((flow) => flow.negated());
const tenThousand = whole(10_000);

/** The one rate between 0 and 100 % at which the flows are worth nothing, to 1e-12. */
const irr = () => {
  let [low, high] = [zero, one];
  for (let step = 0; step < 42; step += 1) {
    const middle = low.plus(high).over(whole(2));
    if (worth(flows, middle).compare(zero) > 0) low = middle;
    else high = middle;
  }
  return low.times(whole(100));
};

/** Years until the sum is no longer below zero. */
const payback = (values) => {
  let before = zero;
  for (const [index, value] of values.entries()) {
    const after = before.plus(value);
    if (index > 0 && before.compare(zero) < 0 && after.compare(zero) >= 0) {
      return whole(index - 1).plus(before.negated().over(value));
    }
    before = after;
  }
  return undefined;
};
const discounted = flows.map((flow, index) => {
  let value = flow;
  for (let year = 0; year < index; year += 1) value = value.over(one.plus(rate));
  return value;
});

const expected = {
  combinedMargin: decimal(combined(document.sources[0].grid), 10),
  exAnte: exAnte.expected,
  monitored: side("monitored").expected,
  economics: {
    npv: decimal(worth(flows, rate), 9),
    irr: decimal(irr(), 8),
    payback: decimal(payback(flows), 6),
    discountedPayback: decimal(payback(discounted), 6),
    levelised: decimal(worth(costs, rate).over(worth(tonnes, rate)).times(tenThousand), 6),
    undiscounted: decimal(worth(costs, rate).over(sum(tonnes)).times(tenThousand), 6),
  },
};

const path = new URL("expected-project.json", import.meta.url);
const written = `${JSON.stringify(expected, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== written) {
    console.error(
      "tests/example/expected-project.json differs from what was computed: run node tests/example/project-independent.mjs",
    );
    process.exit(1);
  }
} else {
  writeFileSync(path, written);
}
