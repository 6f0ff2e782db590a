// How Tables A.2 to A.4 group sources: two levels of row heads over the emission types.

import type { EmissionType } from "../../../engine/types.ts";
import { emissionTone } from "../../../ui/charts/tone.ts";
import type { Cell, Row } from "./annex.ts";
import { strings } from "./strings.ts";

/** A head of the first column, and under it heads of the second with their emission types. */
export interface Group {
	label: string;
	parts: { label: string; types: readonly EmissionType[]; always: boolean }[];
}

const part = (label: string, types: readonly EmissionType[], always = true) => ({
	label,
	types,
	always,
});

/** The groups of Table A.2; those the standard does not print stand last, and only where they occur. */
export function groupsA2(): Group[] {
	const { groupsA2: group, rowsA2: row } = strings();
	return [
		{
			label: group.fuel,
			parts: [
				part(row.stationary, ["stationary-combustion"]),
				part(row.mobile, ["mobile-combustion"]),
			],
		},
		{
			label: group.process,
			parts: [
				part(row.process, ["industrial-process"]),
				part(row.waste, ["waste-treatment"]),
				part(row.fugitive, ["fugitive"]),
			],
		},
		{
			label: group.energy,
			parts: [
				part(row.energy, ["purchased-electricity", "purchased-heat"]),
				part(row.exported, ["exported-electricity", "exported-heat"], false),
			],
		},
		{
			label: group.special,
			parts: [part(row.biomass, ["biomass"]), part(row.embodied, ["embodied-carbon"])],
		},
		{ label: group.recovery, parts: [part("", ["recovery"])] },
		{
			label: group.other,
			parts: [part(row.removal, ["removal"], false), part(row.indirect, ["other-indirect"], false)],
		},
	];
}

/** The groups of Tables A.3 and A.4, which word some of them differently. */
export function groupsOf(table: "a3" | "a4"): Group[] {
	const { groups: group, rows: row } = strings();
	const fourth = table === "a4";
	return [
		{
			label: group.fuel,
			parts: [
				part(row.stationary, ["stationary-combustion"]),
				part(row.mobile, ["mobile-combustion"]),
			],
		},
		{
			label: group.process,
			parts: [
				part(fourth ? row.processA4 : row.process, ["industrial-process"]),
				part(row.waste, ["waste-treatment"]),
				part(row.fugitive, ["fugitive"]),
			],
		},
		{
			label: fourth ? group.energyA4 : group.energy,
			parts: [
				part(fourth ? row.powerA4 : row.power, ["purchased-electricity", "exported-electricity"]),
				part(fourth ? row.heatA4 : row.heat, ["purchased-heat", "exported-heat"]),
			],
		},
		{
			label: group.special,
			parts: [part(row.biomass, ["biomass"]), part(row.embodied, ["embodied-carbon"])],
		},
		{ label: group.recovery, parts: [part(row.recovery, ["recovery"], false)] },
		{
			label: group.other,
			parts: [part(row.removal, ["removal"], false), part(row.indirect, ["other-indirect"], false)],
		},
	];
}

/** Rows under their two heads, which span the rows they are of. An empty part prints a dash. */
export function grouped<R extends { emissionType: EmissionType }>(
	groups: readonly Group[],
	rows: readonly R[],
	width: number,
	cellsOf: (row: R) => Cell[],
): Row[] {
	return groups.flatMap((group) => {
		const own = group.parts.flatMap(({ label, types, always }) => {
			const found = types.flatMap((type) => rows.filter((row) => row.emissionType === type));
			if (found.length === 0 && !always) return [];
			const lines = found.length > 0 ? found.map(cellsOf) : [dashes(width)];
			const tone = emissionTone(types[0] ?? "");
			const span = (index: number) => (index === 0 ? lines.length : 0);
			return lines.map((cells, index): Cell[] => [
				label === ""
					? { text: "", narrow: group.label, rows: span(index) }
					: { text: label, head: true, tone, rows: span(index) },
				...cells,
			]);
		});
		return own.map(
			(cells, index): Row => ({
				cells: [{ text: group.label, head: true, rows: index === 0 ? own.length : 0 }, ...cells],
			}),
		);
	});
}

const dashes = (width: number): Cell[] =>
	Array.from({ length: width }, () => ({ text: strings().none }));
