// Every export of the npm package's module for events, projects and the register, called once: what it gives, and that
// nothing it is given makes it trap.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as initiative from "../../pkg/wasm/initiative/initiative.js";
import { bytes, called, strange } from "./exports.mjs";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const json = (path) => JSON.parse(file(path).toString());
const today = "2026-11-28";
const { use, missed } = called(initiative);

initiative.initSync({ module: file("pkg/wasm/initiative/initiative_bg.wasm") });
const library = new (use("FactorLibrary"))();
for (const pack of ["cn-core", "uk-desnz", "fr-ademe"])
  assert.equal(library.load(file(`pkg/packs/${pack}.json`)).status, "ok");

const conference = json("www/public/examples/event-conference.json");
const assets = json("www/public/examples/event-conference-assets.json");
const none = new Uint8Array();

test("an event is evaluated with its register, and every total opens", () => {
  assert.equal(use("decodeEvent")(bytes(conference)).status, "ok");
  assert.equal(initiative.decodeEvent(bytes({ ...conference, colour: "red" })).problems[0].code, "invalid-input");
  const { value } = use("evaluateEvent")(bytes(conference), bytes(assets), library, today);
  assert.equal(value.neutrality.verdict, "neutral");
  assert.equal(value.statement.ready, true);
  const expected = json("tests/example/expected-conference.json");
  assert.equal(value.achieved, expected.achieved);
  assert.equal(value.actual.perParticipant, expected.actual.perParticipant);
  const explained = use("explainEvent")(bytes(conference), library, today, value.actual.total.figure);
  assert.equal(explained.value.value, value.actual.total.kgCo2e);
  const alone = initiative.evaluateEvent(bytes(conference), none, library, today).value;
  assert.equal(alone.neutrality.verdict, "not-yet");
  assert.equal(alone.neutrality.still, alone.actual.total.kgCo2e);
});

test("a handful of answers is an event of the same engine", () => {
  const quickEvent = use("quickEvent");
  const travellers = [{ mode: "high-speed-rail", persons: "50", distance: "200" }];
  const answers = {
    id: "q",
    name: "Workshop",
    english: true,
    days: "2",
    travellers,
    guests: "10",
    nights: "1",
    area: "300",
  };
  const { value } = quickEvent(answers, library, today);
  const evaluated = initiative.evaluateEvent(bytes(value.document), none, library, today).value;
  assert.deepEqual(evaluated, value.result);
  // By hand: 10 room-nights at 53.5 kg.
  assert.equal(value.result.sources.find(({ id }) => id === "lodging").estimate, "535");
  assert.deepEqual(
    value.assumptions.filter(({ answered }) => !answered).map(({ id }) => id),
    ["perRoom", "meals", "power", "waste", "diet"],
  );
  const wrong = quickEvent({ ...answers, travellers: [{ mode: "rocket", persons: "1" }] }, library, today);
  assert.equal(wrong.problems[0].path, "travellers[0].mode");
  const typed = quickEvent({ ...answers, days: "soon" }, library, today);
  assert.equal(typed.problems[0].path, "days");
});

test("a register tells what is left, and what is used twice", () => {
  assert.equal(use("decodeAssets")(bytes(assets)).status, "ok");
  const { value, findings } = use("evaluateAssets")(bytes(assets), [], today);
  assert.deepEqual(
    value.lots.map(({ left, status }) => [left, status]),
    [
      ["0", "retired"],
      ["0", "retired"],
    ],
  );
  assert.deepEqual(findings, []);
  const claims = [{ subject: "mill", name: "Mill", serials: "EXAMPLE-CCER-40-41" }];
  assert.equal(initiative.evaluateAssets(bytes(assets), claims, today).findings[0].code, "asset-used-twice");
});

test("claims are linted by what stands behind them", () => {
  const lint = use("lintClaim");
  assert.deepEqual(lint("carbon neutral", "neutral-event").value, []);
  assert.equal(lint("一把零碳椅子", "product").value[0].word, "零碳");
  assert.equal(lint("x", "nobody").status, "invalid");
});

test("a project is evaluated, explained and set beside others", () => {
  const solar = json("www/public/examples/project-rooftop-solar.json");
  assert.equal(use("decodeProject")(bytes(solar)).status, "ok");
  const { value } = use("evaluateProject")(bytes(solar), library, today);
  const figure = JSON.stringify(value).match(/"figure":"(total:[^"]+)"/)[1];
  assert.equal(use("explainProject")(bytes(solar), library, today, figure).status, "ok");
  const curve = use("abatementCurve")([bytes(solar)], library, today);
  assert.equal(curve.status, "ok");
  assert.deepEqual(
    use("projectTemplates")().map(({ id }) => id),
    ["grid-renewable", "waste-heat", "efficient-lighting-motors", "fuel-switch", "biogas", "afforestation"],
  );
});

test("what is no document is an answer, not a trap", () => {
  for (const text of [
    "",
    "{",
    "[]",
    "\u0000",
    '{"format":"tansuan"}',
    '{"format":"tansuan","version":9,"kind":"event"}',
  ]) {
    const document = new TextEncoder().encode(text);
    assert.equal(initiative.decodeEvent(document).status, "invalid", text);
    assert.equal(initiative.decodeProject(document).status, "invalid", text);
    assert.equal(initiative.decodeAssets(document).status, "invalid", text);
    assert.equal(initiative.evaluateEvent(document, none, library, today).status, "invalid", text);
    assert.equal(initiative.evaluateProject(document, library, today).status, "invalid", text);
    assert.equal(initiative.evaluateAssets(document, [], today).status, "invalid", text);
    assert.equal(initiative.abatementCurve([document], library, today).status, "invalid", text);
    if (text !== "")
      assert.equal(initiative.evaluateEvent(bytes(conference), document, library, today).status, "invalid");
  }
  for (const value of strange) {
    if (typeof value === "bigint") continue;
    assert.equal(initiative.quickEvent(value, library, today).status, "invalid", String(value));
    const claims = Array.isArray(value) ? "ok" : "invalid";
    assert.equal(initiative.evaluateAssets(bytes(assets), value, today).status, claims, String(value));
  }
  assert.equal(initiative.evaluateEvent(bytes(conference), none, library, "someday").problems[0].path, "asOf");
  assert.equal(initiative.explainEvent(bytes(conference), library, today, "total:nothing").status, "invalid");
});

test("every export was called", () => {
  assert.deepEqual(missed(), []);
});
