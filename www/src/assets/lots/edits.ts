// What an edit of a lot's form makes of the lot: its status begins and ends retirement and sale.

import type { AssetLot, LotStatus } from "../../engine/types.ts";
import { flat, folded } from "../../parts/folded.ts";
import type { FormItem } from "../../ui/form/fields.ts";

/** What has become of a lot, as the engine reads it. */
export const statusOf = ({ sale, retirement }: AssetLot): LotStatus => {
	if (sale) return "sold";
	return retirement ? "retired" : "held";
};

/** A lot as its form shows it. */
export const lotItem = (lot: AssetLot): FormItem => ({ ...flat(lot), status: statusOf(lot) });

/** The edits of a lot that the edits of its form stand for. */
export function lotEdits(
	lot: AssetLot,
	edits: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
	const { status, ...own } = edits;
	const given = folded(lot, present(own), { price: "CNY" });
	// What was begun stays when its last field is emptied: the status alone ends it.
	if ("retirement" in given) given.retirement = { date: "", ...(given.retirement ?? {}) };
	if ("sale" in given) given.sale = given.sale ?? {};
	return status === undefined ? given : { ...given, ...withStatus(lot, status as LotStatus) };
}

function withStatus(lot: AssetLot, status: LotStatus): Record<string, unknown> {
	return {
		retirement: status === "retired" ? (lot.retirement ?? { date: "" }) : undefined,
		sale: status === "sold" ? (lot.sale ?? {}) : undefined,
	};
}

/** What is unticked is absent in the document. */
const present = (edits: Readonly<Record<string, unknown>>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(edits).map(([name, value]) => [name, value === false ? undefined : value]),
	);

/** A lot without what was never said. */
export const said = (lot: AssetLot): AssetLot =>
	Object.fromEntries(
		Object.entries(lot).filter(([, value]) => value !== undefined),
	) as unknown as AssetLot;

/** A new lot. */
export const blankLot = (id: string): AssetLot => ({
	id,
	name: "",
	kind: "ccer",
	serials: "",
	quantity: "",
	uses: [],
});
