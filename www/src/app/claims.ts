// The uses of serials elsewhere in the workspace, against which the register of assets is checked: certificates of
// organisations, certificates that projects sold, and lots of other registers.

import type { AnyDocument, AssetClaim, Outcome, Problem } from "../engine/types.ts";
import type { Store } from "../store/index.ts";
import { CLAIMING } from "./register.ts";

/** Everything that other subjects than a register claim; what can't be read is told beside. */
export async function claimsBeside(
	registerId: string,
	store: Pick<Store<unknown>, "subjects" | "glance">,
): Promise<Outcome<AssetClaim[]>> {
	const claims: AssetClaim[] = [];
	const findings: Problem[] = [];
	for (const { subjectId, kind } of store.subjects.get() ?? []) {
		if (subjectId === registerId || !CLAIMING.has(kind)) continue;
		const seen = await store.glance(subjectId);
		if (seen.status === "ok") claims.push(...claimsOf(seen.value as unknown as AnyDocument));
		else findings.push(...seen.problems);
	}
	return { status: "ok", value: claims, findings };
}

/** What a subject claims. */
export function claimsOf(document: AnyDocument): AssetClaim[] {
	const { id: subject, name } = document;
	return serialsOf(document)
		.filter((serials) => serials.trim() !== "")
		.map((serials) => ({ subject, name, serials }));
}

function serialsOf(document: AnyDocument): string[] {
	switch (document.kind) {
		case "organization":
			return (document.certificates ?? []).map(({ serials }) => serials);
		case "project":
			return (document.sources ?? []).flatMap(({ certificatesSold = [] }) =>
				certificatesSold.flatMap(({ serials }) => serials ?? []),
			);
		case "assets":
			return (document.lots ?? []).map(({ serials }) => serials);
		default:
			return [];
	}
}
