// The place of a finding in a document of named things: the member of the document that it speaks of, and the
// thing in it.

import type { Problem } from "../engine/types.ts";
import { problemText } from "../i18n/index.ts";
import type { FindingView } from "../ui/finding/finding.component.ts";
import { consequence } from "./consequence.ts";

/** A thing of a document. */
export interface Thing {
	/** The member of the document in which it stands. */
	part: string;
	id: string;
	name: string;
}

/** The thing that a problem speaks of, or only the part of the document that its path begins with. */
export function thingOf(document: object, { path, about }: Pick<Problem, "path" | "about">) {
	const part = /^\w+/.exec(path)?.[0];
	const things = thingsIn(document);
	const inPath = /^\w+\[([^\]]*)\]/.exec(path)?.[1];
	const thing =
		things.find(({ id, part: own }) => own === part && id === inPath) ??
		things.find(({ id }) => about.includes(id)) ??
		(part !== undefined && inPath !== undefined ? itemAt(document, part, inPath) : undefined);
	return { part: thing?.part ?? part, thing };
}

const known = new WeakMap<object, readonly Thing[]>();

/** The things in the lists of a document. */
function thingsIn(document: object): readonly Thing[] {
	const found = known.get(document);
	if (found) return found;
	const things = Object.entries(document).flatMap(([part, list]) =>
		Array.isArray(list) ? list.flatMap((item) => thing(part, item) ?? []) : [],
	);
	known.set(document, things);
	return things;
}

/** An item by its place: the engine names those of long tables so. */
function itemAt(document: object, part: string, place: string): Thing | undefined {
	const list: unknown = Reflect.get(document, part);
	return Array.isArray(list) && /^\d+$/.test(place) ? thing(part, list[Number(place)]) : undefined;
}

function thing(part: string, item: unknown): Thing | undefined {
	const { id, name } = (item ?? {}) as { id?: unknown; name?: unknown };
	if (typeof id !== "string") return undefined;
	return { part, id, name: typeof name === "string" ? name : "" };
}

/** A problem as a finding, with the way to its place. */
export function findingView(
	problem: Problem,
	document: object,
	href: string | undefined,
): FindingView {
	const message = problemText(problem);
	const name = thingOf(document, problem).thing?.name ?? "";
	return {
		severity: problem.severity,
		message,
		note: [message.includes(name) ? "" : name, consequence(problem)].filter(Boolean).join(" · "),
		path: problem.path,
		about: problem.about,
		...(href === undefined ? {} : { href }),
	};
}
