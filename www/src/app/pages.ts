// The pages of the app. A page is loaded when it is first visited; the navigation shows what is here.

import { html, type TemplateResult } from "lit";
import type { Calculator, Level, OrganizationPage, Route, SubjectRoute } from "../routes/index.ts";
import { countGround, desk, evaluateAside, methods, storageDesk, store } from "./workplace.ts";

/** What a page is told. */
export interface PageInput {
	route: Route;
	/** The year to show; undefined where no subject is open. */
	year: number | undefined;
}

/** A page: how its code comes and how it is shown. */
export interface Page {
	load: () => Promise<unknown>;
	render: (input: PageInput) => TemplateResult;
}

/** The names of pages. */
export type PageName =
	| "home"
	| "factors"
	| "storage"
	| "reading"
	| `calculators/${Calculator}`
	| OrganizationPage
	| PageNameOf<Exclude<Level, "organization">>;

/** The names of the pages of a kind of subject. */
export type PageNameOf<L extends Level> = {
	[K in L]: `${K}/${Extract<SubjectRoute, { name: K }>["page"]}`;
}[L];

/** The pages there are. */
export const pages: Partial<Record<PageName, Page>> = {
	home: {
		load: () => import("./home/home.ts"),
		render: () => html`<tansuan-home></tansuan-home>`,
	},
	factors: {
		load: () => import("../factors/page/page.ts"),
		render: ({ route }) =>
			html`<tansuan-factors .desk=${desk} .query=${route.query}></tansuan-factors>`,
	},
	storage: {
		load: () => import("../storage/page.ts"),
		render: () => html`<tansuan-storage .desk=${storageDesk}></tansuan-storage>`,
	},
	reading: {
		load: () => import("../storage/reading/page.ts"),
		render: ({ route }) =>
			html`<tansuan-reading-page
				.desk=${storageDesk}
				subject=${route.name === "reading" ? route.id : ""}
			></tansuan-reading-page>`,
	},
	profile: {
		load: () => import("../organization/profile/profile.ts"),
		render: ({ route }) =>
			html`<tansuan-profile .desk=${desk} .query=${route.query}></tansuan-profile>`,
	},
	sources: {
		load: () => import("../organization/sources/sources.ts"),
		render: ({ route, year }) =>
			html`<tansuan-sources .desk=${desk} .year=${year} .query=${route.query}></tansuan-sources>`,
	},
	data: {
		load: () => import("../organization/data/data-page.ts"),
		render: ({ route, year }) =>
			html`<tansuan-data
				.store=${store}
				.methods=${methods()}
				.evaluate=${evaluateAside}
				.countGround=${countGround}
				.year=${year}
				.query=${route.query}
			></tansuan-data>`,
	},
	results: {
		load: () => import("../organization/results/results.ts"),
		render: ({ route, year }) =>
			html`<tansuan-results .desk=${desk} .year=${year} .query=${route.query}></tansuan-results>`,
	},
	findings: {
		load: () => import("../organization/findings/findings.ts"),
		render: () => html`<tansuan-findings .desk=${desk}></tansuan-findings>`,
	},
	history: {
		load: () => import("../organization/history/history.ts"),
		render: () =>
			html`<tansuan-history .desk=${desk} .evaluate=${evaluateAside}></tansuan-history>`,
	},
	...later(
		{
			"product/study": true,
			"product/model": true,
			"product/results": true,
			"product/variants": true,
			"product/exchange": true,
			"product/findings": true,
			"product/history": true,
		},
		async () => (await import("./pages/product.ts")).productPages,
	),
	...later(
		{
			"event/basics": true,
			"event/estimate": true,
			"event/reduce": true,
			"event/commit": true,
			"event/actual": true,
			"event/neutralise": true,
			"event/statement": true,
			"event/results": true,
			"event/findings": true,
			"event/history": true,
		},
		async () => (await import("./pages/event.ts")).eventPages,
	),
	...later(
		{
			"project/scenario": true,
			"project/emissions": true,
			"project/monitoring": true,
			"project/economics": true,
			"project/results": true,
			"project/findings": true,
			"project/history": true,
		},
		async () => (await import("./pages/project.ts")).projectPages,
	),
	...later(
		{ "assets/lots": true, "assets/findings": true, "assets/history": true },
		async () => (await import("./pages/assets.ts")).assetsPages,
	),
	...later(
		{ "calculators/event": true },
		async () => (await import("./pages/calculators.ts")).calculatorPages,
	),
};

/**
 * Pages whose code comes when the first of them is visited; until then the navigation knows their names, which
 * are just those that come.
 */
function later<P extends Readonly<Record<string, Page>>>(
	names: { readonly [N in keyof P]: true },
	load: () => Promise<P>,
): { [N in keyof P]: Page } {
	const page = (name: keyof P): Page => {
		let loaded: Page | undefined;
		return {
			load: async () => {
				loaded = (await load())[name];
				await loaded?.load();
			},
			render: (input) => loaded?.render(input) ?? html``,
		};
	};
	return Object.fromEntries(Object.keys(names).map((name) => [name, page(name)])) as {
		[N in keyof P]: Page;
	};
}

/** The name of a route's page; undefined where there is none. */
export const pageName = (route: Route): PageName | undefined => {
	switch (route.name) {
		case "home":
		case "factors":
		case "storage":
		case "reading":
			return route.name;
		case "organization":
			return route.page;
		case "calculator":
			return `calculators/${route.calculator}`;
		case "unknown":
			return undefined;
		default:
			return `${route.name}/${route.page}` as PageName;
	}
};
