// What the pages of an event work on: the store with the open event, the register of its lots, and what the
// engine answers about it. The app puts it together; tests put together their own.

import type {
	AssetRegister,
	Claim,
	ClaimGround,
	Explanation,
	Outcome,
	QuickAnswers,
	QuickEstimate,
} from "../engine/types.ts";
import type { Library } from "../factors/library.ts";
import type { PlanCommandArguments, PlanCommandName, Store, View } from "../store/index.ts";

/** The signals of the store that pages read, and what they ask of it. */
export type EventStore = Pick<
	Store<unknown>,
	| "event"
	| "eventResult"
	| "findings"
	| "evaluating"
	| "canUndo"
	| "canRedo"
	| "run"
	| "undo"
	| "redo"
	| "setting"
	| "keepSetting"
	| "exportSubject"
	| "exportWorkspace"
	| "timeline"
>;

/** The work in hand. */
export interface EventDesk {
	readonly store: EventStore;
	/** Methods and factors: those of the packs and the event's own. */
	readonly library: Library;
	/** The register of the workspace as it stands; undefined where there is none yet. */
	readonly register: View<AssetRegister>;
	/** Does a command on the register, which begins where there is none; the event is evaluated anew then. */
	editRegister<N extends PlanCommandName>(
		name: N,
		args: PlanCommandArguments<N>,
	): Promise<Outcome<null>>;
	/** How a figure of the event came about. */
	explain(figure: string): Promise<Outcome<Explanation>>;
	/** The event that a handful of answers makes, and its result. */
	quick(answers: QuickAnswers): Promise<Outcome<QuickEstimate>>;
	/** The words of a text that claim more than what stands behind it carries. */
	lint(text: string, ground: ClaimGround): Promise<Outcome<Claim[]>>;
}
