// Everything that the search ranks by itself, made when it opens and when something of it changes.

import type { MethodRecord } from "../../factors/model.ts";
import { language } from "../../i18n/index.ts";
import type { Route } from "../../routes/index.ts";
import type { Document } from "../../store/index.ts";
import { subjects } from "../state.ts";
import { store } from "../workplace.ts";
import { commandItems, type Shell } from "./commands.ts";
import type { Item } from "./item.ts";
import { methodItem } from "./library-items.ts";
import { documentItems, pageItems, partItems, studyItems, subjectItems } from "./places.ts";
import { planItems } from "./plan.ts";

/** What items are made of. */
export interface Ground {
	route: Route;
	document: Document | undefined;
	methods: readonly MethodRecord[];
	help: readonly Item[];
	shell: Shell;
}

/** Makes the items, and keeps them until something that they show has changed. */
export class Candidates {
	#made: { from: readonly unknown[]; items: readonly Item[] } | undefined;

	/** The items. */
	items(ground: Ground): readonly Item[] {
		const { route, document, methods, help, shell } = ground;
		const undo = [store.canUndo.get(), store.canRedo.get()];
		const from = [route, document, methods.length, help, language(), subjects.get(), ...undo];
		const before = this.#made;
		if (before?.from.every((each, at) => each === from[at])) return before.items;
		const items = [
			...commandItems(route, shell),
			...pageItems(route),
			...partItems(route),
			...subjectItems().filter(({ key }) => key !== `subject:${document?.id}`),
			...(document?.kind === "organization" ? documentItems(document, route) : []),
			...(document?.kind === "product" ? studyItems(document) : []),
			...(document ? planItems(document) : []),
			...methods.map(methodItem),
			...help,
		];
		this.#made = { from, items };
		return items;
	}
}
