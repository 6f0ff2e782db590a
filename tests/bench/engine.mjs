// The npm package in Node: engine.mjs rows <csv> <runs> [times over], or engine.mjs edits <document> <edits>
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { BulkLedger, FactorLibrary, initSync, Ledger } from "../../pkg/wasm/engine/engine.js";
import { mapping, organization, today } from "./generate.mjs";
import { worked } from "./measure.mjs";

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const { memory } = initSync({ module: file("pkg/wasm/engine/engine_bg.wasm") });
const library = new FactorLibrary();
library.load(file("pkg/packs/cn-core.json"));
const bytes = (value) => new TextEncoder().encode(JSON.stringify(value));
const ok = (outcome) => {
  if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

function rows(path, over) {
  const ledger = new BulkLedger();
  ok(ledger.open(bytes(organization()), library, today, mapping));
  const piece = Buffer.alloc(1 << 20);
  for (let time = 0; time < over; time++) {
    const csv = openSync(path, "r");
    let head = time === 0 ? 0 : undefined;
    for (;;) {
      const length = readSync(csv, piece);
      if (length === 0) break;
      // The head is there once.
      head ??= piece.indexOf(10) + 1;
      ledger.push(piece.subarray(head, length));
      head = 0;
    }
    closeSync(csv);
  }
  const result = ok(ledger.finish());
  ledger.free();
  return result;
}

function edits(path, count) {
  const document = readFileSync(path);
  const ledger = new Ledger();
  const start = performance.now();
  ok(ledger.open(document, library, today));
  const opened = performance.now() - start;
  const { records } = JSON.parse(document.toString());
  const times = [];
  const wholes = [];
  for (let index = 0; index < count; index++) {
    const sourceId = `s${(index * 7) % 200}`;
    const record = structuredClone(records[sourceId][index % records[sourceId].length]);
    record.values.activity.value = String(1000 + index);
    const start = performance.now();
    ok(ledger.apply([{ kind: "put-records", sourceId, records: [record] }]));
    times.push(performance.now() - start);
    const then = performance.now();
    ok(ledger.result());
    wholes.push(performance.now() - then);
  }
  return { opened, times, wholes };
}

const [, , what, path, count, over = "1"] = process.argv;
const answer = { times: [] };
if (what === "edits") Object.assign(answer, edits(path, Number(count)));
else
  for (let index = 0; index < Number(count); index++) {
    const start = worked();
    const { accounts, rows: read, counted, refused } = rows(path, Number(over));
    answer.times.push(worked() - start);
    Object.assign(answer, { accounts, rows: read, counted, refused });
  }
answer.peak = process.resourceUsage().maxRSS * 1024;
answer.memory = memory.buffer.byteLength;
console.log(JSON.stringify(answer));
