// What the shortcuts of the whole app do.

import {
	factorsAddress,
	homeAddress,
	type OrganizationPage,
	organizationAddress,
	type ProductPage,
	productAddress,
} from "../../routes/index.ts";
import { navigationSubject } from "../navigation.ts";
import { openSearch, showShortcuts } from "../overlays.ts";
import { navigate, route, yearOf } from "../router.ts";
import type { Deeds } from "../shortcuts/listen.ts";
import { openSubject } from "../state.ts";
import { stepBack, stepForward } from "../steps.ts";

/** Goes to a page of the organisation; false where there is none. */
function toPage(page: OrganizationPage): boolean {
	const here = route();
	const id = navigationSubject(here);
	if (id === undefined) return false;
	const { year } = here.query;
	navigate(organizationAddress(id, page, year === undefined ? {} : { year }));
	return true;
}

/** Goes to the page of the product; false where there is none. */
function toProduct(page: ProductPage): boolean {
	const id = navigationSubject(route(), "product");
	if (id === undefined) return false;
	navigate(productAddress(id, page));
	return true;
}

/** Goes to a page that organisations and products have. */
const toEither = (page: "results" | "findings"): boolean =>
	route().name === "product" ? toProduct(page) : toPage(page);

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
	profile: () => toPage("profile"),
	sources: () => toPage("sources"),
	data: () => toPage("data"),
	results: () => toEither("results"),
	findings: () => toEither("findings"),
	study: () => toProduct("study"),
	model: () => toProduct("model"),
	variants: () => toProduct("variants"),
	exchange: () => toProduct("exchange"),
	"year-before": () => stepYear(-1),
	"year-after": () => stepYear(1),
	undo: stepBack,
	redo: stepForward,
});
