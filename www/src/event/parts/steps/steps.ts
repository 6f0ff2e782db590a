// The steps of an event and how far each is, as its document and its result tell.

import type { EventDocument, EventResult } from "../../../engine/types.ts";
import type { EventPage } from "../../../routes/index.ts";

/** The steps, in the order of the work. */
export const STEPS = [
	"basics",
	"estimate",
	"reduce",
	"commit",
	"actual",
	"neutralise",
	"statement",
] as const satisfies readonly EventPage[];

/** A step. */
export type StepName = (typeof STEPS)[number];

/** How far a step is: done, to do, or not possible before another one. */
export type StepState = "done" | "todo" | "later";

/** A step with its state. */
export interface Step {
	name: StepName;
	state: StepState;
}

/** The steps and their states; without a result only what the document says. */
export function stepsOf(document: EventDocument, result: EventResult | undefined): Step[] {
	return STEPS.map((name) => ({ name, state: result ? stateOf(name, document, result) : "todo" }));
}

function stateOf(name: StepName, document: EventDocument, result: EventResult): StepState {
	const { estimate, actual, neutrality, rules } = result;
	const when = (done: boolean, possible = true): StepState =>
		done ? "done" : possible ? "todo" : "later";
	const listed = estimate.of > 0 || actual.of > 0;
	const holds = (id: string) => rules.some((rule) => rule.id === id && rule.status === "holds");
	switch (name) {
		case "basics":
			return when(holds("basics"));
		case "estimate":
			return when(estimate.counted > 0 && isExpected(result));
		case "reduce":
			return when((document.actions ?? []).length > 0, estimate.counted > 0);
		case "commit":
			return when(result.commitment.ready, estimate.counted > 0);
		case "actual":
			return when(actual.of > 0 && actual.counted === actual.of, listed);
		case "neutralise":
			return when(
				actual.counted > 0 && !/[1-9]/.test(neutrality.still) && holds("quantity"),
				actual.counted > 0,
			);
		case "statement":
			return when(result.statement.ready, actual.counted > 0);
	}
}

/** Whether every source was expected, but for what only showed afterwards. */
const isExpected = ({ sources }: EventResult): boolean =>
	sources.every(
		({ excluded, estimate, actual }) =>
			excluded !== undefined || estimate !== undefined || actual !== undefined,
	);

/** The step after one; undefined after the last. */
export const nextStep = (name: EventPage): StepName | undefined => {
	const at = STEPS.indexOf(name as StepName);
	return at < 0 ? undefined : STEPS[at + 1];
};
