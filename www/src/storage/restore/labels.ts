// Putting a difference into words: what it is called, and how it stands here and in the file. The words
// are those of the history.

import { formatPeriod } from "../../format/index.ts";
import type { Difference } from "../../store/backup/compare.ts";
import type { SubjectDocument } from "../../store/model.ts";
import type { DocumentWords } from "../words.ts";

/** What a difference is called: the emission source and the period, the item and its list, the field. */
export function labelOf(
	{ path, here, file }: Difference,
	document: SubjectDocument,
	words: DocumentWords,
): string {
	const [part = "", name = ""] = path;
	const item = file ?? here;
	if (part === "records") {
		const sources = member(document, "sources");
		const source = Array.isArray(sources) ? sources.find((each) => each?.id === name) : undefined;
		return `${text(source, "name") ?? name} · ${formatPeriod(text(item, "period") ?? "")}`;
	}
	if (path.length === 1) return words.partLabel(part);
	if (part === "profile" || part === "settings") {
		return `${words.partLabel(part)} · ${words.fieldLabel(part, name)}`;
	}
	const called = text(item, "name") ?? text(member(item, "name"), "zh") ?? name;
	return `${words.kindLabel(part)} · ${called}`;
}

/** The values that differ in it, here and in the file; the first few where there are many. */
export function valuesOf(
	{ path, here, file }: Difference,
	words: DocumentWords,
	most = 3,
): { here: string; file: string }[] {
	const field = path.at(-1) ?? "";
	const [a, b] = [leaves(here, words, field), leaves(file, words, field)];
	const places = [...new Set([...a.keys(), ...b.keys()])].filter((at) => a.get(at) !== b.get(at));
	const absent = words.valueText(field, undefined) ?? "";
	return places
		.slice(0, most)
		.map((at) => ({ here: a.get(at) ?? absent, file: b.get(at) ?? absent }));
}

/** The values inside a value, by their place; an amount is one, with its unit. */
function leaves(
	value: unknown,
	words: DocumentWords,
	field: string,
	place = "",
	found = new Map<string, string>(),
) {
	const said = (value: unknown) => words.valueText(field, value) ?? String(value);
	if (value === null || typeof value !== "object") {
		if (value !== undefined && value !== "") found.set(place, said(value));
		return found;
	}
	if (!Array.isArray(value) && typeof member(value, "value") === "string") {
		const { value: amount, unit, ...rest } = value as Record<string, unknown>;
		found.set(place, said({ value: amount, unit }));
		return leaves(rest, words, field, place, found);
	}
	if (Array.isArray(value) && value.every((each) => typeof each !== "object")) {
		return found.set(place, value.join(", "));
	}
	for (const [key, inner] of Object.entries(value)) {
		leaves(inner, words, key, `${place}/${key}`, found);
	}
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
