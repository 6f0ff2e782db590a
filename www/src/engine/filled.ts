// A document as the engine decoded it, with nothing absent that may be empty.

import type * as wire from "./load.ts";
import type { Amount, Organization } from "./types.ts";

/** Fills in the lists, texts and settings that the engine leaves out when they are empty. */
export function filled(document: wire.Organization): Organization {
	const { settings } = document;
	return {
		...document,
		format: "tansuan",
		kind: "organization",
		profile: document.profile ?? {},
		settings: {
			...settings,
			electricity: settings.electricity ?? "by-account",
			steamDeduction: settings.steamDeduction ?? false,
			account: settings.account ?? "gbt32150",
		},
		facilities: document.facilities ?? [],
		instruments: document.instruments ?? [],
		sources: (document.sources ?? []).map(({ values, ...source }) =>
			values ? { ...source, values: amounts(values) } : source,
		),
		records: each(document.records ?? {}, (rows) => rows.map(record)),
		products: (document.products ?? []).map((product) => ({
			...product,
			sole: product.sole ?? false,
			years: each(product.years ?? {}, ({ value, ...year }) =>
				value ? { ...year, value: amount(value) } : year,
			),
		})),
		outputValues: (document.outputValues ?? []).map((year) => ({
			...year,
			value: amount(year.value),
		})),
		certificates: document.certificates ?? [],
		baseYearChanges: document.baseYearChanges ?? [],
		significance: (document.significance ?? []).map((row) => ({
			...row,
			criteria: row.criteria ?? [],
		})),
		methods: document.methods ?? [],
		factors: document.factors ?? [],
	};
}

function record({ values = {}, lists, ...record }: wire.ActivityRecord) {
	const items = lists && each(lists, (list) => list.map(amounts));
	return { ...record, values: amounts(values), ...(items ? { lists: items } : {}) };
}

function amounts(values: Record<string, wire.Amount>): Record<string, Amount> {
	return each(values, amount);
}

function amount(given: wire.Amount): Amount {
	return { ...given, unit: given.unit ?? "" };
}

function each<A, B>(members: Record<string, A>, work: (member: A) => B): Record<string, B> {
	return Object.fromEntries(Object.entries(members).map(([key, member]) => [key, work(member)]));
}
