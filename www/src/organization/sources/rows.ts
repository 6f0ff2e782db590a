// The rows of Table A.2 (T/CCAA 39-2022), and what stands beside it.

import type { EmissionType, Source } from "../../engine/types.ts";
import type { strings } from "./strings.ts";

/** A row of the table: the types of sources that belong to it. */
export interface TableRow {
	key: keyof ReturnType<typeof strings>["rows"];
	types: readonly EmissionType[];
}

/** Rows under one head of the table. */
export interface RowGroup {
	key: keyof ReturnType<typeof strings>["groups"];
	rows: readonly TableRow[];
}

/** Every row, in the order of the table; the last group is outside it. */
export const TABLE_A2: readonly RowGroup[] = [
	{
		key: "combustion",
		rows: [
			{ key: "stationary", types: ["stationary-combustion"] },
			{ key: "mobile", types: ["mobile-combustion"] },
		],
	},
	{
		key: "process",
		rows: [
			{ key: "industrial", types: ["industrial-process"] },
			{ key: "waste", types: ["waste-treatment"] },
			{ key: "fugitive", types: ["fugitive"] },
		],
	},
	{
		key: "purchased",
		rows: [
			{ key: "electricity", types: ["purchased-electricity", "exported-electricity"] },
			{ key: "heat", types: ["purchased-heat", "exported-heat"] },
		],
	},
	{
		key: "special",
		rows: [
			{ key: "biomass", types: ["biomass"] },
			{ key: "embodied", types: ["embodied-carbon"] },
		],
	},
	{ key: "recovery", rows: [{ key: "recovery", types: ["recovery"] }] },
	{
		key: "beside",
		rows: [
			{ key: "removal", types: ["removal"] },
			{ key: "indirect", types: ["other-indirect"] },
		],
	},
];

/** The sources of a row, in the order of the document. */
export const sourcesOf = (row: TableRow, sources: readonly Source[]): Source[] =>
	sources.filter(({ emissionType }) => row.types.includes(emissionType));

/** How many rows of the table itself have a source. */
export const filledRows = (sources: readonly Source[]): number =>
	TABLE_A2.filter(({ key }) => key !== "beside")
		.flatMap(({ rows }) => rows)
		.filter((row) => sourcesOf(row, sources).length > 0).length;

/** How many rows the table has. */
export const TABLE_ROWS = TABLE_A2.filter(({ key }) => key !== "beside").flatMap(
	({ rows }) => rows,
).length;
