// Footprints of chosen files before any of them is taken: which rules each breaks, whether the study has it
// already, and what becomes of those that are ticked.

import type { DeclaredFootprint, Outcome, PactSupplies, Problem } from "../../../engine/types.ts";
import { same } from "../../../store/patch.ts";

/** A footprint of a file. */
export interface Candidate {
	/** Its name among the others. */
	key: string;
	file: string;
	footprint: DeclaredFootprint;
	/** The rules that it breaks, with paths within it. */
	findings: readonly Problem[];
}

/** A file that was read, or why it wasn't. */
export interface ReadFile {
	key: string;
	name: string;
	candidates: readonly Candidate[];
	/** What is wrong with the file or with a part of it that could not be read. */
	problems: readonly Problem[];
}

/** The place of a footprint in its file: `[2]`, `data[2]`, `data`, or nothing where the file is one footprint. */
const placeIn = (path: string, { form }: PactSupplies): string => {
	if (form === "footprint") return "";
	return /^(?:data)?\[\d+\]/.exec(path)?.[0] ?? (form === "answer" ? "data" : "");
};

/** Findings that say of a footprint that it can't be read come without its id, and with the weight of an error. */
const isUnread = ({ severity, about, code }: Problem): boolean =>
	severity === "error" && about.length === 0 && code !== "pact-unknown-property";

const numberIn = (place: string): number =>
	Number.parseInt(/\[(\d+)\]/.exec(place)?.[1] ?? "0", 10);

/** The footprints of a file, each with its own findings, and what else was found. */
export function readingOf(key: string, name: string, outcome: Outcome<PactSupplies>): ReadFile {
	if (outcome.status === "invalid") {
		return { key, name, candidates: [], problems: outcome.problems };
	}
	const { value, findings } = outcome;
	const { footprints, form } = value;
	const told = new Set(
		findings.filter(({ about }) => about.length > 0).map(({ path }) => placeIn(path, value)),
	);
	const unread = findings.filter(
		(problem) =>
			form !== "footprint" && isUnread(problem) && !told.has(placeIn(problem.path, value)),
	);
	const gone = new Set(unread.map(({ path }) => numberIn(placeIn(path, value))));
	const places: number[] = [];
	for (let place = 0; places.length < footprints.length; place++) {
		if (!gone.has(place)) places.push(place);
	}
	const within = ({ path, ...rest }: Problem): Problem => ({
		...rest,
		path: path.slice(placeIn(path, value).length).replace(/^\./, ""),
	});
	return {
		key,
		name,
		problems: unread,
		candidates: footprints.map((footprint, at) => ({
			key: `${key} ${at}`,
			file: name,
			footprint,
			findings: findings
				.filter(
					(problem) =>
						!unread.includes(problem) && numberIn(placeIn(problem.path, value)) === places[at],
				)
				.map(within),
		})),
	};
}

/** What a footprint is told by: the supplier's id of it. */
const identity = ({ footprintId, id }: DeclaredFootprint): string =>
	(footprintId ?? id).trim().toLowerCase();

/** How a candidate stands to what the study has: new, there as it is, or there in another form. */
export interface Standing {
	state: "new" | "same" | "other";
	/** The footprint of the study. */
	there?: DeclaredFootprint;
}

/** How a candidate stands to the footprints of a study. */
export function standing(
	footprint: DeclaredFootprint,
	known: readonly DeclaredFootprint[],
): Standing {
	const own = identity(footprint);
	const there = own === "" ? undefined : known.find((each) => identity(each) === own);
	if (!there) return { state: "new" };
	const equal = same({ ...footprint, id: "", digest: "" }, { ...there, id: "", digest: "" });
	return { state: equal ? "same" : "other", there };
}

/** Ticks or unticks a candidate; of several with one id only one can be ticked. */
export function tickedWith(
	ticked: ReadonlySet<string>,
	all: readonly Candidate[],
	key: string,
	on: boolean,
): Set<string> {
	const next = new Set(ticked);
	next.delete(key);
	const chosen = all.find((each) => each.key === key);
	if (!on || !chosen) return next;
	const own = identity(chosen.footprint);
	for (const each of all) {
		if (own !== "" && identity(each.footprint) === own) next.delete(each.key);
	}
	return next.add(key);
}

/** Whether another of the candidates has the same id. */
export const hasTwin = ({ key, footprint }: Candidate, all: readonly Candidate[]): boolean => {
	const own = identity(footprint);
	return own !== "" && all.some((each) => each.key !== key && identity(each.footprint) === own);
};

/** What is ticked at first: what is new, valid and breaks no rule against a SHALL; of one id the first. */
export function usualTicks(
	candidates: readonly Candidate[],
	known: readonly DeclaredFootprint[],
): Set<string> {
	const ids = new Set<string>();
	const ticked = new Set<string>();
	for (const { key, footprint, findings } of candidates) {
		const own = identity(footprint);
		const sound = findings.every(({ severity }) => severity !== "error");
		const fresh = standing(footprint, known).state === "new" && !ids.has(own);
		if (sound && fresh && footprint.status !== "Deprecated") ticked.add(key);
		if (own !== "") ids.add(own);
	}
	return ticked;
}

/** The footprints as the study takes them: what is there keeps the id by which inputs name it. */
export function takenForm(
	candidates: readonly Candidate[],
	known: readonly DeclaredFootprint[],
	mint: () => string,
): DeclaredFootprint[] {
	const used = new Set(known.map(({ id }) => id));
	return candidates.map(({ footprint }) => {
		const { there } = standing(footprint, known);
		if (there) return { ...footprint, id: there.id };
		const id = footprint.id.trim() === "" || used.has(footprint.id) ? mint() : footprint.id;
		used.add(id);
		return { ...footprint, id };
	});
}

/** Whether a footprint is past its validity at a moment. */
export function isExpired({ validUntil }: DeclaredFootprint, now = Date.now()): boolean {
	const until = validUntil === undefined ? Number.NaN : Date.parse(validUntil);
	return until <= now;
}
