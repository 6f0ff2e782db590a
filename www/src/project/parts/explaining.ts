// Explanations of a project's figures: where they come from, and the places of what their steps speak of.

import type { Explaining } from "../../ui/explanation/explainer.ts";
import type { ProjectDesk } from "../desk.ts";
import { placeOf } from "../findings/place.ts";

/** What explains the figures of the open project. */
export const explaining = (desk: () => ProjectDesk | undefined): Explaining => ({
	ask: (figure) => desk()?.explain(figure),
	beside: () => {
		const document = desk()?.store.project.get();
		if (!document) return {};
		return {
			placeOf: ({ about = [] }) =>
				about.length > 0 ? placeOf(document, { path: "", about: [...about] }) : undefined,
		};
	},
});
