// What the factor library says of methods and factors beside what the engine says.

import type { FactorRecord, MethodRecord } from "../engine/types.ts";

export type {
	FactorContext,
	FactorHit,
	FactorQuery,
	FactorRecord,
	MethodRecord,
	Parameter,
} from "../engine/types.ts";

/** A value of a factor, with the name of its parameter. */
export type ValueRecord = FactorRecord["values"][number];

/** A gas and the formula of its mass. */
export type Emission = MethodRecord["emissions"][number];

/** The pack of what the organisation brings itself. */
export const OWN = "own";

/** Whether a method is offered to organisations. */
export const isForOrganizations = ({ levels }: MethodRecord): boolean =>
	!levels || levels.length === 0 || levels.includes("organization");

/** Whether a source by this method needs a factor that nobody chooses for it. */
export function needsFactor(method: MethodRecord): boolean {
	const composed = method.emissions.some(({ gas }) => gas === "$composition");
	const looked = method.parameters.some(
		({ role, required, setting, default: fallback }) =>
			role === "factor" && required && !setting && !fallback,
	);
	return (composed || looked) && method.select === undefined;
}
