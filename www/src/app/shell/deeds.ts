// What the shortcuts of the whole app do.

import {
	factorsAddress,
	homeAddress,
	type Level,
	levelOf,
	type PageOf,
	pagesOf,
	type Query,
	type SubjectRoute,
} from "../../routes/index.ts";
import { navigationSubject } from "../navigation.ts";
import { openSearch, showShortcuts } from "../overlays.ts";
import { pageName, pages } from "../pages.ts";
import { navigate, route, yearOf } from "../router.ts";
import type { Deeds } from "../shortcuts/listen.ts";
import { openSubject } from "../state.ts";
import { stepBack, stepForward } from "../steps.ts";

/** Goes to a page of a kind of subject; false where there is no such subject or page. */
function to<L extends Level>(kind: L, page: PageOf<L>): boolean {
	const here = route();
	const id = navigationSubject(here, kind);
	const { year } = here.query;
	const query: Query = kind === "organization" && year !== undefined ? { year } : {};
	const there = { name: kind, id: id ?? "", page, query } as SubjectRoute;
	const name = pageName(there);
	if (id === undefined || name === undefined || !pages[name]) return false;
	navigate(there);
	return true;
}

/** Goes to a page of the kind of subject that the person is in, or else of the organisation. */
function toOwn(page: "results" | "findings"): boolean {
	const level = levelOf(route()) ?? "organization";
	return pagesOf(level).some((each) => each === page) && to(level, page as PageOf<Level>);
}

/** Shows the reporting year before or after; false where there is none. */
function stepYear(step: 1 | -1): boolean {
	const here = route();
	const years = openSubject.get()?.years ?? [];
	const shown = yearOf(here, years);
	const next = shown === undefined ? undefined : years[years.indexOf(shown) + step];
	if (here.name !== "organization" || next === undefined) return false;
	navigate({ ...here, query: { ...here.query, year: String(next) } });
	return true;
}

/** The deeds. */
export const deeds = (): Deeds => ({
	search: () => void openSearch(),
	shortcuts: () => void showShortcuts(),
	home: () => void navigate(homeAddress()),
	factors: () => void navigate(factorsAddress()),
	profile: () => to("organization", "profile"),
	sources: () => to("organization", "sources"),
	data: () => to("organization", "data"),
	results: () => toOwn("results"),
	findings: () => toOwn("findings"),
	study: () => to("product", "study"),
	model: () => to("product", "model"),
	variants: () => to("product", "variants"),
	exchange: () => to("product", "exchange"),
	basics: () => to("event", "basics"),
	estimate: () => to("event", "estimate"),
	actual: () => to("event", "actual"),
	neutralise: () => to("event", "neutralise"),
	scenario: () => to("project", "scenario"),
	emissions: () => to("project", "emissions"),
	economics: () => to("project", "economics"),
	lots: () => to("assets", "lots"),
	"year-before": () => stepYear(-1),
	"year-after": () => stepYear(1),
	undo: stepBack,
	redo: stepForward,
});
