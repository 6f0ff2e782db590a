// Forms over things that hold amounts, lists and other things: a form has flat fields such as
// `mass.value`, the thing has `mass: { value, unit }`.

import type { FieldSpec, FormItem } from "../ui/form/fields.ts";

/** The unit that an amount has where none was chosen yet, by the amount's name. */
export type Units = Readonly<Record<string, string>>;

/** The item of a form: amounts and other objects by their members, lists of texts a line each. */
export function flat(item: object): FormItem {
	const members = Object.entries(item).flatMap(([name, value]): [string, unknown][] => {
		if (Array.isArray(value)) {
			return value.every((each) => typeof each === "string") ? [[name, value.join("\n")]] : [];
		}
		if (value === null || typeof value !== "object") return [[name, value]];
		return Object.entries(value).map(([member, held]) => [`${name}.${member}`, held]);
	});
	return Object.fromEntries(members);
}

/**
 * The edits of the thing that the edits of its form stand for. An amount whose value is emptied goes, and one
 * that comes has the unit that is its usual one; another object whose last member goes, goes too.
 */
export function folded(
	item: object,
	edits: Readonly<Record<string, unknown>>,
	units: Units = {},
): Record<string, unknown> {
	const answer: Record<string, unknown> = {};
	for (const [name, value] of Object.entries(edits)) {
		const [whole = "", member] = name.split(".");
		if (member === undefined) answer[whole] = value;
		else
			answer[whole] = withMember(
				answer[whole] ?? Reflect.get(item, whole),
				member,
				value,
				units[whole],
			);
	}
	return answer;
}

function withMember(
	old: unknown,
	member: string,
	value: unknown,
	unit: string | undefined,
): unknown {
	const usual = unit === undefined ? {} : { value: "", unit };
	const begun = (old ?? usual) as Record<string, unknown>;
	const { [member]: _, ...rest } = begun;
	const now = value === undefined || value === "" ? rest : { ...rest, [member]: value };
	const left = "value" in begun || unit !== undefined ? now.value : Object.keys(now)[0];
	return left === undefined || left === "" ? undefined : now;
}

/** The two fields of an amount. */
export function amountFields(
	name: string,
	spec: Omit<FieldSpec, "name" | "kind"> & { unit: string; unitHint?: string },
): FieldSpec[] {
	const { unit, unitHint, ...value } = spec;
	return [
		{ ...value, name: `${name}.value` },
		{
			name: `${name}.unit`,
			label: unit,
			...(value.required ? { required: true } : { optional: true }),
			...(unitHint ? { hint: unitHint } : {}),
		},
	];
}

/** A field of a list of texts, one a line. */
export const linesField = (spec: Omit<FieldSpec, "kind" | "convert">): FieldSpec => ({
	...spec,
	kind: "lines",
	optional: true,
	convert: (text) => {
		const lines = text
			.split("\n")
			.map((line) => line.trim())
			.filter(Boolean);
		return lines.length > 0 ? lines : undefined;
	},
});
