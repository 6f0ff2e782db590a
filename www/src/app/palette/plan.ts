// What is in the open event, project or register, as items.

import { placeOf as inRegister } from "../../assets/findings/place.ts";
import type { AnyDocument } from "../../engine/types.ts";
import { placeOf as inEvent } from "../../event/findings/place.ts";
import { strings } from "../../history/plan/strings.ts";
import { placeOf as inProject } from "../../project/findings/place.ts";
import type { Item } from "./item.ts";

/** The address of a thing of a document that is an event, a project or a register. */
function placeOf(document: AnyDocument, part: string, id: string): string | undefined {
	const place = { path: `${part}[${id}]`, about: [id] };
	switch (document.kind) {
		case "event":
			return inEvent(document, place);
		case "project":
			return inProject(document, place);
		case "assets":
			return inRegister(document, place);
		default:
			return undefined;
	}
}

const KINDS: ReadonlySet<string> = new Set(["event", "project", "assets"]);

/** Everything in it that has a name. */
export function planItems(document: AnyDocument): Item[] {
	if (!KINDS.has(document.kind)) return [];
	return Object.entries(document).flatMap(([part, list]) =>
		Array.isArray(list) ? list.flatMap((each) => itemOf(document, part, each)) : [],
	);
}

function itemOf(document: AnyDocument, part: string, value: unknown): Item[] {
	const { id, name } = (value ?? {}) as { id?: unknown; name?: unknown };
	if (typeof id !== "string" || typeof name !== "string" || name === "") return [];
	const go = placeOf(document, part, id);
	if (go === undefined) return [];
	return [
		{ key: `item:${part}:${id}`, kind: "item", label: name, note: strings().kinds[part] ?? "", go },
	];
}
