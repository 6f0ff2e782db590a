// The pages of the app. A page is loaded when it is first visited; the navigation shows what is here.

import { html, type TemplateResult } from "lit";
import type { Calculator, Level, OrganizationPage, Route, SubjectRoute } from "../routes/index.ts";
import { assetsPages } from "./pages/assets.ts";
import { eventPages } from "./pages/event.ts";
import { projectPages } from "./pages/project.ts";
import {
	countGround,
	desk,
	evaluateAside,
	evaluateStudyAside,
	methods,
	storageDesk,
	store,
	studyDesk,
} from "./workplace.ts";

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
type PageNameOf<L extends Level> = {
	[K in L]: `${K}/${Extract<SubjectRoute, { name: K }>["page"]}`;
}[L];

/** The pages that there are of a kind of subject. */
export type Pages<L extends Exclude<Level, "organization">> = Partial<Record<PageNameOf<L>, Page>>;

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
	"product/findings": {
		load: () => import("../product/findings/findings.ts"),
		render: () => html`<tansuan-study-findings .desk=${studyDesk}></tansuan-study-findings>`,
	},
	"product/history": {
		load: () => import("../product/history/history.ts"),
		render: () =>
			html`<tansuan-study-history .desk=${studyDesk} .evaluate=${evaluateStudyAside}></tansuan-study-history>`,
	},
	"product/study": {
		load: () => import("../product/study/study.ts"),
		render: ({ route }) =>
			html`<tansuan-study .desk=${studyDesk} .query=${route.query}></tansuan-study>`,
	},
	"product/model": {
		load: () => import("../product/model/model.ts"),
		render: ({ route }) =>
			html`<tansuan-model .desk=${studyDesk} .query=${route.query}></tansuan-model>`,
	},
	history: {
		load: () => import("../organization/history/history.ts"),
		render: () =>
			html`<tansuan-history .desk=${desk} .evaluate=${evaluateAside}></tansuan-history>`,
	},
	"product/results": {
		load: () => import("../product/results/results.ts"),
		render: () => html`<tansuan-footprint
				.study=${store.study.get()}
				.result=${store.footprint.get()}
				.findings=${store.findings.get()}
				.updating=${store.evaluating.get()}
				.ask=${studyDesk.ask}
			></tansuan-footprint>`,
	},
	"product/exchange": {
		load: () => import("../product/exchange/exchange.ts"),
		render: ({ route }) =>
			html`<tansuan-exchange .desk=${studyDesk} .query=${route.query}></tansuan-exchange>`,
	},
	"product/variants": {
		load: () => import("../product/variants/variants.ts"),
		render: () => html`<tansuan-variants .desk=${studyDesk}></tansuan-variants>`,
	},
	...eventPages,
	...projectPages,
	...assetsPages,
};

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
