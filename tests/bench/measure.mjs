// What both sides of the benchmark share: totals by key, in units of 10^-16 kg CO2e, so that they can be compared
// to the last digit, and the time they took.
const decimals = 16;

/** A decimal as an integer. */
export function scaled(text) {
  const [, sign, whole, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (fraction.length > decimals) throw new Error(`more than ${decimals} decimals: ${text}`);
  const number = BigInt(whole + fraction.padEnd(decimals, "0"));
  return sign === "-" ? -number : number;
}

function add(totals, key, text) {
  totals[key] = (totals[key] ?? 0n) + scaled(text);
}

/** Those of the engine's accounts. */
export function ofAccounts(accounts) {
  const totals = {};
  const { years } = accounts.find(({ id }) => id === "iso14064-location");
  for (const year of years) {
    add(totals, "total", year.total.kgCo2e);
    for (const part of year.byCategory) add(totals, `category ${part.key}`, part.kgCo2e);
    for (const part of year.byFacility) add(totals, `facility ${part.key}`, part.kgCo2e);
    for (const part of year.byGas) add(totals, `gas ${part.key}`, part.kgCo2e);
    for (const part of year.byMonth) add(totals, `month ${part.month}`, part.kgCo2e);
  }
  return totals;
}

/** Those of a map of decimal texts. */
export function ofTexts(texts) {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, scaled(text)]));
}

/** Where two differ. */
export function differences(one, other) {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => one[key] !== other[key]).sort();
}

/** Milliseconds that the processor worked for this process: what a clock shows where nothing else runs. */
export function worked() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
