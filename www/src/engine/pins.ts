// The packs that a document pins factors of, which the engine needs to evaluate it.

import type { Organization, ProductStudy } from "./types.ts";

/** The ids of the packs that an organisation's sources or a study's supplies name. */
export function packsOf(document: Organization | ProductStudy): Set<string> {
	const packs = new Set<string>();
	if (document.kind === "product") gather(document, packs);
	else for (const { factor } of document.sources ?? []) if (factor) packs.add(factor.pack);
	return packs;
}

/** Supplies stand in many places of a study: inputs, legs, recycling, what is avoided, variants. */
function gather(value: unknown, packs: Set<string>): void {
	if (value === null || typeof value !== "object") return;
	const { factor } = value as { factor?: { pack?: unknown } };
	if (typeof factor?.pack === "string") packs.add(factor.pack);
	for (const member of Object.values(value)) gather(member, packs);
}
