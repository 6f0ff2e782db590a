// A patch of a study in words: which process, which input, from what to what.

import type { ProductStudy } from "../../engine/types.ts";
import { withUnit } from "../../format/index.ts";
import { strings as shared } from "../../history/strings.ts";
import type { Change, Document, Patch } from "../../store/index.ts";
import { strings as words } from "../strings.ts";
import { strings } from "./strings.ts";

/** Letters of a text that are shown. */
const LONG = 60;

/** The sentences of a patch. What is taken out and put in again at another place has moved. */
export function tell(patch: Patch, names: ReadonlyMap<string, string>): string[] {
	const seen = new Map<string, number>();
	for (const change of patch) {
		if ("path" in change) seen.set(keyOf(change), (seen.get(keyOf(change)) ?? 0) + 1);
	}
	const told: string[] = [];
	for (const change of patch) {
		if (!("path" in change)) continue;
		const twice = (seen.get(keyOf(change)) ?? 0) > 1;
		if (twice && change.after === undefined) continue;
		told.push(twice && isItem(change.after) ? moved(change, names) : tellOne(change, names));
	}
	return [...new Set(told)];
}

type Place = Extract<Change, { path: string[] }>;

/** What a change is about: an item by its id, wherever it stands. */
const keyOf = ({ path, before, after }: Place): string =>
	isItem(after ?? before) ? (path.at(-1) ?? "") : path.join("/");

const isItem = (value: unknown): value is { id: string } =>
	value !== null && typeof value === "object" && "id" in value && typeof value.id === "string";

function moved({ path, after }: Place, names: ReadonlyMap<string, string>): string {
	return strings().moved(itemName(path, after, names));
}

/** `Input “Steel”`: the kind of the list and the name of the item. */
function itemName(path: readonly string[], item: unknown, names: ReadonlyMap<string, string>) {
	const [list = "", id = ""] = path.slice(-2);
	const { name } = (item ?? {}) as { name?: unknown };
	const called = typeof name === "string" && name !== "" ? name : names.get(id);
	const kind = strings().kinds[list] ?? list;
	return called ? shared().told.named(kind, called) : kind;
}

function tellOne({ path, before, after }: Place, names: ReadonlyMap<string, string>): string {
	const text = shared().told;
	if (path.length === 0) return tellWhole(after ?? before);
	const { owner, fields } = split(path, names);
	if (fields.length === 0) {
		const what = itemName(path, after ?? before, names);
		if (before === undefined) return text.added(what);
		return after === undefined ? text.removed(what) : text.changed(what);
	}
	const labels = fields
		.map((field) => strings().fields[field] ?? strings().kinds[field])
		.filter((label) => label !== undefined);
	const label = labels.join(" ") || (fields.at(-1) ?? "");
	const what = owner === "" ? label : text.field(owner, label);
	const [old, now] = [valueText(before, names), valueText(after, names)];
	return old === undefined || now === undefined ? text.changed(what) : text.change(what, old, now);
}

/** The last named item on the way, and the fields after it. */
function split(path: readonly string[], names: ReadonlyMap<string, string>) {
	const LISTS = strings().kinds;
	let at = 0;
	let owner = "";
	while (at + 1 < path.length && isList(path[at] ?? "")) {
		owner = itemName(path.slice(0, at + 2), undefined, names);
		at += 2;
	}
	const first = path[at] ?? "";
	if (at === 0 && path.length > 1 && LISTS[first] !== undefined) {
		return { owner: LISTS[first] ?? "", fields: path.slice(1) };
	}
	return { owner, fields: path.slice(at) };
}

const ITEMS = new Set(
	"processes inputs outputs emissions transport parameters variants footprints omissions substages methods factors".split(
		" ",
	),
);

const isList = (name: string): boolean => ITEMS.has(name);

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

/** Names by id in documents and in what patches brought or took. */
export function namesIn(documents: readonly Document[], patches: readonly Patch[]) {
	const names = new Map<string, string>();
	const gather = (value: unknown): void => {
		if (value === null || typeof value !== "object") return;
		const { id, name } = value as Record<string, unknown>;
		if (typeof id === "string" && typeof name === "string" && name !== "") names.set(id, name);
		for (const member of Object.values(value)) gather(member);
	};
	for (const change of patches.flat()) {
		if ("path" in change) gather([change.before, change.after]);
	}
	documents.forEach(gather);
	return names;
}
