// Begins a project: the document that "new project" opens.

import type { ProjectDocument } from "../../engine/types.ts";

/** What a new project starts from. The caller mints the id and brings the name. */
export interface CreateProject {
	id: string;
	name: string;
	/** The calendar year in which it begins to count. */
	year: number;
}

/** A new project: ten years from the first of January, rounded down to whole tonnes, estimated beforehand. */
export const createProject = ({ id, name, year }: CreateProject): ProjectDocument => ({
	format: "tansuan",
	version: 1,
	kind: "project",
	id,
	name,
	profile: {},
	settings: {
		gwp: "ar6",
		crediting: {
			start: `${year}-01-01`,
			years: 10,
			kind: "fixed",
			renewals: 0,
			division: "calendar",
		},
		rounding: "down",
		side: "ex-ante",
	},
	alternatives: [],
	sources: [],
});
