// What may supply a material: what the study uses for it already, what it was given last time, and what the
// factor library has, each with its score. Nothing of it counts before a person confirms it.

import type {
	FactorContext,
	FactorHit,
	FactorRecord,
	ProductStudy,
	Supply,
} from "../../../engine/types.ts";
import type { Library } from "../../../factors/library.ts";
import { OWN } from "../../../factors/model.ts";
import { pinOf } from "../../../factors/own.ts";
import { type Material, suppliesInUse } from "./materials.ts";
import type { Memories } from "./memory.ts";
import { isMeant, type MaterialQuery, queriesOf, scoreOf } from "./score.ts";

/** One of the things that may supply a material. */
export interface Candidate {
	id: string;
	supply: Supply;
	/** Where it is from: this study, the last time, the search, or the hand of a person. */
	from: "study" | "memory" | "library" | "picked";
	/** When it was used last, as ISO 8601. */
	at?: string;
	record?: FactorRecord;
	fit?: FactorHit["fit"];
	score?: number;
	query?: MaterialQuery;
}

/** How many of the library are proposed. */
const MOST = 5;

/** Hits of a query that are looked at. */
const HITS = 6;

/** A score from which several are confirmed at once. */
export const SURE = 80;

/** What a factor for a study is wanted for. */
export function contextOf({ settings }: ProductStudy, unit: string): FactorContext {
	const year = Number.parseInt(settings.period, 10);
	return {
		...(settings.location ? { region: settings.location } : {}),
		...(Number.isNaN(year) ? {} : { year }),
		...(unit === "" ? {} : { unit }),
	};
}

/** The candidate that a factor is. */
export const candidateOf = (
	record: FactorRecord,
	more: Pick<Candidate, "from"> & Partial<Candidate>,
): Candidate => ({
	id: `${record.pack} ${record.id}`,
	supply: { kind: "factor", factor: pinOf(record) },
	record,
	...more,
});

/** A library that is asked the same but once: materials of one kind lead to the same questions. */
export function askedOnce(library: Library): Pick<Library, "search" | "own"> {
	const answers = new Map<string, ReturnType<Library["search"]>>();
	return {
		own: () => library.own(),
		search: (query) => {
			const key = JSON.stringify(query);
			const answer = answers.get(key) ?? library.search(query);
			answers.set(key, answer);
			return answer;
		},
	};
}

/** What may supply a material, the likeliest first. */
export async function candidatesFor(
	material: Material,
	study: ProductStudy,
	library: Pick<Library, "search" | "own">,
	memories: Memories,
): Promise<Candidate[]> {
	const found = new Map<string, Candidate>();
	for (const supply of suppliesInUse(study, material)) {
		const { factor } = supply;
		const id = factor ? `${factor.pack} ${factor.factor}` : JSON.stringify(supply);
		found.set(id, { id, supply, from: "study" });
	}
	const known = Object.hasOwn(memories, material.key) ? memories[material.key] : undefined;
	if (known) {
		const { factor, at } = known;
		const id = `${factor.pack} ${factor.factor}`;
		const is: Candidate = { id, supply: { kind: "factor", factor }, from: "memory", at };
		if (!found.has(id)) found.set(id, is);
	}
	const proposed = await proposals(material, study, library);
	for (const each of proposed) {
		const same = found.get(each.id);
		// What is known already keeps its place, and learns its score.
		found.set(each.id, same ? { ...each, ...same } : each);
	}
	return [...found.values()];
}

/** What the library has for a material in its unit, by score. */
async function proposals(
	{ name, unit }: Material,
	study: ProductStudy,
	library: Pick<Library, "search" | "own">,
): Promise<Candidate[]> {
	const best = new Map<string, Candidate>();
	const prefer = contextOf(study, unit);
	const own = library.own().length > 0;
	for (const query of queriesOf(name)) {
		// Bought material is wanted from cradle to gate; factors of one's own often don't say what they cover.
		const asked = { text: query.text, unit, prefer, limit: HITS };
		const answers = await Promise.all([
			library.search({ ...asked, boundary: "cradle-to-gate" }),
			...(own ? [library.search({ ...asked, pack: OWN })] : []),
		]);
		const hits = answers.flatMap((answer) => (answer.status === "ok" ? answer.value.hits : []));
		for (const hit of hits) {
			if (!isMeant(hit, query)) continue;
			const score = scoreOf(hit, query);
			const each = candidateOf(hit, { from: "library", fit: hit.fit, score, query });
			if ((best.get(each.id)?.score ?? 0) >= score) continue;
			// Of equal scores, what an earlier query found comes first.
			best.delete(each.id);
			best.set(each.id, each);
		}
		const isFound = query.by === "name" && hits.some(({ fit }) => isName(fit.level));
		if (isFound) break;
	}
	return [...best.values()].sort((a, b) => (b.score ?? 0) - (a.score ?? 0)).slice(0, MOST);
}

const isName = (level: FactorHit["fit"]["level"]): boolean =>
	level === "name" || level === "synonym";
