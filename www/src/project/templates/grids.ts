// The regional grids whose operating and build margins the library knows, the newest edition of each first.

import type { FactorRecord } from "../../engine/types.ts";
import type { Library } from "../../factors/library.ts";
import { pinOf } from "../../factors/own.ts";
import { inLanguage } from "../../i18n/index.ts";
import type { Margins } from "./begin.ts";

/** The method of grid electricity that a project replaces or saves. */
export const GRID_METHOD = "electricity.project";

/** A regional grid in an edition of its factors. */
export interface RegionalGrid extends Margins {
	key: string;
	/** What the factor of the operating margin is called. */
	label: string;
}

/** The grids of some factors: those with both margins of the same grid and year. */
export function gridsOf(records: readonly FactorRecord[]): RegionalGrid[] {
	const found = new Map<string, { year: number; om?: FactorRecord; bm?: FactorRecord }>();
	for (const record of records) {
		const { family, geography, dataYear } = record;
		if ((family !== "om" && family !== "bm") || geography === undefined) continue;
		const key = `${geography} ${dataYear ?? ""}`;
		const own = found.get(key) ?? { year: dataYear ?? 0 };
		own[family] ??= record;
		found.set(key, own);
	}
	return [...found]
		.sort(([, a], [, b]) => b.year - a.year)
		.flatMap(([key, { om, bm }]) =>
			om && bm ? [{ key, label: `${inLanguage(om.name)} / BM`, om: pinOf(om), bm: pinOf(bm) }] : [],
		);
}

/** The grids that the loaded packs have. */
export async function regionalGrids(library: Library): Promise<RegionalGrid[]> {
	const outcome = await library.search({ method: GRID_METHOD, level: "project" });
	return outcome.status === "ok" ? gridsOf(outcome.value.hits) : [];
}
