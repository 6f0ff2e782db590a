// A bill of materials as the inputs and processes of a study: a part is an input, an assembly an input with a
// process of its own. Amounts are formulas: nothing is computed here.

import type { Amount, ProcessInput, Stage, Supply, UnitProcess } from "../../../engine/types.ts";
import type { BomMapping } from "../../../interchange/bom/mapping.ts";
import type { Bom, BomAmount, BomLine, BomPart } from "../../../interchange/bom/reading.ts";
import { massOf } from "../../../interchange/bom/tree.ts";
import { massUnit } from "../../../interchange/bom/units.ts";
import { materialKey } from "./materials.ts";
import { originOf } from "./origin.ts";
import { strings } from "./strings.ts";

/** What parts are made with. */
export interface Making {
	per: BomMapping["per"];
	/** The stage of the parts, where that is not the process's own. */
	stage?: Stage;
	/** The confirmed supply of a material, and the unit that it is for, by the key of the material. */
	supplyOf: (key: string) => { supply: Supply; unit?: string } | undefined;
	/** Tells these rows from those of other tables. */
	batch: string;
}

/** Rows and processes of a study. */
export interface Made {
	inputs: ProcessInput[];
	processes: UnitProcess[];
}

/** How the ids of rows begin that a bill of materials brought. */
export const BOM_ID = "bom-";

/** The table that a row came with; undefined for rows that came otherwise. */
export const batchOf = (id: string): string | undefined =>
	id.startsWith(BOM_ID) ? id.slice(0, id.lastIndexOf("-")) : undefined;

/** Makes the inputs and processes of a bill of materials. */
export function madeOf(bom: Pick<Bom, "top" | "assemblies">, making: Making): Made {
	const ids = new Map(
		[...bom.assemblies.keys()].map((id, at) => [id, `${making.batch}-p${at + 1}`]),
	);
	const used = usesOf(bom);
	let last = 0;
	const inputOf = ({ line, assembly }: BomPart): ProcessInput => {
		last += 1;
		const id = `${making.batch}-${last}`;
		const process = assembly === undefined ? undefined : ids.get(assembly);
		return process === undefined ? leafOf(line, id, making) : wholeOf(line, id, process);
	};
	const staged = making.stage ? { stage: making.stage } : {};
	const inputs = bom.top.map((part) => ({ ...inputOf(part), ...staged }));
	// What a top row leads to no longer, such as the product itself, is no process.
	const processes = [...bom.assemblies.values()]
		.filter(({ id }) => used.has(id))
		.map(({ id, line, parts }): UnitProcess => {
			const uses = used.get(id) ?? [];
			const amount = making.per === "parent" ? oneOf(line) : sumOf(uses.map(countOf));
			const mass = making.per === "parent" ? line.mass : undefined;
			const output = {
				id: "out",
				name: line.name,
				amount,
				...(mass && massUnit(amount.unit) === undefined ? { mass } : {}),
			};
			return {
				id: ids.get(id) ?? "",
				name: line.name,
				outputs: [output],
				inputs: parts.map(inputOf),
			};
		});
	return { inputs, processes };
}

/** The lines with which each assembly is used, as far as the top leads to it. */
function usesOf({ top, assemblies }: Pick<Bom, "top" | "assemblies">): Map<string, BomLine[]> {
	const uses = new Map<string, BomLine[]>();
	const waiting = [...top];
	for (let part = waiting.shift(); part; part = waiting.shift()) {
		const { assembly, line } = part;
		if (assembly === undefined) continue;
		const known = uses.get(assembly);
		if (known) known.push(line);
		else {
			uses.set(assembly, [line]);
			waiting.push(...(assemblies.get(assembly)?.parts ?? []));
		}
	}
	return uses;
}

/** How much of an assembly is used: by its number, else by its mass. */
const countOf = (line: BomLine): BomAmount =>
	line.count ?? line.total ?? line.mass ?? { value: "1", unit: "件" };

/** One of an assembly, in the unit that it is counted in. */
const oneOf = (line: BomLine): Amount => ({ value: "1", unit: countOf(line).unit });

/** Amounts of one unit as a sum. */
function sumOf(amounts: readonly BomAmount[]): Amount {
	return {
		value: amounts.map(({ value }) => value).join(" + "),
		unit: amounts[0]?.unit ?? "件",
	};
}

function wholeOf(line: BomLine, id: string, process: string): ProcessInput {
	const amount = countOf(line);
	return withWords(
		{ id, name: line.name, amount, supply: { kind: "process", process } },
		line,
		massUnit(amount.unit) === undefined ? massOf(line) : undefined,
	);
}

function leafOf(line: BomLine, id: string, making: Making): ProcessInput {
	const chosen = making.supplyOf(materialKey(line));
	const mass = massOf(line);
	// A factor for pieces takes the number of them, with their mass beside.
	const byCount =
		line.count !== undefined && chosen?.unit !== undefined && massUnit(chosen.unit) === undefined;
	const amount = (byCount ? line.count : (mass ?? line.count)) ?? { value: "", unit: "" };
	const input: ProcessInput = { id, name: line.name, amount };
	if (chosen) input.supply = chosen.supply;
	return withWords(input, line, massUnit(amount.unit) === undefined ? mass : undefined);
}

/** An input with what the table says of it. */
function withWords(input: ProcessInput, line: BomLine, mass: BomAmount | undefined): ProcessInput {
	const { partNumber, material, supplier, origin, note } = line;
	const place = origin === undefined ? undefined : originOf(origin);
	const said = origin !== undefined && place?.exact !== true ? strings().originNote(origin) : "";
	const notes = [note ?? "", said].filter((text) => text !== "").join(strings().between);
	return {
		...input,
		...(mass ? { mass } : {}),
		...(partNumber === undefined ? {} : { partNumber }),
		...(material === undefined ? {} : { material }),
		...(supplier === undefined ? {} : { supplier }),
		...(place ? { location: place.location } : {}),
		...(notes === "" ? {} : { note: notes }),
	};
}
