// The answers to a question, and what stands there before anything is asked.

import type { Organization } from "../../engine/types.ts";
import { type Found, type Group, groupsOf } from "./groups.ts";
import type { Item } from "./item.ts";
import { ranked, wordsOf } from "./rank.ts";
import { recordsFound } from "./records.ts";

/** What the engine found, and for which question. */
export interface Answered {
	question: string;
	found: Found;
}

/** The groups that answer a question; what the engine found for an older one is no part of them. */
export function answers(
	question: string,
	items: readonly Item[],
	document: Organization | undefined,
	engine: Answered | undefined,
): Group[] {
	const elsewhere = document ? [recordsFound(wordsOf(question), document)] : [];
	if (engine?.question === question) elsewhere.push(engine.found);
	return groupsOf(ranked(question, items), elsewhere);
}

/** The most pages that stand there before anything is asked. */
const PAGES = 8;

/** What was chosen last, then pages and commands. */
export function beginning(items: readonly Item[], recent: readonly Item[]): Group[] {
	const keys = new Set(recent.map(({ key }) => key));
	const rest = (kind: "command" | "page") =>
		items.filter((item) => item.kind === kind && !keys.has(item.key));
	const group = (kind: Group["kind"], items: readonly Item[]): Group => ({
		kind,
		items,
		count: items.length,
	});
	return [
		group("recent", recent),
		group("page", rest("page").slice(0, PAGES)),
		group("command", rest("command")),
	].filter(({ count }) => count > 0);
}
