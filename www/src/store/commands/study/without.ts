// A study without some of its parts, and without what named them.

import type { ProductStudy, StudyVariant, Supply } from "../../../engine/types.ts";

/** Whether a supply is to go. */
type Gone = (supply: Supply) => boolean;

/** The study without processes: what they supplied is without a supply. */
export function withoutProcesses(study: ProductStudy, ids: ReadonlySet<string>): ProductStudy {
	const gone = new Set(
		study.processes.filter(({ id }) => ids.has(id)).flatMap(({ inputs }) => inputs ?? []),
	);
	const left = {
		...study,
		processes: study.processes.filter(({ id }) => !ids.has(id)),
	};
	const without = withoutSupplies(left, ({ process }) => process !== undefined && ids.has(process));
	return withoutVariantInputs(without, new Set([...gone].map(({ id }) => id)));
}

/** The study without an input, and without the processes that served it alone, where those go along. */
export function withoutInput(study: ProductStudy, id: string, parts: boolean): ProductStudy {
	const process = study.processes.find(({ inputs }) => inputs?.some((input) => input.id === id));
	const input = process?.inputs?.find((each) => each.id === id);
	const processes = study.processes.map((each) =>
		each === process
			? { ...each, inputs: each.inputs?.filter((one) => one !== input) ?? [] }
			: each,
	);
	const left = withoutVariantInputs({ ...study, processes }, new Set([id]));
	const served = input?.supply?.process;
	if (!parts || served === undefined) return left;
	return withoutProcesses(left, unneeded(left, served));
}

/** A process and those behind it that nothing else needs. */
function unneeded(study: ProductStudy, from: string): Set<string> {
	const needed = reached(study, study.reference.process, undefined);
	const behind = reached(study, from, undefined);
	for (const each of study.processes) {
		// Processes that nothing needs as it is keep what they need themselves.
		if (!needed.has(each.id) && !behind.has(each.id)) reached(study, each.id, needed);
	}
	return new Set([...behind].filter((id) => !needed.has(id)));
}

function reached(study: ProductStudy, from: string, known: Set<string> | undefined): Set<string> {
	const found = known ?? new Set<string>();
	const waiting = [from];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		const process = study.processes.find((each) => each.id === id);
		each(process, ({ process: next }) => {
			if (next !== undefined) waiting.push(next);
		});
	}
	return found;
}

/** Every supply within a value. */
function each(value: unknown, visit: (supply: Supply) => void): void {
	if (value === null || typeof value !== "object") return;
	if (isSupply(value)) visit(value);
	for (const member of Object.values(value)) each(member, visit);
}

/** The study without the supplies that are to go, wherever they stand. */
export function withoutSupplies(study: ProductStudy, gone: Gone): ProductStudy {
	const { processes, variants } = study;
	return {
		...study,
		processes: cleared(processes, gone) ?? [],
		...(variants ? { variants: cleared(variants, gone) ?? [] } : {}),
	};
}

/** A value without such supplies; the same object where it has none. */
function cleared<T>(value: T, gone: Gone): T | undefined {
	if (value === null || typeof value !== "object") return value;
	if (isSupply(value) && gone(value)) return undefined;
	let same = true;
	const members = Object.entries(value).flatMap(([key, member]): [string, unknown][] => {
		const left = cleared(member, gone);
		same &&= left === member;
		return left === undefined ? [] : [[key, left]];
	});
	if (same) return value;
	return (
		Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)
	) as T;
}

const isSupply = (value: object): value is Supply =>
	"kind" in value &&
	(value.kind === "process" ||
		value.kind === "factor" ||
		value.kind === "footprint" ||
		value.kind === "electricity");

/** The study whose variants don't speak of inputs that are no more. */
function withoutVariantInputs(study: ProductStudy, ids: ReadonlySet<string>): ProductStudy {
	const { variants } = study;
	if (!variants?.some(({ inputs }) => inputs && [...ids].some((id) => Object.hasOwn(inputs, id)))) {
		return study;
	}
	return {
		...study,
		variants: variants.map(({ inputs, ...variant }): StudyVariant => {
			if (!inputs) return variant;
			const left = Object.entries(inputs).filter(([id]) => !ids.has(id));
			return left.length === 0 ? variant : { ...variant, inputs: Object.fromEntries(left) };
		}),
	};
}
