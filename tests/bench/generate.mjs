// Writes what is measured: an organisation with 200 factors of three gases, and its activity data as rows of
// a CSV file. The same seed gives the same bytes.
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";

/** Units by what they measure; the first needs no conversion. How many of the first each is, as a fraction. */
export const kinds = {
  energy: { kWh: [1, 1], MWh: [1000, 1], GJ: [2500, 9], 万kWh: [10000, 1] },
  mass: { kg: [1, 1], t: [1000, 1] },
  volume: { m3: [1, 1], L: [1, 1000] },
  distance: { km: [1, 1], m: [1, 1000] },
};

const gases = { co2: "kgCO2", ch4: "kgCH4", n2o: "kgN2O" };
const types = [
  ["stationary-combustion", {}],
  ["mobile-combustion", {}],
  ["fugitive", {}],
  ["other-indirect", { scope3Category: 1 }],
  ["other-indirect", { scope3Category: 4 }],
  ["other-indirect", { scope3Category: 11 }],
];
const sourceCount = 200;
const facilityCount = 20;
const years = [2023, 2024, 2025];
const today = "2026-11-22";

/** Numbers below 2^32, the same on every machine (xorshift32). */
function random(seed) {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const two = (number) => String(number).padStart(2, "0");
const three = (number) => String(number).padStart(3, "0");

function method(kind) {
  const [unit] = Object.keys(kinds[kind]);
  const factor = (gas) => ({
    id: gas,
    name: { zh: `${gas} 排放因子`, en: `${gas} factor` },
    unit: `${gases[gas]}/${unit}`,
    role: "factor",
    required: true,
    min: "0",
  });
  const activity = {
    id: "activity",
    name: { zh: "用量", en: "amount" },
    unit,
    role: "measured",
    required: true,
    min: "0",
  };
  return {
    id: `own.${kind}`,
    revision: 1,
    name: { zh: kind, en: kind },
    emissionTypes: [...new Set(types.map(([type]) => type))],
    parameters: [activity, ...Object.keys(gases).map(factor)],
    emissions: Object.keys(gases).map((gas) => ({ gas, formula: `activity * ${gas}` })),
    direction: "emission",
  };
}

/** The organisation: 20 facilities, 200 sources, a factor for each. */
export function organization() {
  const pick = random(39);
  const names = Object.keys(kinds);
  const sources = [];
  const factors = [];
  for (let index = 0; index < sourceCount; index++) {
    const kind = names[index % names.length];
    const [unit] = Object.keys(kinds[kind]);
    const [emissionType, more] = types[index % types.length];
    const value = (gas, text) => [gas, { value: text, unit: `${gases[gas]}/${unit}` }];
    factors.push({
      id: `own.f${index}`,
      revision: 1,
      method: `own.${kind}`,
      name: { zh: `因子 ${index}`, en: `factor ${index}` },
      values: Object.fromEntries([
        value("co2", `${pick(3)}.${String(pick(100000)).padStart(5, "0")}`),
        value("ch4", `0.0000${pick(9000) + 1000}`),
        value("n2o", `0.00000${pick(900) + 100}`),
      ]),
      source: "benchmark",
    });
    sources.push({
      id: `s${index}`,
      facilityId: `f${index % facilityCount}`,
      name: `Meter ${three(index)} ${kind}`,
      emissionType,
      method: `own.${kind}`,
      factor: { pack: "own", factor: `own.f${index}` },
      ...more,
    });
  }
  const facility = (_, index) => ({ id: `f${index}`, name: `Site ${two(index)}`, controlled: true, share: "100" });
  return {
    format: "tansuan",
    version: 1,
    kind: "organization",
    id: "bench",
    name: "Benchmark",
    settings: {
      consolidation: "operational-control",
      yearStartMonth: 1,
      years,
      gwp: "ar6",
      account: "iso14064-location",
    },
    facilities: Array.from({ length: facilityCount }, facility),
    sources,
    methods: names.map(method),
    factors,
  };
}

/** The columns of the file, as the engine takes them. */
export const mapping = { headRows: 1, period: 0, facility: 1, source: 2, value: 3, unit: 4 };
export { today };

/** What a row says: half of the rows are in a unit that needs conversion. */
function* rows(count, seed) {
  const pick = random(seed);
  const names = Object.keys(kinds);
  for (let index = 0; index < count; index++) {
    const source = pick(sourceCount);
    const kind = names[source % names.length];
    const [base, ...others] = Object.keys(kinds[kind]);
    const unit = pick(2) === 0 ? base : others[pick(others.length)];
    const month = `${years[pick(years.length)]}-${two(pick(12) + 1)}`;
    const date = `${month}-${two(pick(28) + 1)}`;
    const value = `${pick(100000)}.${three(pick(1000))}`;
    yield { index, source, kind, date, month, value, unit };
  }
}

/** Writes a CSV file of so many rows. */
export function writeCsv(path, count) {
  const file = openSync(path, "w");
  let text = "date,facility,source,amount,unit,document\n";
  for (const { index, source, kind, date, value, unit } of rows(count, 2022)) {
    text += `${date},Site ${two(source % facilityCount)},Meter ${three(source)} ${kind},${value},${unit},INV-${String(index).padStart(8, "0")}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = "";
    }
  }
  writeSync(file, text);
  closeSync(file);
}

/** Writes the organisation, with so many records. */
export function writeDocument(path, count) {
  const records = {};
  for (const { index, source, month, value, unit } of rows(count, 1946)) {
    records[`s${source}`] ??= [];
    records[`s${source}`].push({ id: `r${index}`, period: month, values: { activity: { value, unit } } });
  }
  writeFileSync(path, JSON.stringify({ ...organization(), records }));
}
