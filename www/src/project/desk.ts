// What the pages of a project work on: the store with the open project, and what the engine answers about it
// and about the others beside it. The app puts it together; tests put together their own.

import type {
	AbatementCurve,
	Explanation,
	Outcome,
	ProjectDocument,
	ProjectTemplate,
} from "../engine/types.ts";
import type { Library } from "../factors/library.ts";
import type { Store } from "../store/index.ts";

/** The signals of the store that pages read, and what they ask of it. */
export type ProjectStore = Pick<
	Store<unknown>,
	| "project"
	| "projectResult"
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
export interface ProjectDesk {
	readonly store: ProjectStore;
	/** Methods and factors: those of the packs and the project's own. */
	readonly library: Library;
	/** How a figure of the project came about. */
	explain(figure: string): Promise<Outcome<Explanation>>;
	/** Every project of the workspace as it is stored, the open one as it is seen. */
	everyProject(): Promise<readonly ProjectDocument[]>;
	/** What projects abate, the cheapest tonne first. */
	abatementCurve(projects: readonly ProjectDocument[]): Promise<Outcome<AbatementCurve>>;
	/** What projects can be begun from, each with its methodology. */
	templates(): Promise<Outcome<ProjectTemplate[]>>;
}
