// What the template asks for: a block of rows, one a month, for each parameter of each source.

import type { Organization } from "../../engine/types.ts";
import { language } from "../../i18n/index.ts";
import type { KnownOrganization, KnownSource } from "../../interchange/activity/mapping.ts";
import { type Methods, unitsOf } from "../data/methods.ts";
import { needed, sourceLabels } from "../import/known.ts";

/** A block of rows: one parameter of a source. */
export interface Block {
	source: KnownSource;
	label: string;
	parameter: string;
	unit: string;
	units: readonly string[];
}

/** The values that each source is asked for: those it has been given before, else what it needs. */
export function blocksOf(
	document: Organization,
	methods: Methods,
	known: KnownOrganization,
): Block[] {
	const labels = sourceLabels(document);
	const inUse = language() === "zh" ? 0 : 1;
	return document.sources.flatMap((source): Block[] => {
		const method = methods.get(source.method);
		const found = known.sources.find(({ id }) => id === source.id);
		if (source.excluded !== undefined || !found) return [];
		const given = new Set(
			(document.records[source.id] ?? []).flatMap(({ values }) => Object.keys(values)),
		);
		const asked = given.size > 0 ? [...given] : [...new Set([found.mainParam, ...needed(method)])];
		return asked.flatMap((param): Block[] => {
			const named = found.params.find(({ id }) => id === param);
			const declared = method?.parameters.find(({ id }) => id === param);
			if (!named && param !== found.mainParam) return [];
			const unit = param === found.mainParam ? found.unit : (named?.unit ?? "");
			return [
				{
					source: found,
					label: labels.get(source.id) ?? source.name,
					parameter: named?.names[inUse] ?? param,
					unit,
					units: declared ? unitsOf(declared, [unit]) : [unit],
				},
			];
		});
	});
}
