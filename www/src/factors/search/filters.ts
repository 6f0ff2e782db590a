// The choices of the filters, from what the loaded factors can be chosen by.

import type { FactorChoices, PackListing } from "../../engine/types.ts";
import { formatRegion, formatUnit, provinces } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import type { FactorQuery } from "../model.ts";
import { strings } from "../strings.ts";

/** The filters there are. */
export type FilterName =
	| "pack"
	| "category"
	| "region"
	| "year"
	| "boundary"
	| "unit"
	| "set"
	| "family";

/** What is chosen. */
export type Filters = Partial<Record<FilterName, string>>;

/** The fuel tables that the factors come in, by their names. */
export const setChoices = (choices: FactorChoices | undefined): Choice[] =>
	(choices?.sets ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name) }));

/** The choices of a filter. */
export function filterChoices(
	name: FilterName,
	choices: FactorChoices | undefined,
	packs: readonly PackListing[] = [],
): Choice[] {
	const text = strings();
	const named = (values: readonly string[] = [], labels: Readonly<Record<string, string>> = {}) =>
		values.map((value) => ({ value, label: labels[value] ?? value }));
	switch (name) {
		case "pack":
			return packs
				.filter(({ loaded }) => loaded)
				.map(({ id, name }) => ({ value: id, label: inLanguage(name) }));
		case "category":
			return named(choices?.categories, text.categories);
		case "family":
			return named(choices?.families, text.families);
		case "set":
			return setChoices(choices);
		case "year":
			return named(choices?.years.map(String));
		case "boundary":
			return (choices?.boundaries ?? []).map(({ id, name }) => ({
				value: id,
				label: inLanguage(name),
			}));
		case "unit":
			return (choices?.units ?? []).map((value) => ({ value, label: formatUnit(value) }));
		case "region": {
			const isAbroad = (code: string) => !code.startsWith("CN") && code !== "GLO";
			const codes = [
				"CN",
				...provinces.map(({ code }) => code),
				...(choices?.regions ?? []).filter(isAbroad),
			];
			return codes.map((value) => ({ value, label: formatRegion(value) }));
		}
	}
}

/** What is chosen, as a query. */
export function queryOf({ year, boundary, ...others }: Filters): FactorQuery {
	const given = Object.entries(others).filter(([, value]) => value);
	return {
		...Object.fromEntries(given),
		...(year ? { year: Number.parseInt(year, 10) } : {}),
		...(boundary ? { boundary: boundary as NonNullable<FactorQuery["boundary"]> } : {}),
	};
}
