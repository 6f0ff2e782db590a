// What the pages of results ask of a study beside its result.

import type {
	ContributionNode,
	Flows,
	Sensitivity,
	VariantComparison,
} from "../../engine/footprint.ts";
import type { Outcome } from "../../engine/types.ts";
import type { Explained } from "../../ui/explanation/explainer.ts";

/** The engine's answers about the study that is open. */
export interface Answers {
	/** How a figure of the result came about. */
	explain(figure: string): Promise<Explained>;
	/** A place in the contribution tree, and `depth` levels below it. */
	tree(path: string[], depth: number): Promise<Outcome<ContributionNode>>;
	/** What flows from where to where, without flows below `least` of the total. */
	flows(least: string): Promise<Outcome<Flows>>;
	/** How much the total follows each line, factor and parameter. */
	sensitivity(): Promise<Outcome<Sensitivity[]>>;
	/** Every variant beside the study. */
	compare(): Promise<Outcome<VariantComparison[]>>;
}
