// Every export of the npm package's module for products, called once: what it gives, and that nothing it is given
// makes it trap.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as product from "../../pkg/wasm/product/product.js";
import { bytes, called, strange } from "./exports.mjs";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const json = (path) => JSON.parse(file(path).toString());
const today = "2026-11-22";
const { use, missed } = called(product);

product.initSync({ module: file("pkg/wasm/product/product_bg.wasm") });
const library = new (use("FactorLibrary"))();
assert.equal(library.load(file("pkg/packs/cn-core.json")).status, "ok");

test("a system of activities is solved in floats, and says how", () => {
  const ProductSystem = use("ProductSystem");
  const system = new ProductSystem();
  const [floats, indices] = [(...list) => new Float64Array(list), (...list) => new Uint32Array(list)];
  assert.equal(system.approximateFootprints(floats(1)).status, "invalid");
  assert.equal(system.open(indices(1, 0), indices(0, 1), floats(1 / 3, 1 / 2), 2).status, "ok");
  // By hand: y0 = 2 + y1/3 and y1 = 3 + y0/2 give 18/5 and 24/5; x0 = 1 + x1/2 and x1 = x0/3 give 6/5 and 2/5.
  const { value } = system.approximateFootprints(floats(2, 3));
  for (const [index, expected] of [3.6, 4.8].entries())
    assert.ok(Math.abs(value.amounts[index] - expected) < 1e-14, String(value.amounts));
  assert.equal(value.solved.kind, "gauss-seidel");
  assert.ok(value.residual < 1e-14);
  const { amounts } = system.approximateInventory(floats(1, 0)).value;
  assert.ok(Math.abs(amounts[0] - 1.2) < 1e-14 && Math.abs(amounts[1] - 0.4) < 1e-14);
  const refused = system.change(indices(1), indices(0), floats(2)).problems[0];
  assert.equal(refused.code, "not-productive");
  assert.equal(refused.details.processes, "0, 1");
  assert.equal(system.change(indices(1), indices(0), floats(1)).status, "ok");
  assert.ok(Math.abs(system.approximateInventory(floats(1, 0)).value.amounts[0] - 2) < 1e-14);
  const wrong = { NaN: floats(Number.NaN, 1), none: floats(), three: floats(1, 1, 1) };
  for (const [name, list] of Object.entries(wrong)) {
    assert.equal(system.approximateFootprints(list).status, "invalid", name);
    assert.equal(system.approximateInventory(list).status, "invalid", name);
    assert.equal(new ProductSystem().open(indices(0, 1), indices(1, 0), list, 2).status, "invalid", name);
  }
  assert.equal(system.change(indices(7), indices(0), floats(1)).problems[0].code, "unknown-reference");
  assert.equal(system.open(indices(2), indices(0), floats(1), 2).problems[0].code, "unknown-reference");
  assert.equal(system.open(indices(0), indices(0), floats(1), 1).problems[0].code, "not-productive");
  system.close();
  assert.equal(system.approximateInventory(floats(1)).status, "invalid");
});

test("a study held open answers as one evaluated at once, and opens every figure", () => {
  const chair = json("www/public/examples/product-chair.json");
  const [decode, Study] = [use("decodeProduct"), use("Study")];
  assert.equal(decode(bytes(chair)).status, "ok");
  assert.equal(decode(bytes({ ...chair, colour: "red" })).problems[0].code, "invalid-input");
  const study = new Study();
  assert.equal(study.explain("total:footprint").status, "invalid");
  const opened = study.open(bytes(chair), library, today);
  assert.deepEqual(opened, use("evaluateProduct")(chair, library, today));
  const { total, byStage } = opened.value;
  assert.equal(study.explain(total.figure).value.value, total.kgCo2e);
  assert.deepEqual(
    study
      .explain(total.figure)
      .value.children.map(({ value }) => value)
      .sort(),
    byStage.map(({ kgCo2e }) => kgCo2e).sort(),
  );
  assert.ok(study.tree([], 2).value.parts.length > 5);
  assert.equal(study.tree(["nothing"], 1).status, "invalid");
  assert.ok(study.flows("0").value.links.some(({ closesLoop }) => closesLoop));
  assert.equal(study.flows("little").status, "invalid");
  assert.ok(study.sensitivity().value.length > 20);
  assert.deepEqual(
    study.compare().value.map(({ id }) => id),
    ["near", "economic"],
  );
  for (const value of strange) {
    if (typeof value === "bigint") continue;
    assert.equal(product.evaluateProduct(value, library, today).status, "invalid");
  }
  study.close();
  assert.equal(study.sensitivity().status, "invalid");
});

test("the gate part of a study becomes a PACT file that reads back as a supply", () => {
  const study = new product.Study();
  study.open(bytes(json("www/public/examples/product-chair.json")), library, today);
  const words = {
    id: "3f1c9b1e-8f0e-4a57-9d5c-0a2a8b6f2f10",
    created: "2026-11-22T08:00:00Z",
    preceding: [],
    verification: {},
  };
  const draft = study.pactDraft(words).value;
  assert.equal(draft.boundary, "cradle-to-gate");
  const findings = use("preflightPact")(draft).findings;
  assert.deepEqual(
    findings.filter(({ severity }) => severity === "error").map(({ code, path }) => [code, path]),
    [],
  );
  const { json: text } = use("composePact")(draft).value;
  const { pcf } = JSON.parse(text);
  // Raw materials, production and packaging without the uptake of the carton: 68.026440697 + 1.09763 + 4.271530030 kg.
  const gate = study.pactDraft({ ...words }).value.figures;
  assert.equal(pcf.fossilGhgEmissions, gate.fossil);
  const read = use("readPact")(new TextEncoder().encode(text)).value;
  assert.equal(read.form, "footprint");
  assert.equal(read.footprints[0].figures.fossil, gate.fossil);
  assert.equal(product.readPact(new TextEncoder().encode("[1]")).status, "invalid");
  assert.equal(product.composePact({ ...draft, company: "" }).status, "invalid");
  for (const value of strange) {
    if (typeof value === "bigint") continue;
    assert.equal(study.pactDraft(value).status, "invalid");
    assert.equal(product.preflightPact(value).status, "invalid");
  }
});

test("every export was called", () => {
  assert.deepEqual(missed(), []);
});
