// Where in the pages of a project a finding or a step of an explanation has its place.

import type { Problem, ProjectDocument } from "../../engine/types.ts";
import { thingOf } from "../../findings/places.ts";
import { factorsAddress, type ProjectPage, projectAddress } from "../../routes/index.ts";

/** The page on which each part of the document is edited, and what its address calls one of its items. */
const PLACES: Readonly<Record<string, readonly [page: ProjectPage, item?: string]>> = {
	name: ["scenario"],
	profile: ["scenario"],
	settings: ["scenario"],
	alternatives: ["scenario", "alternative"],
	functionalEquivalence: ["scenario"],
	sources: ["emissions", "source"],
	exAnte: ["emissions"],
	monitored: ["emissions"],
	monitoring: ["monitoring", "parameter"],
	additionality: ["monitoring"],
	checklist: ["monitoring", "check"],
	coBenefits: ["monitoring", "benefit"],
	economics: ["economics"],
};

/** The address of a place; undefined where it is nothing here. */
export function placeOf(
	document: ProjectDocument,
	problem: Pick<Problem, "path" | "about">,
): string | undefined {
	const { part = "", thing } = thingOf(document, problem);
	if (part === "factors") return factorsAddress({ tab: "own" });
	if (part === "methods") return factorsAddress({ tab: "methods" });
	const [page, item] = (Object.hasOwn(PLACES, part) && PLACES[part]) || [];
	if (page === undefined) return undefined;
	return projectAddress(document.id, page, item && thing ? { [item]: thing.id } : {});
}
