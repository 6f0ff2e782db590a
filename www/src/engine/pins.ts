// The packs that a document pins factors of, which the engine needs to evaluate it.

import type { AnyDocument } from "./types.ts";

/** The ids of the packs that the sources of an organisation, or whatever else has a factor, name. */
export function packsOf(document: AnyDocument): Set<string> {
	const packs = new Set<string>();
	if (document.kind !== "organization") gather(document, packs);
	else for (const { factor } of document.sources ?? []) if (factor) packs.add(factor.pack);
	return packs;
}

/** Pins stand in many places: supplies of inputs and legs of a study, sources of an event, years of a project. */
function gather(value: unknown, packs: Set<string>): void {
	if (value === null || typeof value !== "object") return;
	const { pack, factor } = value as { pack?: unknown; factor?: unknown };
	if (typeof pack === "string" && typeof factor === "string") packs.add(pack);
	for (const member of Object.values(value)) gather(member, packs);
}
