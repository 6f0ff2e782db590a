// What edits of a source change in the document.

import type {
	EventActivity,
	EventPhase,
	EventSide,
	EventSource,
	SourceKind,
} from "../../engine/types.ts";
import { usualFactor, usualMethod, usualUnit } from "./methods.ts";

/** An amount as an event has it. */
export type Amount = NonNullable<EventActivity["values"]>[string];

/** A new source of a kind, by its usual method and factor. */
export function newSource(
	id: string,
	kind: SourceKind,
	phase: EventPhase,
	name: string,
): EventSource {
	const factor = usualFactor(kind);
	return { id, name, phase, kind, method: usualMethod(kind), ...(factor ? { factor } : {}) };
}

/** The amount of a source's activity on one side. */
export const amountOf = (
	source: EventSource,
	side: EventSide,
	parameter: string,
): Amount | undefined => source[side]?.values?.[parameter];

/** The unit that a source's activity has: its own, else that of the other side, else the usual one. */
export function unitOf(
	source: EventSource,
	side: EventSide,
	parameter: string,
	usual: string,
): string {
	const other = side === "estimate" ? "actual" : "estimate";
	return (
		amountOf(source, side, parameter)?.unit ?? amountOf(source, other, parameter)?.unit ?? usual
	);
}

/** Another amount of a source's activity on one side. An emptied one takes its side away. */
export function withAmount(
	source: EventSource,
	side: EventSide,
	parameter: string,
	edits: Partial<Amount>,
	usual: string,
): Partial<Record<EventSide, EventSource["estimate"]>> {
	const unit = unitOf(source, side, parameter, usual);
	const amount = { value: "", unit, ...amountOf(source, side, parameter), ...edits };
	const { [parameter]: _, ...others } = source[side]?.values ?? {};
	if (amount.value.trim() === "" && !isGiven(others)) return { [side]: undefined };
	return { [side]: { ...source[side], values: { ...others, [parameter]: amount } } };
}

const isGiven = (values: Readonly<Record<string, Amount>>): boolean =>
	Object.values(values).some(({ value }) => value.trim() !== "");

/** The estimate as the actual, as it stands. */
export const takenOver = ({ estimate }: EventSource): Pick<EventSource, "actual"> =>
	estimate ? { actual: structuredClone(estimate) } : {};

/** Another method: its factor is chosen anew, and amounts keep their values in its usual unit. */
export function withMethod(source: EventSource, method: string): Record<string, unknown> {
	const moved = (side: EventSide) => {
		const value = Object.values(source[side]?.values ?? {})[0]?.value;
		return value === undefined
			? undefined
			: { values: { activity: { value, unit: usualUnit(method, undefined) } } };
	};
	return {
		method,
		factor: undefined,
		values: undefined,
		estimate: moved("estimate"),
		actual: moved("actual"),
	};
}
