// Every export of the npm package's engine, called once: what it gives, and that nothing it is given makes it trap.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as engine from "../../pkg/wasm/engine/engine.js";
import { json, library } from "./engine.mjs";
import { bytes, called, strange } from "./exports.mjs";

const today = "2026-11-22";
const example = json("www/public/examples/paper-mill.json");
const { use, missed } = called(engine);

test("a document is decoded strictly, with the place of what is wrong", () => {
  const decode = use("decodeOrganization");
  assert.equal(decode(bytes(example)).status, "ok");
  const wrong = { ...example, facilities: [{ ...example.facilities[0], colour: "red" }] };
  const { problems } = decode(bytes(wrong));
  assert.equal(problems[0].code, "invalid-input");
  assert.match(problems[0].path, /^facilities\[0\]/);
  for (const text of ["", "{", "[]", "\u0000", '{"format":"tansuan"}'])
    assert.equal(decode(new TextEncoder().encode(text)).status, "invalid", text);
});

test("an inventory held open answers as one evaluated at once", () => {
  const Ledger = use("Ledger");
  const ledger = new Ledger();
  assert.equal(ledger.result().status, "invalid");
  const opened = ledger.open(bytes(example), library, today);
  assert.deepEqual(opened, use("evaluateOrganization")(example, library, today));
  const [sourceId, [record]] = Object.entries(example.records)[0];
  const changed = structuredClone(example);
  changed.records[sourceId].shift();
  const totals = ledger.apply([{ kind: "remove-records", sourceId, ids: [record.id] }]);
  const applied = ledger.result();
  assert.deepEqual(applied, engine.evaluateOrganization(changed, library, today));
  const ofYear =
    (account) =>
    ({ total, year }) => ({ account: account.id, year, kgCo2e: total.kgCo2e });
  assert.deepEqual(
    totals.value,
    applied.value.accounts.flatMap((account) => account.years.map(ofYear(account))),
  );
  const { figure, kgCo2e } = applied.value.accounts[0].years[0].total;
  const explained = ledger.explain(figure);
  assert.equal(explained.value.value, kgCo2e);
  assert.deepEqual(explained, use("explain")(changed, library, today, figure));
  assert.equal(ledger.explain("total:nothing").status, "invalid");
  // No changes are changes too, and leave everything as it is.
  assert.deepEqual(ledger.apply([]), totals);
  assert.deepEqual(ledger.result(), applied);
  for (const value of strange) {
    if (typeof value === "bigint" || Array.isArray(value)) continue;
    assert.equal(ledger.apply(value).status, "invalid", String(value));
  }
  assert.equal(ledger.apply([{ kind: "unheard-of" }]).status, "invalid");
  ledger.close();
  assert.equal(ledger.explain(figure).status, "invalid");
});

test("the rows of a file are counted as bytes, in pieces", () => {
  const BulkLedger = use("BulkLedger");
  const ledger = new BulkLedger();
  ledger.push(bytes("before anything is open"));
  assert.equal(ledger.finish().status, "invalid");
  const mapping = { headRows: 1, source: 0, period: 1, value: 2, unit: 3 };
  assert.equal(ledger.open(bytes(example), library, today, mapping).status, "ok");
  const csv = new TextEncoder().encode(
    "source,date,amount,unit\nsrc-water,2023-01-31,1,m3\nsrc-water,2023-02-01,x,m3\n",
  );
  for (const [index] of csv.entries()) ledger.push(csv.subarray(index, index + 1));
  const { value, findings } = ledger.finish();
  assert.deepEqual([value.rows, value.counted, value.refused], [2, 1, 1]);
  assert.equal(findings.find(({ path }) => path === "rows[3].amount").code, "invalid-number");
  const records = { "src-water": [{ id: "r", period: "2023-01", values: { activity: { value: "1", unit: "m3" } } }] };
  const same = engine.evaluateOrganization({ ...example, records }, library, today);
  assert.deepEqual(value.accounts, same.value.accounts);
  for (const wrong of strange) {
    if (typeof wrong === "bigint") continue;
    assert.equal(ledger.open(bytes(example), library, today, wrong).status, "invalid", String(wrong));
  }
});

test("what is no organisation is an answer, not a trap", () => {
  for (const value of strange) {
    if (typeof value === "bigint") continue;
    assert.equal(engine.evaluateOrganization(value, library, today).status, "invalid", String(value));
  }
  assert.equal(engine.evaluateOrganization(example, library, "someday").status, "invalid");
});

test("the library loads, lists, finds and pins", () => {
  const FactorLibrary = use("FactorLibrary");
  const own = new FactorLibrary();
  assert.deepEqual(own.packs(), []);
  assert.equal(own.load(new Uint8Array([1, 2, 3])).status, "invalid");
  assert.equal(own.load(readFileSync(new URL("../../pkg/packs/cn-core.json", import.meta.url))).status, "ok");
  assert.equal(own.packs()[0].id, "cn-core");
  assert.ok(own.methods().length > 50);
  const [hit] = own.search({ text: "柴油", limit: 1 }).value.hits;
  assert.match(hit.name.zh, /柴油/);
  const pin = { pack: hit.pack, factor: hit.id, revision: hit.revision, digest: hit.digest };
  assert.equal(own.factor(pin).value.id, hit.id);
  assert.equal(own.factor({ ...pin, digest: "0" }).problems[0].code, "factor-changed");
  assert.ok(own.choices().regions.includes("CN-ZJ"));
  const beside = own.alternatives(pin, "ar6").value;
  assert.equal(beside.topic.en, "Diesel");
  assert.ok(beside.others.length > 0 && beside.others.every(({ record }) => record.topic === "fuel.diesel"));
  assert.equal(own.alternatives(pin, "ar9").problems[0].path, "gwp");
});

test("a pack of one's own is made, loaded and taken out again", () => {
  const own = new engine.FactorLibrary();
  own.load(readFileSync(new URL("../../pkg/packs/cn-core.json", import.meta.url)));
  const ef = { value: "1.25", unit: "tCO2e/t" };
  const name = { zh: "再生铜杆", en: "Recycled copper rod" };
  const factor = { id: "a", revision: 1, method: "embodied.mass", name, source: "report", values: { ef } };
  const draft = { id: "acme", name, revision: 1, published: "2026-11-28", factors: [factor] };
  const { json } = own.compose(draft).value;
  assert.equal(own.load(new TextEncoder().encode(json.replace("1.25", "1.26"))).problems[0].code, "pack-altered");
  assert.equal(own.load(new TextEncoder().encode(json)).status, "ok");
  assert.equal(own.search({ text: "zstg" }).value.hits[0].pack, "acme");
  own.remove("acme");
  assert.equal(own.search({ text: "zstg" }).value.total, 0);
  assert.equal(own.compose({}).status, "invalid");
});

test("a formula is a tree", () => {
  const tree = use("formulaTree")("activity * ef").value;
  assert.equal(tree.kind, "product");
  assert.equal(engine.formulaTree("(").problems[0].code, "formula-syntax");
});

test("amounts, periods, canonical JSON and digests", () => {
  const amount = use("checkAmount");
  assert.equal(amount("１，２３４．５", "万度", "MWh").value, "1234.5");
  assert.equal(amount("1.234,56", "", "").problems[0].code, "ambiguous-number");
  assert.equal(amount("1e30", "", "").problems[0].code, "overflow");
  assert.equal(amount("1", "kWhh", "").problems[0].code, "unknown-unit");
  assert.equal(amount("1", "t", "MWh").problems[0].code, "incompatible-units");
  const [right, wrong] = use("checkAmounts")([
    { value: "1", unit: "t" },
    { value: "x", unit: "t" },
  ]);
  assert.equal(right, null);
  assert.equal(wrong.code, "invalid-number");
  assert.equal(use("readPeriod")("2024年7月").value, "2024-07");
  assert.equal(engine.readPeriod("soon").status, "invalid");
  assert.equal(use("canonicalJson")(bytes({ b: 1, a: "ä" })).value, '{"a":"ä","b":1}');
  // Source: FIPS 180-2, appendix B.1.
  const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  assert.equal(use("sha256Hex")(new TextEncoder().encode("abc")), abc);
});

test("every export was called", () => {
  assert.deepEqual(missed(), []);
});
