// What changing one thing of a source means for the others: pure, so that a new source and one that
// is saved as it is typed behave alike.

import type { Amount, EmissionType, Facility, Source } from "../../engine/types.ts";
import {
	type FactorRecord,
	isForOrganizations,
	type MethodRecord,
	type Parameter,
} from "../../factors/model.ts";
import { pinOf } from "../../factors/own.ts";

/** New values by field; undefined takes a field away. */
export type SourceEdits = { [K in keyof Source]?: Source[K] | undefined };

/** The methods that fit a type of source, for organisations; those made for it first. */
export function methodsFor(type: EmissionType, methods: readonly MethodRecord[]): MethodRecord[] {
	const fitting = methods.filter(
		(method) => method.emissionTypes.includes(type) && isForOrganizations(method),
	);
	const madeFor = ({ emissionTypes }: MethodRecord) => emissionTypes[0] === type;
	return [...fitting.filter(madeFor), ...fitting.filter((method) => !madeFor(method))];
}

/** The parameter that a plain value of a record is of: the activity, else the first that is measured. */
export function mainParameter(method: MethodRecord | undefined): Parameter | undefined {
	const measured = method?.parameters.filter(({ role }) => role === "measured") ?? [];
	return measured.find(({ id }) => id === "activity") ?? measured[0];
}

/** The parameters that may hold for all records of a source: all but the activity itself. */
export function constantParameters(method: MethodRecord): Parameter[] {
	const main = mainParameter(method)?.id;
	const amounts = new Set(["opening", "purchased", "closing", "sold", "capacityChange", "volume"]);
	return method.parameters.filter(({ id }) => id !== main && !amounts.has(id));
}

/** A new source of a type, by the first method that fits. */
export function freshSource(
	id: string,
	type: EmissionType,
	facility: Facility | undefined,
	methods: readonly MethodRecord[],
): Source {
	const method = methodsFor(type, methods)[0];
	const unit = mainParameter(method)?.unit;
	return {
		id,
		facilityId: facility?.id ?? "",
		name: "",
		emissionType: type,
		method: method?.id ?? "",
		...(unit === undefined ? {} : { activityUnit: unit }),
	};
}

/** Another type: the method stays where it fits, else the first that fits takes its place. */
export function typeEdits(
	source: Source,
	type: EmissionType,
	methods: readonly MethodRecord[],
): SourceEdits {
	const fitting = methodsFor(type, methods);
	const stays = fitting.some(({ id }) => id === source.method);
	const next = fitting[0];
	if (stays || !next) return { emissionType: type };
	return { emissionType: type, ...methodEdits(source, next, undefined) };
}

/** Another method: the factor stays where it serves it; values that it does not know go. */
export function methodEdits(
	source: Source,
	method: MethodRecord,
	factor: FactorRecord | undefined,
): SourceEdits {
	const known = new Set(method.parameters.map(({ id }) => id));
	const kept = Object.entries(source.values ?? {}).filter(([id]) => known.has(id));
	const main = mainParameter(method);
	const units = main ? [main.unit, ...(main.alternatives ?? [])] : [];
	const unit = units.includes(source.activityUnit ?? "") ? source.activityUnit : main?.unit;
	const serves =
		factor !== undefined &&
		(factor.method === method.id || (factor.alsoMethods ?? []).includes(method.id));
	return {
		method: method.id,
		activityUnit: unit,
		values: kept.length > 0 ? Object.fromEntries(kept) : undefined,
		...(serves ? {} : { factor: undefined }),
	};
}

/** A factor that was picked; a source without a name is called like it. */
export function factorEdits(source: Source, record: FactorRecord, name: string): SourceEdits {
	return {
		factor: pinOf(record),
		...(source.name.trim() === "" ? { name } : {}),
	};
}

/** A constant of the source; an empty text takes it away. */
export function constantEdits(
	source: Source,
	id: string,
	edits: Partial<Pick<Amount, "value" | "unit">> & { evidence?: string },
	fallback: string,
): SourceEdits {
	const { [id]: old, ...others } = source.values ?? {};
	const value = edits.value ?? old?.value ?? "";
	const { evidence: kept, ...amount } = old ?? { value: "", unit: fallback };
	const kind = edits.evidence ?? kept?.kind ?? "";
	const evidence =
		kind === "metered" || kind === "invoiced" || kind === "estimated"
			? { evidence: { ...kept, kind } as NonNullable<Amount["evidence"]> }
			: {};
	const now: Amount = { ...amount, value, unit: edits.unit ?? amount.unit, ...evidence };
	const values = value.trim() === "" ? others : { ...others, [id]: now };
	return { values: Object.keys(values).length > 0 ? values : undefined };
}

/** The values of a preset as the source's own; they are estimates until something is measured. */
export function presetEdits(source: Source, preset: FactorRecord): SourceEdits {
	const values = preset.values.map(({ parameter, value, unit }): [string, Amount] => [
		parameter,
		{ value, unit, evidence: { kind: "estimated" } },
	]);
	return { values: { ...source.values, ...Object.fromEntries(values) } };
}

/** The category and scope that follow from type and ownership (ISO 14064-1:2018, GHG Protocol). */
export function defaultPlace(
	source: Pick<Source, "emissionType" | "ownership" | "scope3Category">,
): { category: number; scope: number } {
	const contracted = source.ownership === "contracted";
	switch (source.emissionType) {
		case "purchased-electricity":
		case "purchased-heat":
		case "exported-electricity":
		case "exported-heat":
			return { category: 2, scope: 2 };
		case "embodied-carbon":
			return { category: 4, scope: 3 };
		case "other-indirect":
			return { category: categoryOfScope3(source.scope3Category), scope: 3 };
		case "mobile-combustion":
			return contracted ? { category: 3, scope: 3 } : { category: 1, scope: 1 };
		default:
			return contracted ? { category: 4, scope: 3 } : { category: 1, scope: 1 };
	}
}

/** The ISO 14064-1 category of a GHG Protocol scope 3 category. */
export function categoryOfScope3(category: number | undefined): number {
	if (category === undefined) return 6;
	if ([1, 2, 3, 5, 8].includes(category)) return 4;
	if ([4, 6, 7, 9].includes(category)) return 3;
	return category >= 10 && category <= 15 ? 5 : 6;
}

/** The same source once more, without its data. */
export const duplicateOf = (source: Source, id: string, name: string): Source => ({
	...source,
	id,
	name,
});
