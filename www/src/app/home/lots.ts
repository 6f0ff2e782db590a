// Lots of an example in the register of the workspace: an event that is offset stands on it.

import type { AssetRegister, Outcome } from "../../engine/types.ts";
import { newId, type Store } from "../../store/index.ts";
import { registerHead } from "../register.ts";

type Shelf = Pick<Store<unknown>, "subjects" | "glance" | "create" | "runOn">;

/**
 * Puts the lots of an example into the register, used for the event `id` in place of the one they were made for;
 * where they are in it for an event that is still there, that one is answered and nothing changes.
 */
export async function placeLots(
	store: Shelf,
	{ lots = [], ...example }: AssetRegister,
	madeFor: string,
	id: string,
): Promise<Outcome<string>> {
	const own = lots.map((lot) => ({
		...lot,
		uses: (lot.uses ?? []).map((use) => (use.subject === madeFor ? { ...use, subject: id } : use)),
	}));
	const head = registerHead(store.subjects.get());
	if (!head) {
		return answer(id, await store.create({ ...example, id: newId(), lots: own } as AssetRegister));
	}
	const seen = await store.glance(head.subjectId);
	if (seen.status === "invalid") return seen;
	const { lots: there = [] } = seen.value as unknown as AssetRegister;
	const known = new Map(there.map((lot) => [lot.id, lot]));
	const events = new Set(store.subjects.get()?.map(({ subjectId }) => subjectId));
	const uses = own.flatMap((lot) => known.get(lot.id)?.uses ?? []);
	const earlier = uses.find(({ subject }) => events.has(subject))?.subject;
	if (earlier !== undefined) return answer(earlier);
	for (const lot of own.filter((each) => known.has(each.id))) {
		const edited = await store.runOn(head.subjectId, "edit-item", {
			path: ["lots"],
			id: lot.id,
			edits: { uses: lot.uses },
		});
		if (edited.status === "invalid") return edited;
	}
	const items = own.filter((each) => !known.has(each.id));
	return answer(id, await store.runOn(head.subjectId, "add-items", { path: ["lots"], items }));
}

/** The event that the lots are used for, where nothing went wrong. */
const answer = (id: string, done?: Outcome<unknown>): Outcome<string> =>
	done?.status === "invalid" ? done : { status: "ok", value: id, findings: [] };
