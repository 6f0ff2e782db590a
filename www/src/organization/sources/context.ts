// What the factor of a source is wanted for.

import type { FactorContext, Organization, Source } from "../../engine/types.ts";
import type { MethodRecord } from "../../factors/model.ts";

/** What the factor of a source is wanted for: its place, the latest year, its unit. */
export function contextOf(
	source: Source,
	document: Organization | undefined,
	method: MethodRecord | undefined,
): FactorContext {
	const facility = document?.facilities.find(({ id }) => id === source.facilityId);
	const years = document?.settings.years ?? [];
	const unit = source.activityUnit ?? method?.parameters.find(({ id }) => id === "activity")?.unit;
	return {
		region: facility?.region ?? "CN",
		...(years.length > 0 ? { year: Math.max(...years) } : {}),
		...(unit ? { unit } : {}),
		...(method?.boundary ? { boundary: method.boundary } : {}),
	};
}
