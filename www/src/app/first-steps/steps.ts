// What an organisation that is new needs first, in the order of the work.

import type { Organization } from "../../engine/types.ts";
import type { OrganizationPage } from "../../routes/index.ts";

/** A first step. */
export interface FirstStep {
	id: "profile" | "sources" | "data";
	page: OrganizationPage;
	done: boolean;
}

/** The first steps; none once there are data, since the pages then speak for themselves. */
export function firstSteps({ profile, sources, records }: Organization): FirstStep[] {
	if (Object.values(records).some((rows) => rows.length > 0)) return [];
	const told = Boolean(profile.legalName?.trim() && profile.boundary?.trim());
	return [
		{ id: "profile", page: "profile", done: told },
		{ id: "sources", page: "sources", done: sources.length > 0 },
		{ id: "data", page: "data", done: false },
	];
}
