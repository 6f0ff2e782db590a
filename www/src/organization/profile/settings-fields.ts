// The fields of the settings.

import type { Organization } from "../../engine/types.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import type { FieldSpec } from "../../ui/form/fields.ts";
import { strings } from "./settings-strings.ts";

/** The reporting years that a text names, in their order; undefined where it names none. */
export function yearsOf(text: string): number[] | undefined {
	const parts = text
		.normalize("NFKC")
		.split(/[,，、;；\s]+/)
		.filter((part) => part !== "");
	if (parts.length === 0 || !parts.every((part) => /^(19|20|21)\d\d$/.test(part))) return undefined;
	return [...new Set(parts.map((part) => Number.parseInt(part, 10)))].sort((a, b) => a - b);
}

/** The settings as a form shows them. */
export const settingsItem = (settings: Organization["settings"]) => ({
	...settings,
	years: settings.years.join(", "),
});

const choices = (names: Readonly<Record<string, string>>): Choice[] =>
	Object.entries(names).map(([value, label]) => ({ value, label }));

/** The fields; `sets` are the fuel tables that the loaded packs have. */
export function settingsFields(
	settings: Organization["settings"],
	sets: readonly Choice[],
): FieldSpec[] {
	const text = strings();
	const { baseYear, guideline } = settings;
	const years = [...new Set([...settings.years, ...(baseYear === undefined ? [] : [baseYear])])];
	const known = sets.some(({ value }) => value === guideline);
	return [
		{
			name: "years",
			label: text.years,
			hint: text.yearsHint,
			required: true,
			check: (typed) => (yearsOf(typed) ? "" : text.yearsWrong),
			convert: yearsOf,
		},
		{
			name: "yearStartMonth",
			help: "reportingYear",
			kind: "choice",
			asWhole: true,
			label: text.yearStartMonth,
			hint: text.yearStartHint,
			choices: Array.from({ length: 12 }, (_, at) => ({
				value: String(at + 1),
				label: text.month(at + 1),
			})),
		},
		{
			name: "baseYear",
			help: "baseYear",
			kind: "choice",
			asWhole: true,
			label: text.baseYear,
			hint: text.baseYearHint,
			placeholder: text.noBaseYear,
			choices: years
				.toSorted((a, b) => a - b)
				.map((year) => ({ value: String(year), label: String(year) })),
		},
		{
			name: "baseYearThreshold",
			kind: "number",
			label: text.threshold,
			hint: text.thresholdHint,
			placeholder: "5",
			suffix: "%",
			optional: true,
		},
		{
			name: "consolidation",
			help: "consolidation",
			kind: "choice",
			label: text.consolidation,
			hint: text.consolidationHint,
			choices: choices(text.consolidations),
		},
		{
			name: "account",
			help: "account",
			kind: "choice",
			label: text.account,
			hint: text.accountHint,
			choices: choices(text.accounts),
		},
		{
			name: "gwp",
			help: "gwp",
			kind: "choice",
			label: text.gwp,
			hint: text.gwpHint,
			choices: choices(text.gwps),
		},
		{
			name: "electricity",
			help: "locationMarket",
			kind: "choice",
			label: text.electricity,
			hint: text.electricityHint,
			choices: choices(text.electricities),
		},
		{
			name: "guideline",
			help: "emissionFactor",
			kind: "choice",
			label: text.guideline,
			hint: text.guidelineHint,
			placeholder: text.noGuideline,
			choices:
				guideline === undefined || known ? sets : [...sets, { value: guideline, label: guideline }],
		},
		{
			name: "steamDeduction",
			kind: "tick",
			label: text.steamDeduction,
			hint: text.steamHint,
			wide: true,
		},
	];
}
