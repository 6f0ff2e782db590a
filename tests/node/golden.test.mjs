// The golden cases and the worked example through the npm package: the digits of the native tests.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { Fraction } from "../example/independent/fraction.mjs";
import { evaluate, figure, json, yearOf } from "./engine.mjs";

const folder = "tests/integration/cases/golden";

for (const name of readdirSync(new URL(`../../${folder}`, import.meta.url)).toSorted()) {
  const { document, expected } = json(`${folder}/${name}`);
  test(`${name} gives what was published`, () => {
    const result = evaluate(document);
    for (const { account, year, figure: which, value, tolerance } of expected) {
      const found = Fraction.of(figure(yearOf(result, account, year), which));
      const low = Fraction.of(value).minus(Fraction.of(tolerance));
      const high = Fraction.of(value).plus(Fraction.of(tolerance));
      assert.ok(found.compare(low) >= 0 && found.compare(high) <= 0, `${account} ${which}: ${found}, not ${value}`);
    }
  });
}

test("the worked example gives the digits computed without the engine", () => {
  const result = evaluate(json("www/public/examples/paper-mill.json"));
  const { accounts } = json("tests/example/expected.json");
  for (const [account, years] of Object.entries(accounts)) {
    for (const [year, expected] of Object.entries(years)) {
      const found = yearOf(result, account, Number(year));
      assert.equal(found.total.kgCo2e, expected.total, `${account} ${year}`);
      assert.equal(found.withoutPurchased.kgCo2e, expected.withoutPurchased, `${account} ${year} without energy`);
      for (const [gas, kg] of Object.entries(expected.kgByGas)) assert.equal(figure(found, `gas:${gas}`), kg, gas);
      for (const [type, kg] of Object.entries(expected.byType)) assert.equal(figure(found, `type:${type}`), kg, type);
    }
  }
});
