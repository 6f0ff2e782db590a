// Computes the footprints of the worked product examples without the engine: written down by hand from the documents,
// with fractions of big integers and the factors as their sources publish them; the loops are solved in closed form.
// Writes expected-products.json; `--check` compares instead of writing.
import { readFileSync, writeFileSync } from "node:fs";
import { Fraction, one } from "./independent/fraction.mjs";

const f = (text) => Fraction.of(text);
const times = (...parts) =>
  parts.map((part) => (typeof part === "string" ? f(part) : part)).reduce((a, b) => a.times(b));
const plus = (...parts) => parts.map((part) => (typeof part === "string" ? f(part) : part)).reduce((a, b) => a.plus(b));
const perTonne = (text) => f(text).over(f("1000"));

// DESNZ 2025, material use, kgCO2e/t.
const aluminium = perTonne("9115.90131");
const recycledAluminium = perTonne("995.0779");
const steel = perTonne("2863.90131");
const polypropylene = perTonne("2577.57172");
const plastic = perTonne("3172.49932");
const board = perTonne("1199.72542");
const film = perTonne("2965.0779");
const polyester = perTonne("3863.90131");
const recycledPaper = perTonne("1068.77475");
// DESNZ 2025, water, kgCO2e/m3.
const water = f("0.1913");
const sewage = f("0.17088");
// DESNZ 2025, all HGVs at average load, per t·km: CH4 and N2O published as CO2e with AR5 (28, 265), here with AR6 (29.8, 273).
const truck = plus("0.10012", times("0.00002", "29.8").over(f("28")), times("0.00149", "273").over(f("265")));
// MEE 2025: footprint of grid electricity in 2024, kgCO2e/kWh.
const power = f("0.5777");
// GB/T 32151.34-2024 and IPCC 2006: natural gas, for 万Nm3: 389.31 GJ, 15.3 kgC/GJ, 99 % oxidised; 1 kg CH4 and 0.1 kg N2O a TJ.
const gas = plus(
  times("389.31", "15.3", "0.99", "44").over(f("12")),
  times("0.38931", "29.8"),
  times("0.038931", "273"),
);

/** A kilogram that loses so many percent on the way. */
const lost = (kilograms, percent) => f(kilograms).over(one.minus(f(percent).over(f("100"))));

function extrusion() {
  const output = f("126"); // t
  const scrap = one.over(f("0.82")).minus(one);
  const billet = output.over(f("0.82")).minus(output.times(scrap)); // 126 t again
  const perKilogram = (batch) => batch.over(output.times(f("1000")));
  const stages = {
    "raw-materials": plus(
      times(billet, "1000", recycledAluminium),
      times(billet, "180", truck),
      times(output, scrap, "0.0075", gas),
    ),
    production: plus(times("78400", power), times("0.46", gas), times("310", water), times("260", sewage)),
    packaging: plus(times("620", film), times("0.62", "60", truck), times("390", recycledPaper)),
  };
  return Object.fromEntries(Object.entries(stages).map(([stage, batch]) => [stage, perKilogram(batch)]));
}

function chair() {
  // Melt and casting feed each other: m = 0.25 c + 0.77 ingot + gas, c = (1.37 m + 1.1 power) / 1.35 for each kilogram cast,
  // shared by mass. So m (1 − 0.25 · 1.37/1.35) = 0.25 · 1.1/1.35 power + 0.77 ingot + gas.
  const cast = f("1.35");
  const returned = f("0.25");
  const melts = f("1.37").over(cast);
  const left = one.minus(returned.times(melts));
  const ingot = plus(
    times("0.7", aluminium),
    times("0.3", "0.2", recycledAluminium),
    times("0.3", "0.8", aluminium),
    times("0.42", truck), // t·km of a kilogram: 0.001 t × 420 km
  );
  const melt = plus(times(returned, f("1.1").over(cast), power), times("0.77", ingot), times("0.0000085", gas)).over(
    left,
  );
  const casting = plus(times(melts, melt), times(f("1.1").over(cast), power));
  const ending = plus(
    times("0.8", "0.9", recycledAluminium),
    times("0.8", "0.9", aluminium).negated(),
    times("0.1", "0.05", truck),
  );
  const castingEnd = times(melts, times("0.77", ending).over(left));
  const base = plus(times("2.3", casting), times("1.4", power));
  const bought = lost("1.35", "6");
  const lift = plus(times(bought, steel), times(bought, "0.3", truck), times("2.2", power));
  const castor = plus(times(lost("0.11", "3"), polypropylene), times("0.06", steel), times("0.12", power));
  const foam = lost("1.6", "8");
  const seat = plus(
    times(foam, plastic),
    times(foam, "0.15", truck),
    times(lost("1.9", "3"), polypropylene),
    times(lost("0.55", "12"), polyester),
    times(lost("2.4", "5"), steel),
    times("1.6", power),
  );
  const back = plus(
    times(lost("2.7", "3"), polypropylene),
    times(lost("0.42", "10"), polyester),
    times(lost("1.15", "3"), plastic),
    times("3.4", power),
  );
  const dioxide = f("44").over(f("12"));
  return {
    "raw-materials": plus(base, lift, times("5", castor), seat, back, times("0.12", steel)),
    production: times("1.9", power),
    packaging: plus(
      times("2.8", board),
      times("0.0028", "80", truck),
      times("0.3", film),
      times("1.24", dioxide).negated(),
    ),
    distribution: times("0.01772", "650", truck),
    use: times("0.005", water),
    maintenance: plus(times("0.3", lift), castor),
    "end-of-life": plus(
      times("5.3", "0.99", "0.75", dioxide),
      times("0.84", "0.9", "0.46", dioxide),
      times("2.3", castingEnd),
    ),
  };
}

const places = 9;
const decimal = (fraction) => fraction.rounded(places).toString();
const expected = Object.fromEntries(
  Object.entries({ "product-extrusion": extrusion(), "product-chair": chair() }).map(([name, stages]) => [
    name,
    {
      total: decimal(plus(...Object.values(stages))),
      byStage: Object.fromEntries(Object.entries(stages).map(([stage, value]) => [stage, decimal(value)])),
    },
  ]),
);

const path = new URL("expected-products.json", import.meta.url);
const text = `${JSON.stringify(expected, null, 2)}\n`;
if (process.argv.includes("--check")) {
  if (readFileSync(path, "utf8") !== text) {
    console.error(
      "tests/example/expected-products.json differs from what was computed: run node tests/example/products.mjs",
    );
    process.exit(1);
  }
} else {
  writeFileSync(path, text);
}
