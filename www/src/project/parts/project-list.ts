// A list of a project as a table whose rows open their forms: its edits are those of items of the document.

import type { ProjectDocument } from "../../engine/project.ts";
import { flat, folded, type Units } from "../../parts/folded.ts";
import { ListSection } from "../../parts/list-section.ts";
import type { PlanItem } from "../../store/commands/plan/place.ts";
import type { FormItem } from "../../ui/form/fields.ts";

/** Base of the lists of a project. */
export abstract class ProjectList<
	T extends { id: string },
	D extends object = ProjectDocument,
> extends ListSection<T, D> {
	/** The usual units of amounts. */
	protected readonly units: Units = {};
	/** The object in which the list stands, by the names that lead to it. */
	protected readonly within: readonly string[] = [];

	protected override formOf(item: T): FormItem {
		return flat(item);
	}

	protected override editsOf(item: T, edits: Record<string, unknown>): Record<string, unknown> {
		return folded(item, present(edits), this.units);
	}

	protected get path(): string[] {
		return [...this.within, this.list];
	}

	protected override add(item: T): Promise<boolean> {
		const items = [present(item as unknown as Record<string, unknown>) as PlanItem];
		return this.edit.run("add-items", { path: this.path, items });
	}

	protected override change(item: T, edits: Record<string, unknown>): Promise<unknown> {
		return this.edit.run("edit-item", { path: this.path, id: item.id, edits });
	}

	protected override discard(item: T): Promise<unknown> {
		return this.edit.take("remove-item", { path: this.path, id: item.id }, () =>
			this.words().removed(this.nameOf(item)),
		);
	}
}

/** What is unticked is absent in the document. */
export const present = (edits: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(edits).map(([name, value]) => [name, value === false ? undefined : value]),
	);

/** The choices of a form, from words by their values. */
export const choices = (names: Readonly<Record<string, string>>) =>
	Object.entries(names).map(([value, label]) => ({ value, label }));
