// The npm package writes a workbook of activity records: workbook.mjs <rows> <runs>
import { readFileSync } from "node:fs";
import { initSync, writeWorkbook } from "../../pkg/wasm/report/report.js";
import { worked } from "./measure.mjs";

const [, , rows, runs] = process.argv;
const sources = ["外购电力 1号厂房", "柴油 叉车", "天然气 锅炉房", "汽油 公务车"];

/** Twelve cells: numbers, a month, texts that come again and again, texts that don't, and nothing. */
const record = (index) => [
  { number: String(index + 1) },
  { text: sources[index % sources.length] },
  { date: `2024-${String((index % 12) + 1).padStart(2, "0")}` },
  { text: "消耗量" },
  {},
  { number: `${1000 + index}.${String(index % 100).padStart(2, "0")}` },
  { text: "kWh" },
  { text: "连续测量 continuous" },
  { text: `发票-${index}` },
  { text: `电表 M${index % 20}` },
  { text: "±5%" },
  { text: index % 10 === 0 ? `备注 ${index}` : "" },
];
const records = Array.from({ length: Number(rows) }, (_, index) => record(index));

const properties = { title: "", created: "2026-01-31" };
const document = { properties, sheets: [{ name: "Records", rows: records }] };

const answer = { times: [] };
for (let index = 0; index < Number(runs); index++) {
  const start = worked();
  // Compiling the module is part of the first run.
  if (index === 0) initSync({ module: readFileSync(new URL("../../pkg/wasm/report/report_bg.wasm", import.meta.url)) });
  const outcome = writeWorkbook(document);
  answer.times.push(worked() - start);
  if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome.problems));
  answer.size = outcome.value.byteLength;
}
answer.peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify(answer));
