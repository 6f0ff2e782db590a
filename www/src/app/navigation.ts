// The entries of the navigation: what exists, for where the person is.

import {
	factorsAddress,
	homeAddress,
	ORGANIZATION_PAGES,
	organizationAddress,
	type Route,
	storageAddress,
} from "../routes/index.ts";
import type { IconName } from "../ui/icon/icon.ts";
import { pages } from "./pages.ts";
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

/** The organisation that the navigation speaks of: the open one, else the one changed last. */
export const navigationSubject = (route: Route): string | undefined => {
	if (route.name === "organization") return route.id;
	return openSubject.get()?.id ?? subjects.get()?.find(({ newer }) => !newer)?.id;
};

/** The pages of the open organisation. */
export function subjectEntries(route: Route): Entry[] {
	if (route.name !== "organization") return [];
	const year = route.query.year;
	const query = year === undefined ? {} : { year };
	return ORGANIZATION_PAGES.filter((page) => pages[page]).map((page) => ({
		label: strings().pages[page],
		href: organizationAddress(route.id, page, query),
		current: route.page === page,
		count: page === "findings" ? openSubject.get()?.findings : undefined,
	}));
}

/** The entries of the first rank. */
export function mainEntries(route: Route): Entry[] {
	const names = strings().pages;
	const entries: Entry[] = [
		{ label: names.home, href: homeAddress(), icon: "home", current: route.name === "home" },
	];
	const subject = navigationSubject(route);
	if (subject !== undefined && pages.results) {
		entries.push({
			label: names.organization,
			href: organizationAddress(subject, "results"),
			icon: "organization",
			current: route.name === "organization",
			children: subjectEntries(route),
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
		case "organization":
			return names[route.page];
		default:
			return names[route.name];
	}
}
