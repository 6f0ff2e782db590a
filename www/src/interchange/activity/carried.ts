// Remembered mappings in a file: written as lists, since what they are kept by came from tables and may be
// any text, and read only where all of them hold together.

import type { Mapping } from "./mapping.ts";
import { type MappingsByHeads, newest, type Remembered } from "./remembered.ts";

type Pairs = readonly (readonly [string, string])[];

/** A mapping as a file carries it. */
export interface Carried {
	/** The fingerprint of the heads that it is for. */
	heads: string;
	shift: number;
	at: string;
	mapping: Omit<Remembered["mapping"], "names" | "units"> & { names: Pairs; units: Pairs };
}

/** Mappings as a file carries them; nothing where there are none. */
export function carried(all: unknown): Carried[] | undefined {
	const entries = Object.entries((all ?? {}) as MappingsByHeads);
	if (entries.length === 0) return undefined;
	return entries.map(([heads, { shift, at, mapping }]) => ({
		heads,
		shift,
		at,
		mapping: {
			...mapping,
			names: Object.entries(mapping.names),
			units: Object.entries(mapping.units),
		},
	}));
}

/** Mappings that a file carried; nothing where what it holds are none. */
export function brought(value: unknown): MappingsByHeads | undefined {
	if (!Array.isArray(value) || !value.every(isCarried)) return undefined;
	return newest(
		value.map(({ heads, shift, at, mapping }) => [
			heads,
			{
				shift,
				at,
				mapping: {
					...mapping,
					names: Object.fromEntries(mapping.names),
					units: Object.fromEntries(mapping.units),
				},
			},
		]),
	);
}

function isCarried(value: unknown): value is Carried {
	const { heads, shift, at, mapping } = (value ?? {}) as Partial<Carried>;
	return isText(heads) && Number.isSafeInteger(shift) && isText(at) && isMapping(mapping);
}

function isMapping(value: unknown): boolean {
	const { heads, columns, sourceId, names, units, fillDown, decimal } = (value ?? {}) as Partial<
		Omit<Mapping, "names" | "units">
	> & { names?: unknown; units?: unknown };
	return (
		Number.isSafeInteger(heads) &&
		Array.isArray(columns) &&
		columns.every(isRole) &&
		(sourceId === undefined || isText(sourceId)) &&
		isPairs(names) &&
		isPairs(units) &&
		typeof fillDown === "boolean" &&
		(decimal === undefined || decimal === "point" || decimal === "comma")
	);
}

/** Members of a column's role, each as it must be where it is there. */
const NUMBERS: readonly string[] = ["month", "months"];

function isRole(value: unknown): boolean {
	if (value === null || typeof value !== "object" || !("is" in value)) return false;
	if (value.is === "value" && !("param" in value)) return false;
	return Object.entries(value).every(([name, member]) =>
		NUMBERS.includes(name) ? Number.isSafeInteger(member) : isText(member),
	);
}

const isText = (value: unknown): value is string => typeof value === "string";

const isPairs = (value: unknown): boolean =>
	Array.isArray(value) &&
	value.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isText));
