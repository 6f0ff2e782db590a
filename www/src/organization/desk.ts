// What the pages of an organisation work on: the store with the open document, and the engine's
// answers about its figures. The app puts it together; tests put together their own.

import type { OrganizationResult } from "../engine/result.ts";
import type { Outcome } from "../engine/types.ts";
import type { Store } from "../store/index.ts";
import type { ExplanationView } from "../ui/explanation/explanation.ts";
import type { MethodView } from "./data/methods.ts";

/** The signals of the store that pages read, and what they ask of it. */
export type DeskStore = Pick<
	Store<OrganizationResult>,
	"current" | "result" | "findings" | "evaluating" | "exportSubject" | "exportWorkspace"
>;

/** The work in hand. */
export interface Desk {
	readonly store: DeskStore;
	/** How a figure of the open document came about. */
	explain(figure: string): Promise<Outcome<ExplanationView>>;
	/** The methods of the packs. */
	methods(): Promise<readonly MethodView[]>;
}
