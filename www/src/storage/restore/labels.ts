// Putting a difference into words: what it is called, and how it stands here and in the file.

import { formatPeriod } from "../../format/index.ts";
import type { Difference } from "../../store/backup/compare.ts";
import type { SubjectDocument } from "../../store/model.ts";
import { strings } from "./strings.ts";

/** What a kind of things is called. */
export const kindLabel = (kind: string): string => strings().kinds[kind] ?? kind;

/** What a difference is called: the emission source and the period, the item and its list, the field. */
export function labelOf({ path, here, file }: Difference, document: SubjectDocument): string {
	const [kind = "", name = ""] = path;
	const item = file ?? here;
	if (kind === "records") {
		const sources = member(document, "sources");
		const source = Array.isArray(sources) ? sources.find((each) => each?.id === name) : undefined;
		return `${text(source, "name") ?? name} · ${formatPeriod(text(item, "period") ?? "")}`;
	}
	if (path.length === 1) return kindLabel(kind);
	const known = kind === "profile" || kind === "settings" ? strings().fields[name] : undefined;
	const called = known ?? text(item, "name") ?? text(member(item, "name"), "zh") ?? name;
	return `${kindLabel(kind)} · ${called}`;
}

/** The values that differ in it, here and in the file; the first few where there are many. */
export function valuesOf({ here, file }: Difference, most = 3): { here: string; file: string }[] {
	const [a, b] = [leaves(here), leaves(file)];
	const places = [...new Set([...a.keys(), ...b.keys()])].filter((at) => a.get(at) !== b.get(at));
	const { absent } = strings().choice;
	return places
		.slice(0, most)
		.map((at) => ({ here: a.get(at) ?? absent, file: b.get(at) ?? absent }));
}

/** The values inside a value, by their place; an amount is one, with its unit. */
function leaves(value: unknown, place = "", found = new Map<string, string>()) {
	if (value === null || typeof value !== "object") {
		if (value !== undefined && value !== "") found.set(place, String(value));
		return found;
	}
	if (!Array.isArray(value) && typeof member(value, "value") === "string") {
		const { value: amount, unit, ...rest } = value as Record<string, unknown>;
		found.set(place, [amount, unit].filter(Boolean).join(" "));
		return leaves(rest, place, found);
	}
	if (Array.isArray(value) && value.every((each) => typeof each !== "object")) {
		return found.set(place, value.join(", "));
	}
	for (const [key, inner] of Object.entries(value)) leaves(inner, `${place}/${key}`, found);
	return found;
}

const member = (value: unknown, key: string): unknown =>
	value !== null && typeof value === "object" && Object.hasOwn(value, key)
		? Reflect.get(value, key)
		: undefined;

function text(value: unknown, key: string): string | undefined {
	const found = member(value, key);
	return typeof found === "string" && found !== "" ? found : undefined;
}
