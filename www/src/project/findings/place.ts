// Where in the pages of a project a finding or a step of an explanation has its place.

import type { Problem, ProjectDocument } from "../../engine/types.ts";
import { thingOf } from "../../findings/places.ts";
import { factorsAddress, type ProjectPage, projectAddress } from "../../routes/index.ts";

/** Where a part of the document is edited: the page, its section, and what its address calls one of the items. */
interface Place {
	page: ProjectPage;
	section?: string;
	item?: string;
}

const PLACES: Readonly<Record<string, Place>> = {
	name: { page: "scenario", section: "profile" },
	profile: { page: "scenario", section: "profile" },
	settings: { page: "scenario", section: "period" },
	alternatives: { page: "scenario", section: "baseline", item: "alternative" },
	functionalEquivalence: { page: "scenario", section: "baseline" },
	checklist: { page: "scenario", section: "compliance", item: "check" },
	coBenefits: { page: "scenario", section: "benefits", item: "benefit" },
	sources: { page: "emissions", item: "source" },
	exAnte: { page: "emissions" },
	monitored: { page: "emissions" },
	monitoring: { page: "monitoring", item: "parameter" },
	additionality: { page: "monitoring", section: "additionality" },
	economics: { page: "economics" },
};

/** The address of a place; undefined where it is nothing here. */
export function placeOf(
	document: ProjectDocument,
	problem: Pick<Problem, "path" | "about">,
): string | undefined {
	const { part = "", thing } = thingOf(document, problem);
	if (part === "factors") return factorsAddress({ tab: "own" });
	if (part === "methods") return factorsAddress({ tab: "methods" });
	const place = Object.hasOwn(PLACES, part) ? PLACES[part] : undefined;
	if (place === undefined) return undefined;
	const { page, section, item } = place;
	const query = item && thing ? { [item]: thing.id } : section === undefined ? {} : { section };
	return projectAddress(document.id, page, query);
}
