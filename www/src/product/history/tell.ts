// A patch of a study in words: which process, which input, from what to what.

import type { ProductStudy } from "../../engine/types.ts";
import { withUnit } from "../../format/index.ts";
import { strings as shared } from "../../history/strings.ts";
import { type Labels, tellWith } from "../../history/tell.ts";
import type { Patch } from "../../store/index.ts";
import { strings as words } from "../strings.ts";
import { strings } from "./strings.ts";

export { namesIn } from "../../history/tell.ts";

/** Letters of a text that are shown. */
const LONG = 60;

/** The sentences of a patch. What is taken out and put in again at another place has moved. */
export const tell = (patch: Patch, names: ReadonlyMap<string, string>): string[] =>
	tellWith(labels(), patch, names);

const labels = (): Labels => ({
	...strings(),
	lists: LISTS,
	whole: tellWhole,
	value: valueText,
});

const LISTS = new Set(
	"processes inputs outputs emissions transport parameters variants footprints omissions substages methods factors".split(
		" ",
	),
);

function tellWhole(value: unknown): string {
	const { processes = [] } = (value ?? {}) as Partial<ProductStudy>;
	const rows = processes.reduce((sum, { inputs = [] }) => sum + inputs.length, 0);
	return strings().document(processes.length, rows);
}

/** A value in a line of text; undefined where it is too much for one. */
function valueText(value: unknown, names: ReadonlyMap<string, string>): string | undefined {
	const text = shared().told;
	if (value === undefined || value === "") return text.nothing;
	if (typeof value === "boolean") return value ? text.yes : text.no;
	if (typeof value === "string") {
		const { stages, boundaries, allocations } = words();
		const known: Readonly<Record<string, string>> = { ...stages, ...boundaries, ...allocations };
		const shown = known[value] ?? value;
		return shown.length > LONG ? `${shown.slice(0, LONG)}…` : shown;
	}
	if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
	const {
		value: amount,
		unit,
		kind,
		process,
		footprint,
		factor,
	} = value as Record<string, unknown>;
	if (typeof amount === "string") return withUnit(amount, typeof unit === "string" ? unit : "");
	const supplies: Readonly<Record<string, string>> = words().supplies;
	if (typeof kind !== "string" || supplies[kind] === undefined) return undefined;
	const id = process ?? footprint;
	if (typeof id === "string") return names.get(id) ?? id;
	const pin = factor as { factor?: unknown } | undefined;
	return typeof pin?.factor === "string" ? pin.factor : supplies[kind];
}
