// Units of bills of materials: which are masses, and the words for pieces that only such tables use.

import { plain } from "../activity/period.ts";

const MASSES: Readonly<Record<string, string>> = {
	kg: "kg",
	kgs: "kg",
	kgm: "kg",
	千克: "kg",
	公斤: "kg",
	g: "g",
	gr: "g",
	gm: "g",
	grm: "g",
	gram: "g",
	grams: "g",
	克: "g",
	mg: "mg",
	毫克: "mg",
	t: "t",
	tne: "t",
	to: "t",
	吨: "t",
	公吨: "t",
	tonne: "t",
	tonnes: "t",
	lb: "lb",
	lbs: "lb",
	磅: "lb",
	斤: "斤",
};

/** Pieces, by names that the engine does not take. */
const PIECES = new Set(
	"ea each pce pcs. pc. piece pieces unit units st stk stück nos no set sets 支 根 片 块 条 颗 粒 副 对 双 把 枚 卷 瓶 包 盒 部 组 pcs pc 个 只 套 台 张 件".split(
		" ",
	),
);

/** The units of mass that can be said to be meant. */
export const MASS_UNITS = ["kg", "g", "mg", "t", "lb"] as const;

/** A unit of mass as the engine names it; undefined for what is none. */
export function massUnit(text: string | undefined): string | undefined {
	const key = plain(text ?? "").toLowerCase();
	return Object.hasOwn(MASSES, key) ? MASSES[key] : undefined;
}

/** A unit as it is used: masses and pieces by one name, others as they are written. */
export function bomUnit(text: string): string {
	const written = plain(text);
	const mass = massUnit(written);
	if (mass !== undefined) return mass;
	return PIECES.has(written.toLowerCase()) ? "件" : written;
}
