// The stages of a life cycle in their order, and which of them a boundary has.

import type { BoundaryKind, Stage, StudyBoundary } from "../engine/types.ts";

/** The stages, in the order of a life. */
export const STAGES = [
	"raw-materials",
	"production",
	"packaging",
	"distribution",
	"use",
	"maintenance",
	"end-of-life",
] as const satisfies readonly Stage[];

/** The boundaries that have a name. */
export const BOUNDARIES = [
	"cradle-to-gate",
	"cradle-to-grave",
	"gate-to-gate",
	"chosen",
] as const satisfies readonly BoundaryKind[];

const NAMED: Readonly<Record<Exclude<BoundaryKind, "chosen">, readonly Stage[]>> = {
	"cradle-to-gate": ["raw-materials", "production", "packaging"],
	"cradle-to-grave": STAGES,
	"gate-to-gate": ["production", "packaging"],
};

/** The stages inside a boundary. */
export const stagesOf = ({ kind, stages = [] }: StudyBoundary): readonly Stage[] =>
	kind === "chosen" ? STAGES.filter((stage) => stages.includes(stage)) : NAMED[kind];

/** The boundary in which a stage is otherwise than it was: a named one where one has just these stages. */
export function withStage(boundary: StudyBoundary, stage: Stage): StudyBoundary {
	const inside = stagesOf(boundary);
	const stages = STAGES.filter((each) => inside.includes(each) !== (each === stage));
	const named = BOUNDARIES.find(
		(kind) => kind !== "chosen" && NAMED[kind].join() === stages.join(),
	);
	return named ? { kind: named } : { kind: "chosen", stages };
}
