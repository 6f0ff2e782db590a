// What the pages of a product study work on: the store with the open study, and what the engine answers
// about it. The app puts it together; tests put together their own.

import type { StudyAnswers } from "../engine/index.ts";
import type { Outcome, PactSupplies, ProductResult } from "../engine/types.ts";
import type { Library } from "../factors/library.ts";
import type { Store } from "../store/index.ts";

/** The signals of the store that pages read, and what they ask of it. */
export type StudyStore = Pick<
	Store<unknown, ProductResult>,
	| "study"
	| "footprint"
	| "findings"
	| "evaluating"
	| "canUndo"
	| "canRedo"
	| "setting"
	| "keepSetting"
	| "run"
	| "undo"
	| "redo"
	| "exportSubject"
	| "exportWorkspace"
	| "timeline"
	| "materials"
	| "keepMaterials"
>;

/** The work in hand. */
export interface StudyDesk {
	readonly store: StudyStore;
	/** Methods and factors: those of the packs and the study's own. */
	readonly library: Library;
	/** What the engine answers about the open study beside its result. */
	readonly ask: StudyAnswers;
	/** Reads a PACT file. */
	readonly readPact: (file: Uint8Array<ArrayBuffer>) => Promise<Outcome<PactSupplies>>;
}
