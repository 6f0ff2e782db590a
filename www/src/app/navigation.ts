// The entries of the navigation: what exists, for where the person is.

import {
	factorsAddress,
	homeAddress,
	LEVELS,
	type Level,
	levelOf,
	pagesOf,
	printRoute,
	type Route,
	type SubjectRoute,
	storageAddress,
	subjectAddress,
	subjectOf,
} from "../routes/index.ts";
import type { IconName } from "../ui/icon/icon.ts";
import { pageName, pages } from "./pages.ts";
import { openSubject, subjects } from "./state.ts";
import { strings } from "./strings.ts";

/** An entry of the rail or the tab bar. */
export interface Entry {
	label: string;
	href: string;
	icon?: IconName;
	current: boolean;
	/** A number beside the label, such as the findings that wait. */
	count?: number | undefined;
	/** A thinner rule stands above it. */
	apart?: boolean;
	children?: readonly Entry[];
}

/** The subject of a kind that the navigation speaks of: the open one, else the one changed last. */
export const navigationSubject = (
	route: Route,
	kind: Level = "organization",
): string | undefined => {
	if (route.name === kind) return route.id;
	const open = openSubject.get();
	if (open?.kind === kind) return open.id;
	return subjects.get()?.find((each) => each.kind === kind && !each.newer)?.id;
};

/** The pages of the open subject. */
export function subjectEntries(route: Route): Entry[] {
	const here = subjectOf(route);
	if (!here) return [];
	const findings = openSubject.get()?.findings;
	const { year } = route.query;
	const query = here.name === "organization" && year !== undefined ? { year } : {};
	return pagesOf(here.name).flatMap((page) => {
		const there = { ...here, page, query } as SubjectRoute;
		const name = pageName(there);
		if (name === undefined || !pages[name]) return [];
		return {
			label: strings().pages[page],
			href: printRoute(there),
			current: here.page === page,
			count: page === "findings" ? findings : undefined,
		};
	});
}

/** What the list of those pages is called. */
export const subjectLabel = (route: Route): string =>
	strings().subNavigation[levelOf(route) ?? "organization"];

/** The kinds that the navigation shows: where there is room for fewer, those that the person is in and changed last. */
function shownLevels(route: Route, most: number): Level[] {
	const there = LEVELS.filter((kind) => navigationSubject(route, kind) !== undefined);
	if (there.length <= most) return there;
	const recent = [
		levelOf(route),
		openSubject.get()?.kind,
		...(subjects.get() ?? []).map(({ kind }) => kind),
	];
	const chosen = new Set(
		[...recent, ...there].filter((kind) => there.some((each) => each === kind)),
	);
	const first = [...chosen].slice(0, most);
	return there.filter((kind) => first.includes(kind));
}

/** The entries of the first rank, of at most so many kinds of subjects. */
export function mainEntries(route: Route, most = LEVELS.length): Entry[] {
	const names = strings().pages;
	const entries: Entry[] = [
		{ label: names.home, href: homeAddress(), icon: "home", current: route.name === "home" },
	];
	for (const kind of shownLevels(route, most)) {
		const subject = navigationSubject(route, kind);
		if (subject === undefined) continue;
		entries.push({
			label: names[kind],
			href: subjectAddress(kind, subject),
			icon: kind,
			current: route.name === kind,
			...(route.name === kind ? { children: subjectEntries(route) } : {}),
		});
	}
	if (pages.factors) {
		entries.push({
			label: names.factors,
			href: factorsAddress(),
			icon: "factors",
			current: route.name === "factors",
			apart: true,
		});
	}
	if (pages.storage) {
		entries.push({
			label: names.storage,
			href: storageAddress(),
			icon: "storage",
			current: route.name === "storage",
		});
	}
	return entries;
}

/** The name of the page a route shows. */
export function pageTitle(route: Route): string {
	const names = strings().pages;
	switch (route.name) {
		case "home":
		case "factors":
		case "storage":
		case "reading":
		case "unknown":
			return names[route.name];
		case "calculator":
			return strings().calculators[route.calculator];
		default:
			return names[route.page];
	}
}
