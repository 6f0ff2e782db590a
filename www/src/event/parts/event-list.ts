// A list of an event as a table whose rows open their forms: its edits are those of items of the document.

import type { EventDocument } from "../../engine/types.ts";
import { flat, folded, type Units } from "../../parts/folded.ts";
import { ListSection } from "../../parts/list-section.ts";
import type { PlanItem } from "../../store/commands/plan/place.ts";

/** Base of the lists of an event. */
export abstract class EventList<T extends { id: string; name: string }> extends ListSection<
	T,
	EventDocument
> {
	/** The usual units of amounts. */
	protected readonly units: Units = {};

	protected override nameOf = ({ name }: T) => name;
	protected override formOf = flat;

	protected override editsOf(item: T, edits: Record<string, unknown>): Record<string, unknown> {
		return folded(item, present(edits), this.units);
	}

	protected override add = (item: T) => {
		const items = [present(item as unknown as Record<string, unknown>) as PlanItem];
		return this.edit.run("add-items", { path: [this.list], items });
	};

	protected override change = (item: T, edits: Record<string, unknown>) =>
		this.edit.run("edit-item", { path: [this.list], id: item.id, edits });

	protected override discard = (item: T) =>
		this.edit.take("remove-item", { path: [this.list], id: item.id }, () =>
			this.words().removed(item.name),
		);
}

/** What is unticked is absent in the document. */
export const present = (edits: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(edits).map(([name, value]) => [name, value === false ? undefined : value]),
	);
