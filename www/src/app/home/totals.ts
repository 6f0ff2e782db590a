// The latest total of each subject, kept beside the store so that the home page shows it
// without evaluating everything. It stands only for the state of the document it was made from.

import { signal } from "@lit-labs/signals";
import type { OrganizationResult } from "../../engine/result.ts";
import type { EventResult, ProductResult, ProjectResult } from "../../engine/types.ts";
import { withUnit } from "../../format/index.ts";
import type { Document, Store } from "../../store/index.ts";

/** A total as the home page shows it. */
export interface KnownTotal {
	/** The year of an organisation's. */
	year?: number;
	/** The declared unit of a product's: `1 kg`. */
	unit?: string;
	/** Of an event or a project: whether it is expected or measured. */
	side?: "estimate" | "actual" | "ex-ante" | "monitored";
	kgCo2e: string;
}

interface Kept extends KnownTotal {
	/** The moment of the last change it includes. */
	at: string;
}

const KEY = "tansuan:totals";
const MOST = 200;

const known = signal<Readonly<Record<string, Kept>>>(read());

function read(): Record<string, Kept> {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
		return typeof kept === "object" && kept !== null ? (kept as Record<string, Kept>) : {};
	} catch {
		return {};
	}
}

/** The total of a subject as it was last changed at `at`; undefined where it is not known. */
export function totalOf(id: string, at: string): KnownTotal | undefined {
	const kept = known.get()[id];
	return kept?.at === at && typeof kept.kgCo2e === "string" ? kept : undefined;
}

/** Keeps the total of the open document, where there is one. */
export function rememberResult(
	document: Document,
	store: Pick<
		Store<OrganizationResult, ProductResult>,
		"result" | "footprint" | "eventResult" | "projectResult"
	>,
	at: string,
): void {
	const [event, project] = [store.eventResult.get(), store.projectResult.get()];
	const [result, footprint] = [store.result.get(), store.footprint.get()];
	if (result?.id === document.id) rememberTotal(result, at);
	if (footprint?.id === document.id) rememberFootprint(footprint, at);
	if (event?.id === document.id) rememberEvent(event, at);
	if (project?.id === document.id) rememberProject(project, at);
}

/** Keeps what an event emitted; while nothing is measured, what is expected. */
function rememberEvent({ id, estimate, actual }: EventResult, at: string): void {
	const side = actual.counted > 0 ? "actual" : "estimate";
	const { total, counted } = side === "actual" ? actual : estimate;
	if (counted > 0) keep(id, { side, kgCo2e: total.kgCo2e, at });
}

/** Keeps what a project reduces, on the side that is the issue. */
function rememberProject({ id, side, exAnte, monitored }: ProjectResult, at: string): void {
	const { reduction, given } = side === "monitored" ? monitored : exAnte;
	if (given) keep(id, { side, kgCo2e: reduction.kgCo2e, at });
}

/** Keeps the total of the latest year on the organisation's own account. */
export function rememberTotal(result: OrganizationResult, at: string): void {
	const account = result.accounts.find((each) => each.id === result.account);
	const latest = account?.years.at(-1);
	if (!account || !latest) return;
	keep(result.id, { year: latest.year, kgCo2e: latest.total.kgCo2e, at });
}

/** Keeps the total of a product for its declared unit. */
export function rememberFootprint({ id, unit, total }: ProductResult, at: string): void {
	keep(id, { unit: withUnit(unit.amount, unit.unit), kgCo2e: total.kgCo2e, at });
}

function keep(id: string, kept: Kept): void {
	const { [id]: before, ...others } = known.get();
	if (before && JSON.stringify(before) === JSON.stringify(kept)) return;
	const all = [...Object.entries(others).slice(-MOST), [id, kept] as const];
	known.set(Object.fromEntries(all));
	try {
		localStorage.setItem(KEY, JSON.stringify(known.get()));
	} catch {
		// Without room the home page shows no total.
	}
}
