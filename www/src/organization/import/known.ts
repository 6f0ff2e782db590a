// What readers and writers of tables need to know of an organisation: its sources by all the names
// that people give them, the parameters of their methods, its instruments.

import type { Organization } from "../../engine/types.ts";
import type { Bilingual } from "../../i18n/index.ts";
import type { KnownOrganization, KnownSource } from "../../interchange/activity/mapping.ts";
import { type Methods, type MethodView, mainParameter, measured, STOCK } from "../data/methods.ts";
import { strings as dataStrings } from "../data/strings.ts";

/** What kinds of fuel or material sources are of, as the result names them. */
export type Sorts = readonly { sourceId: string; sort: Bilingual }[];

/** What readers of tables need to know. */
export function knownOrganization(
	document: Organization,
	methods: Methods,
	sorts: Sorts = [],
): KnownOrganization {
	const sortOf = new Map(sorts.map(({ sourceId, sort }) => [sourceId, sort]));
	const labels = sourceLabels(document);
	return {
		years: document.settings.years,
		startMonth: document.settings.yearStartMonth,
		instruments: document.instruments.map(({ id, name }) => ({ id, name })),
		sources: document.sources.map((source): KnownSource => {
			const { id, name, emissionType, activityUnit, equipment } = source;
			const method = methods.get(source.method);
			const main = mainParameter(method);
			const sort = sortOf.get(id);
			const label = labels.get(id);
			const called = [
				equipment,
				sort?.zh,
				sort?.en,
				label === name ? undefined : label,
				factorWords(source.factor?.factor),
			];
			return {
				id,
				name,
				aliases: called.flatMap((alias) => (alias ? [alias] : [])),
				emissionType,
				mainParam: main?.id ?? "activity",
				unit: activityUnit ?? main?.unit ?? "",
				params: parametersOf(method, activityUnit ?? main?.unit ?? ""),
			};
		}),
	};
}

/** What a factor is of, by its id: `gbt32151.34-2024.natural_gas` is of natural gas. */
const factorWords = (id: string | undefined): string | undefined =>
	id?.split(".").at(-1)?.replaceAll("_", " ");

/** The parameters that records of a method give, by their names in both languages. */
export function parametersOf(method: MethodView | undefined, unit: string): KnownSource["params"] {
	const { zh, en } = dataStrings.languages;
	const main = mainParameter(method)?.id ?? "activity";
	const all = method?.parameters ?? [];
	const balance = new Map([...STOCK, "invoiced" as const].map((id) => [id as string, id]));
	const plain = all.map((parameter) => {
		const id = balance.get(parameter.id);
		return {
			id: parameter.id,
			names: [
				parameter.name.zh,
				parameter.name.en,
				...(id ? [zh.parameters[id], en.parameters[id]] : []),
			],
			unit: parameter.id === main ? unit : parameter.unit,
		};
	});
	const stock = [...STOCK, "invoiced" as const].map((id) => ({
		id,
		names: [zh.parameters[id], en.parameters[id]],
		unit,
	}));
	const listed = (method?.lists ?? []).flatMap((list) =>
		list.parameters.map(({ id, name, unit: own }) => ({
			id: `${list.id}/${id}`,
			names: [`${list.name.zh}：${name.zh}`, `${list.name.en}: ${name.en}`],
			unit: own,
		})),
	);
	const known = new Set(plain.map(({ id }) => id));
	return [...plain, ...stock.filter(({ id }) => !known.has(id)), ...listed];
}

/** The measured parameters that a record cannot do without. */
export const needed = (method: MethodView | undefined): readonly string[] =>
	measured(method)
		.filter(({ required }) => required)
		.map(({ id }) => id);

/** Names that tell sources apart: where two share one, with the facility, else with a number. */
export function sourceLabels({ sources, facilities }: Organization): ReadonlyMap<string, string> {
	const places = new Map(facilities.map(({ id, name }) => [id, name]));
	const twice = (texts: readonly string[]) => {
		const seen = new Set<string>();
		return new Set(texts.filter((text) => seen.size === seen.add(text).size));
	};
	const shared = twice(sources.map(({ name }) => name));
	const placed = sources.map(({ name, facilityId }) =>
		shared.has(name) ? `${name}（${places.get(facilityId) ?? facilityId}）` : name,
	);
	const still = twice(placed);
	const counts = new Map<string, number>();
	return new Map(
		sources.map(({ id }, at) => {
			const label = placed[at] ?? "";
			if (!still.has(label)) return [id, label];
			const count = (counts.get(label) ?? 0) + 1;
			counts.set(label, count);
			return [id, `${label} #${count}`];
		}),
	);
}
