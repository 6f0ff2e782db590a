// Where in the pages of the register a finding has its place.

import type { AssetRegister, Problem } from "../../engine/types.ts";
import { thingOf } from "../../findings/places.ts";
import { assetsAddress } from "../../routes/index.ts";

/** The address of a place; undefined where it is nothing here. */
export function placeOf(
	document: AssetRegister,
	problem: Pick<Problem, "path" | "about">,
): string | undefined {
	const { part, thing } = thingOf(document, problem);
	if (part === undefined) return undefined;
	return assetsAddress(document.id, "lots", thing ? { lot: thing.id } : {});
}
