// Where in the pages of an event a finding or a step of an explanation has its place.

import type { EventDocument, Problem } from "../../engine/types.ts";
import { thingOf } from "../../findings/places.ts";
import { type EventPage, eventAddress, factorsAddress } from "../../routes/index.ts";

/** The page on which each part of the document is edited, and what its address calls one of its items. */
const PLACES: Readonly<Record<string, readonly [page: EventPage, item?: string]>> = {
	name: ["basics"],
	profile: ["basics"],
	settings: ["basics"],
	venues: ["basics", "venue"],
	groups: ["basics", "group"],
	sources: ["estimate", "source"],
	modes: ["estimate", "mode"],
	journeys: ["estimate", "journey"],
	surveys: ["estimate", "survey"],
	actions: ["reduce", "action"],
	commitment: ["commit"],
	lots: ["neutralise", "lot"],
	register: ["neutralise"],
	confirmation: ["statement"],
	statement: ["statement"],
};

/** The address of a place; undefined where it is nothing here. */
export function placeOf(
	document: EventDocument,
	problem: Pick<Problem, "path" | "about">,
): string | undefined {
	const { part = "", thing } = thingOf(document, problem);
	if (part === "factors") return factorsAddress({ tab: "own" });
	if (part === "methods") return factorsAddress({ tab: "methods" });
	const [page, item] = (Object.hasOwn(PLACES, part) && PLACES[part]) || [];
	if (page === undefined) return undefined;
	const side = page === "estimate" && isActual(document, problem, thing?.id) ? "actual" : page;
	return eventAddress(document.id, side, item && thing ? { [item]: thing.id } : {});
}

/** Whether a problem of a source or a journey is one of what was measured. */
function isActual(document: EventDocument, { path }: Pick<Problem, "path">, id?: string): boolean {
	if (/\.actual\b/.test(path)) return true;
	const journey = document.journeys?.find((each) => each.id === id) as
		| { side?: string }
		| undefined;
	return journey?.side === "actual";
}
