// The worked examples beside the first one: where each lies, and the page that it needs.

import type { PageName } from "../pages.ts";

/** Where an example lies. */
export interface Example {
	file: string;
	page: PageName;
	/** The register whose lots are used for it, for an event. */
	lots?: string;
}

/** The examples, in the order in which the home page has them. */
export const EXAMPLES = {
	extrusion: { file: "examples/product-extrusion.json", page: "product/results" },
	chair: { file: "examples/product-chair.json", page: "product/results" },
	conference: {
		file: "examples/event-conference.json",
		page: "event/results",
		lots: "examples/event-conference-assets.json",
	},
	rooftop: { file: "examples/project-rooftop-solar.json", page: "project/results" },
} as const satisfies Readonly<Record<string, Example>>;

/** The name of such an example. */
export type FurtherExample = keyof typeof EXAMPLES;
