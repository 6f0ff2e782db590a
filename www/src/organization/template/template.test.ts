// The template as people fill it in, and as it is read again.

import { expect, test } from "vitest";
import type { Cell } from "../../engine/load.ts";
import { guessMapping } from "../../interchange/activity/guess.ts";
import { readActivity } from "../../interchange/activity/read.ts";
import { organization } from "../../store/testing-organization.ts";
import { knownOrganization } from "../import/known.ts";
import { templateOf } from "./template.ts";

function filled(fill: (row: string[], at: number) => void) {
	const document = organization("paper");
	document.sources.push({
		...(document.sources[0] as (typeof document.sources)[number]),
		id: "b2",
	});
	const known = knownOrganization(document, new Map());
	const workbook = templateOf(document, new Map(), known, 2024, "2024-12-31");
	const shown = (cell: Cell): string =>
		typeof cell === "string" ? cell : (cell?.text ?? cell?.number ?? cell?.date ?? "");
	const rows = (workbook.sheets[0]?.rows ?? []).map((row) => row.map(shown));
	for (const [at, row] of rows.entries()) fill(row, at);
	const mapping = guessMapping(rows, 8, known, 2024);
	return { rows, workbook, mapping, reading: readActivity(rows, mapping, known) };
}

test("an empty template gives nothing, and its example is never counted", () => {
	const { reading, rows } = filled(() => {});
	expect(rows.length).toBe(4 + 3 * 12);
	expect(reading.records).toEqual([]);
	expect(reading.refusals).toEqual([]);
	expect(reading.leftOut.map(({ row, why }) => `${row} ${why}`)).toEqual(["3 example"]);
});

test("a filled-in template is read without a mapping, sources of one name apart", () => {
	const { reading, mapping } = filled((row, at) => {
		if (at === 4) [row[3], row[5], row[6]] = ["12.5", "结算 Invoiced", "A-7"];
		if (at === 17) [row[3], row[4]] = ["1,200 kWh", "MWh"];
		if (at === 28) row[3] = "3";
	});
	expect(mapping.head).toBe(2);
	expect(reading.refusals).toEqual([]);
	expect(reading.records.map(({ sourceId, period, values }) => [sourceId, period, values])).toEqual(
		[
			[
				"boiler",
				"2024-01",
				{ activity: { value: "12.5", unit: "t", evidence: { kind: "invoiced", document: "A-7" } } },
			],
			["grid", "2024-02", { activity: { value: "1,200", unit: "kWh" } }],
			["b2", "2024-01", { activity: { value: "3", unit: "t" } }],
		],
	);
});

test("drop-downs name sources, units and evidence, and the lists are hidden", () => {
	const { workbook } = filled(() => {});
	const [data, help, lists] = workbook.sheets;
	expect(data?.validations?.map(({ rule }) => rule.kind)).toEqual(Array(5).fill("list"));
	expect(lists?.hidden).toBe(true);
	expect(lists?.rows?.length).toBe(3);
	expect(help?.rows?.length).toBe(16);
});
