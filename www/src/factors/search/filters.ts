// The choices of the filters, from the factors that there are.

import { formatRegion, provinces } from "../../format/index.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Choice } from "../../ui/field/select.component.ts";
import type { FactorRecord } from "../model.ts";
import { strings } from "../strings.ts";

/** The filters there are. */
export type FilterName = "category" | "region" | "year" | "set" | "family";

const distinct = <T>(values: readonly (T | undefined)[]): T[] => [
	...new Set(values.filter((value): value is T => value !== undefined)),
];

/** The fuel tables that the factors come in, by their names. */
export const setChoices = (records: readonly FactorRecord[]): Choice[] =>
	distinct(records.map(({ set }) => set)).map((value) => {
		const named = records.find(({ set, setName }) => set === value && setName)?.setName;
		return { value, label: named ? inLanguage(named) : value };
	});

/** The choices of a filter. */
export function filterChoices(name: FilterName, records: readonly FactorRecord[]): Choice[] {
	const text = strings();
	switch (name) {
		case "category":
			return Object.entries(text.categories).map(([value, label]) => ({ value, label }));
		case "family":
			return distinct(records.map(({ family }) => family)).map((value) => ({
				value,
				label: text.families[value] ?? value,
			}));
		case "set":
			return setChoices(records);
		case "year":
			return distinct(records.flatMap(({ dataYear, reportingYear }) => [dataYear, reportingYear]))
				.sort((a, b) => b - a)
				.map((year) => ({ value: String(year), label: String(year) }));
		case "region":
			return [
				{ value: "CN", label: formatRegion("CN") },
				...provinces.map(({ code }) => ({ value: code, label: formatRegion(code) })),
				...distinct(records.map(({ region }) => region))
					.filter((region) => region !== "CN" && region !== "GLO")
					.map((region) => ({ value: region, label: formatRegion(region) })),
			];
	}
}
