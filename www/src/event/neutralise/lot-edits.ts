// Lots of the register as their form shows them for one event, and what its edits change in the register.

import type { AssetLot, AssetRegister } from "../../engine/types.ts";
import { flat, folded } from "../../parts/folded.ts";
import type { FormItem } from "../../ui/form/fields.ts";
import { present } from "../parts/event-list.ts";

/** The use of a lot for an event. */
export const useOf = (lot: AssetLot, event: string) =>
	(lot.uses ?? []).find(({ subject }) => subject === event);

/** The lots that are used for an event. */
export const lotsFor = (register: AssetRegister | undefined, event: string): AssetLot[] =>
	(register?.lots ?? []).filter((lot) => useOf(lot, event));

/** The lots that are not used for it yet. */
export const otherLots = (register: AssetRegister | undefined, event: string): AssetLot[] =>
	(register?.lots ?? []).filter((lot) => !useOf(lot, event));

/** A lot as its form shows it; `used` is what the event takes of it. */
export const lotItem = (lot: AssetLot, event: string): FormItem => ({
	...flat(lot),
	used: useOf(lot, event)?.quantity,
});

/** What the edits of that form change in the lot. The use keeps its place among those of others. */
export function lotEdits(
	lot: AssetLot,
	edits: Readonly<Record<string, unknown>>,
	event: string,
	newId: () => string,
): Record<string, unknown> {
	const { used, ...own } = edits;
	const given = folded(lot, present(own));
	if ("retirement" in given && given.retirement !== undefined) {
		given.retirement = { date: "", ...(given.retirement as object) };
	}
	if (!("used" in edits)) return given;
	const quantity = typeof used === "string" ? used : "";
	const uses = lot.uses ?? [];
	const there = useOf(lot, event);
	const now = there
		? uses.map((use) => (use === there ? { ...use, quantity } : use))
		: [...uses, { id: newId(), subject: event, quantity }];
	return { ...given, uses: now };
}

/** A new lot that is to be used for an event. */
export const blankLot = (id: string): AssetLot => ({
	id,
	name: "",
	kind: "ccer",
	serials: "",
	quantity: "",
	uses: [],
});
