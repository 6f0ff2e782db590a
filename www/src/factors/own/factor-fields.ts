// The fields of one's own factor, and what their edits mean for the document.

import type { Factor } from "../../engine/types.ts";
import { formatRegion, formatUnit, provinces } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { isForOrganizations, type MethodRecord } from "../model.ts";
import { strings as libraryStrings } from "../strings.ts";
import { strings } from "./strings.ts";

const VALUE = "value ";
const UNIT = "unit ";

/** The methods that factors can be made for. */
export const methodChoices = (methods: readonly MethodRecord[]): Choice[] =>
	methods
		.filter(isForOrganizations)
		.filter(
			({ parameters, emissions }) =>
				parameters.some(({ role }) => role === "factor") ||
				emissions.some(({ gas }) => gas === "$composition"),
		)
		.map(({ id, name, category }) => ({
			value: id,
			label: inLanguage(name),
			group: libraryStrings().categories[category ?? ""] ?? strings().methods.heading,
		}));

/** Gases and their shares of 100, as fractions of one: the point moves, nothing is computed. */
export function compositionOf(text: string): { gas: string; fraction: string }[] | undefined {
	const parts = text
		.normalize("NFKC")
		.split(/[;；,，、]/)
		.map((part) => part.trim());
	const read = parts
		.filter((part) => part !== "")
		.map((part) => /^([a-z][\w-]*)\s*:?\s+(\d+)(?:\.(\d+))?\s*%?$/i.exec(part));
	if (!read.every((match) => match !== null)) return undefined;
	return read.map(([, gas = "", whole = "", rest = ""]) => {
		const digits = whole.padStart(3, "0");
		const cut = digits.length - 2;
		const fraction = `${digits.slice(0, cut)}.${digits.slice(cut)}${rest}`;
		return { gas: gas.toLowerCase(), fraction: fraction.replace(/\.?0+$/, "") || "0" };
	});
}

/** A composition as it is typed. */
export const compositionText = (composition: Factor["composition"]): string =>
	(composition ?? [])
		.map(({ gas, fraction }) => {
			const [whole = "0", rest = ""] = fraction.split(".");
			const digits = rest.padEnd(2, "0");
			const share = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
			const tail = digits.slice(2);
			return `${gas} ${share}${tail === "" ? "" : `.${tail}`}`;
		})
		.join("; ");

/** The fields. */
export function factorFields(factor: Factor, methods: readonly MethodRecord[]): FieldSpec[] {
	const text = strings().factors;
	const method = methods.find(({ id }) => id === factor.method);
	const values = (method?.parameters ?? [])
		.filter(({ role }) => role === "factor")
		.flatMap((parameter): FieldSpec[] => {
			const unit = factor.values?.[parameter.id]?.unit ?? parameter.unit;
			const units = [...new Set([parameter.unit, ...(parameter.alternatives ?? []), unit])];
			return [
				{
					name: VALUE + parameter.id,
					kind: "number",
					label: text.value(inLanguage(parameter.name), formatUnit(unit)),
					required: parameter.required === true,
					optional: !parameter.required,
				},
				{
					name: UNIT + parameter.id,
					kind: "choice",
					label: text.unit,
					choices: units.map((each) => ({ value: each, label: formatUnit(each) })),
				},
			];
		});
	const composed = method?.emissions.some(({ gas }) => gas === "$composition");
	return [
		{
			name: "method",
			kind: "choice",
			label: text.method,
			hint: text.methodHint,
			choices: methodChoices(methods),
			wide: true,
		},
		{ name: "zh", label: text.nameZh, required: true },
		{ name: "en", label: text.nameEn, optional: true },
		...values,
		...(composed
			? [
					{
						name: "composition",
						label: text.composition,
						hint: text.compositionHint,
						required: true,
						wide: true,
						check: (typed: string) => (compositionOf(typed) ? "" : text.compositionWrong),
						convert: compositionOf,
					},
				]
			: []),
		{
			name: "source",
			label: text.source,
			hint: text.sourceHint,
			placeholder: text.sourceExample,
			required: true,
		},
		{ name: "clause", label: text.clause, optional: true },
		{ name: "dataYear", kind: "whole", label: text.year, optional: true },
		{
			name: "region",
			kind: "choice",
			label: text.region,
			placeholder: "—",
			choices: ["CN", ...provinces.map(({ code }) => code), "GLO"].map((value) => ({
				value,
				label: formatRegion(value),
			})),
		},
		{ name: "remark", kind: "lines", label: text.remark, optional: true, wide: true },
	];
}

/** A factor as the form shows it. */
export function factorItem(factor: Factor, methods: readonly MethodRecord[]) {
	const method = methods.find(({ id }) => id === factor.method);
	const values = (method?.parameters ?? []).flatMap(({ id, unit }) => [
		[VALUE + id, factor.values?.[id]?.value],
		[UNIT + id, factor.values?.[id]?.unit ?? unit],
	]);
	const english = factor.name.en === factor.name.zh ? undefined : factor.name.en;
	return {
		...factor,
		zh: factor.name.zh,
		en: english,
		region: factor.geography ?? factor.region,
		remark: factor.note ? inLanguage(factor.note) : undefined,
		composition: factor.composition && compositionText(factor.composition),
		...Object.fromEntries(values),
	};
}

/** What edits of the form mean for the factor. */
export function factorFormEdits(
	factor: Factor,
	edits: Readonly<Record<string, unknown>>,
	methods: readonly MethodRecord[],
): Record<string, unknown> {
	const out: Record<string, unknown> = {};
	let values = { ...factor.values };
	for (const [name, value] of Object.entries(edits)) {
		const id = name.slice(name.indexOf(" ") + 1);
		const unit = methods.find((each) => each.id === factor.method)?.parameters;
		const fallback = unit?.find((each) => each.id === id)?.unit ?? "1";
		const old = values[id] ?? { value: "", unit: fallback };
		if (name.startsWith(VALUE)) {
			const { [id]: _, ...others } = values;
			values = value ? { ...others, [id]: { ...old, value: String(value) } } : others;
		} else if (name.startsWith(UNIT)) {
			if (values[id]) values = { ...values, [id]: { ...old, unit: String(value) } };
		} else if (name === "zh") {
			const same = factor.name.en === factor.name.zh || factor.name.en === "";
			out.name = { zh: String(value), en: same ? String(value) : factor.name.en };
		} else if (name === "en") {
			out.name = { zh: factor.name.zh, en: value ? String(value) : factor.name.zh };
		} else if (name === "remark") {
			out.note = value ? { zh: String(value), en: String(value) } : undefined;
		} else if (name === "region") {
			const code = value ? String(value) : undefined;
			out.region = code?.slice(0, code === "GLO" ? 3 : 2);
			out.geography = code !== undefined && code !== "GLO" ? code : undefined;
		} else if (name === "method") {
			const method = methods.find((each) => each.id === value);
			out.method = value;
			out.category = method?.category;
			out.composition = undefined;
			const known = new Set(method?.parameters.map((each) => each.id));
			values = Object.fromEntries(Object.entries(values).filter(([each]) => known.has(each)));
		} else out[name] = value;
	}
	return { ...out, values: Object.keys(values).length > 0 ? values : undefined };
}
