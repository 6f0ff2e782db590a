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
		[
			"product/study",
			"product/model",
			"product/results",
			"product/variants",
			"product/exchange",
			"product/findings",
			"product/history",
		],
		async () => (await import("./pages/product.ts")).productPages,
	),
	...later(
		["event/findings", "event/history"],
		async () => (await import("./pages/event.ts")).eventPages,
	),
	...later(
		["project/findings", "project/history"],
		async () => (await import("./pages/project.ts")).projectPages,
	),
	...later(
		["assets/findings", "assets/history"],
		async () => (await import("./pages/assets.ts")).assetsPages,
	),
};

/** Pages that the navigation knows by their names, and whose code comes when the first of them is visited. */
function later<N extends PageName>(
	names: readonly N[],
	load: () => Promise<Readonly<Record<N, Page>>>,
): Record<N, Page> {
	const page = (name: N): Page => {
		let loaded: Page | undefined;
		return {
			load: async () => {
				loaded = (await load())[name];
				await loaded.load();
			},
			render: (input) => loaded?.render(input) ?? html``,
		};
	};
	return Object.fromEntries(names.map((name) => [name, page(name)])) as Record<N, Page>;
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
