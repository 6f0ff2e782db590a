// Writes the worked example of an event, www/public/examples/event-conference.json and the register of its offsets,
// event-conference-assets.json; and computes its totals without the engine, with fractions of big integers and the factors
// as their sources publish them, into expected-conference.json. `--check` compares instead of writing.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { assets, event } from "./conference/document.mjs";
import { Fraction, sum, zero } from "./independent/fraction.mjs";

const f = (text) => Fraction.of(text);

/** DESNZ 2025: CO2, and CH4 and N2O as CO2e with AR5 (28, 265), here with AR6 (29.8 fossil, 273). */
const parts = (co2, ch4, n2o) =>
  f(co2)
    .plus(f(ch4).times(f("29.8")).over(f("28")))
    .plus(f(n2o).times(f("273")).over(f("265")));

/** kgCO2e for each unit of activity, by the document that publishes it. */
const factors = {
  rail: parts("0.0351", "0.00008", "0.00028"),
  air: parts("0.13395", "0.00022", "0.00134"),
  coach: parts("0.02727", "0.00001", "0.00048"),
  metro: parts("0.02753", "0.00011", "0.00016"),
  taxi: parts("0.14742", "0.000003", "0.00119"),
  car: parts("0.16204", "0.00036", "0.00032"),
  forcing: parts("0.22771", "0.00022", "0.00134"),
  // MEE and NBS 2025: the national average of 2023, kgCO2/kWh.
  power: f("0.5306"),
  truck: parts("0.10012", "0.00002", "0.00149"),
  paper: f("1345.0779").over(f("1000")),
  wood: f("269.50416"),
  hotel: f("53.5"),
  meat: f("1.65"),
  vegetarian: f("0.85"),
  water: f("0.1913"),
  landfill: f("520.5327"),
  // IPCC 2006: 43 GJ/t, 20.2 kgC/GJ, wholly oxidised; mobile CH4 and N2O of road diesel, 3.9 kg/TJ each.
  diesel: f("43")
    .times(f("20.2"))
    .times(f("44"))
    .over(f("12"))
    .plus(
      f("0.043")
        .times(f("3.9"))
        .times(f("29.8").plus(f("273"))),
    ),
};

const bySource = {
  office: factors.power,
  paper: factors.paper,
  booth: factors.wood,
  "freight-in": factors.truck,
  hall: factors.power,
  hotel: factors.hotel,
  meat: factors.meat,
  vegetarian: factors.vegetarian,
  shuttle: factors.diesel,
  water: factors.water,
  waste: factors.landfill,
  "freight-out": factors.truck,
};

/** Persons × distance × 2, scaled up for surveys and shared in vehicles. */
function distance({ persons, distance: { value }, roundTrip, sharing, survey }) {
  let made = f(persons)
    .times(f(value))
    .times(f(roundTrip ? "2" : "1"));
  if (sharing) made = made.over(f(sharing));
  const asked = event.surveys.find(({ id }) => id === survey);
  return asked ? made.times(f(asked.population)).over(f(asked.sampled)) : made;
}

function side(name) {
  const phases = { preparation: zero, holding: zero, "wrap-up": zero };
  const kinds = {};
  const add = (phase, kind, amount) => {
    phases[phase] = phases[phase].plus(amount);
    kinds[kind] = (kinds[kind] ?? zero).plus(amount);
  };
  for (const { id, phase, kind, excluded, [name]: activity } of event.sources) {
    if (excluded) continue;
    add(phase, kind, f(activity.values.activity.value).times(bySource[id]));
  }
  let forcing = zero;
  for (const row of event.journeys.filter((journey) => journey.side === name)) {
    add("holding", "travel", distance(row).times(factors[row.mode]));
    if (row.mode === "air") forcing = forcing.plus(distance(row).times(factors.forcing));
  }
  const total = sum(Object.values(phases));
  const fixed = (value) => value.rounded(6).toString();
  const all = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, fixed(value)]));
  const people = event.groups.map(({ planned, attended }) => f(name === "estimate" ? planned : attended));
  const count = sum(people);
  return {
    total: fixed(total),
    byPhase: all(phases),
    byKind: all(kinds),
    radiativeForcing: fixed(forcing),
    participants: fixed(count),
    perParticipant: total.over(count).rounded(6).toString(),
    perParticipantDay: total
      .over(count.times(f("2")))
      .rounded(6)
      .toString(),
  };
}

const actual = side("actual");
const offset = sum(assets.lots.map(({ quantity }) => f(quantity))).times(f("1000"));
const expected = {
  estimate: side("estimate"),
  actual,
  achieved: sum(event.actions.map(({ achieved }) => f(achieved.value)))
    .rounded(6)
    .toString(),
  offset: offset.rounded(6).toString(),
  neutral: offset.compare(f(actual.total)) >= 0,
};

const rows = (items) => `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
const print = (document) =>
  `{\n${Object.entries(document)
    .map(([name, value]) => {
      const text = Array.isArray(value) && value.length > 0 ? rows(value) : JSON.stringify(value);
      return `  ${JSON.stringify(name)}: ${text}`;
    })
    .join(",\n")}\n}\n`;

const files = {
  "../../www/public/examples/event-conference.json": print(event),
  "../../www/public/examples/event-conference-assets.json": print(assets),
  "expected-conference.json": `${JSON.stringify(expected, null, 2)}\n`,
};
for (const [name, text] of Object.entries(files)) {
  const path = new URL(name, import.meta.url);
  const same = existsSync(path) && readFileSync(path, "utf8") === text;
  if (same) continue;
  if (process.argv.includes("--check")) {
    console.error(`${name} differs from its generator: run node tests/example/conference.mjs`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, text);
  }
}
