// openLCA packages through the npm package.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as openlca from "../../pkg/wasm/openlca/openlca.js";
import { archive } from "./archive.mjs";

openlca.initSync({ module: readFileSync(new URL("../../pkg/wasm/openlca/openlca_bg.wasm", import.meta.url)) });

test("an openLCA package becomes a study of the product system that is asked for", () => {
  const exchange = (id, more) => ({
    flow: { "@id": id, name: id },
    amount: 2,
    unit: { "@id": "kg", name: "kg" },
    isInput: false,
    ...more,
  });
  const process = (id, exchanges) => JSON.stringify({ "@id": id, name: id, exchanges });
  const system = (id, of) => JSON.stringify({ "@id": id, name: id, refProcess: { "@id": of } });
  const steel = exchange("steel", { isInput: true, defaultProvider: { "@id": "mill" } });
  const bytes = archive({
    "processes/bolts.json": process("bolts", [exchange("bolt", { isQuantitativeReference: true }), steel]),
    "processes/mill.json": process("mill", [exchange("steel", { isQuantitativeReference: true })]),
    "product_systems/a.json": system("a", "bolts"),
    "product_systems/b.json": system("b", "mill"),
  });
  const { value } = openlca.readOpenLca(bytes);
  assert.deepEqual(value.systems, [
    { id: "a", name: "a" },
    { id: "b", name: "b" },
  ]);
  assert.deepEqual([value.system, value.study.reference.process, value.study.kind], ["a", "bolts", "product"]);
  assert.equal(value.study.processes[0].inputs[0].supply.process, "mill");
  // Two flow files that are not there, no climate category, and the period that nothing states.
  assert.deepEqual(value.issues.map(({ problem }) => problem.code).sort(), [
    "openlca-missing",
    "openlca-missing",
    "openlca-no-climate",
    "openlca-period",
  ]);
  assert.ok(value.issues.every(({ mend }) => mend.zh && mend.en));
  assert.equal(openlca.readOpenLca(bytes, "b").value.study.reference.process, "mill");
  assert.equal(openlca.readOpenLca(archive({ "a.txt": "a" })).problems[0].code, "openlca-no-process");
  for (const file of [new Uint8Array(), Buffer.from("no package"), bytes.subarray(0, -9)]) {
    assert.equal(openlca.readOpenLca(file).problems[0].code, "openlca-package");
  }
});

test("the module has its export and no other", () => {
  const functions = Object.keys(openlca).filter((name) => typeof openlca[name] === "function");
  assert.deepEqual(functions.sort(), ["default", "initSync", "readOpenLca"]);
});
