// Every page of the app with its dialogs and parts, and how to get there in either language: where the
// tests of accessibility, of sideways scrolling and of the visible focus stop. All but the first show the
// worked examples: the paper mill, the chair and the solar roof.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { ledger } from "./ledger.ts";
import { BRACKET, packageOf } from "./openlca-package.ts";

/** A place in the app. */
export interface Station {
	name: string;
	/** The address after the `#`; `<id>` is the organisation's, `<product>`, `<event>` and `<project>` are those of the others. */
	address: string;
	/** What is there once the page has come. */
	there: string;
	/** With the organisation open, though the address does not name it. */
	within?: true;
	/** What is pressed from there on, and what appears. */
	steps?: (page: Page) => Promise<void>;
}

const press = async (page: Page, what: string, appears: string): Promise<void> => {
	await page.locator(what).first().click();
	await page.locator(appears).first().waitFor();
};
const dialog = "tansuan-dialog[open] h2";
const organization = (page: string) => `/organization/<id>/${page}`;
const product = (page: string) => `/product/<product>/${page}`;
const event = (page: string) => `/event/<event>/${page}`;
const project = (page: string) => `/project/<project>/${page}`;

/** A part of a product study. */
const studyPart = (section: string, there: string): Station => ({
	name: `study: ${section}`,
	address: product(`study?section=${section}`),
	there: `tansuan-study ${there}`,
});

/** A part of a page of a project. */
const projectPart = (page: string, section: string, there: string): Station => ({
	name: `${page} of a project: ${section}`,
	address: project(`${page}?section=${section}`),
	there: `tansuan-project-${page} ${there}`,
});

/** A tab of the sheet of a project's source. */
const sourceTab = (at: number, name: string): Station => ({
	name: `a source of a project: ${name}`,
	address: project("emissions"),
	there: "tansuan-project-emissions [role=gridcell]",
	steps: async (page) => {
		await press(page, "tansuan-project-emissions tbody td.opens .text", dialog);
		await page.locator("tansuan-project-source [role=tab]").nth(at).click();
	},
});

/** A part of the profile: a tab, and the dialog of its first row or of a new one. */
const part = (at: number, name: string, edits = false): Station => ({
	name: `profile: ${name}`,
	address: organization("profile"),
	there: "tansuan-profile [role=tab]",
	steps: async (page) => {
		await page.locator("tansuan-profile [role=tab]").nth(at).click();
		if (edits) await press(page, "tansuan-profile tbody th button >> visible=true", dialog);
	},
});

export const STATIONS: readonly Station[] = [
	{ name: "home", address: "/", there: "tansuan-home table" },
	{
		name: "home: rename",
		address: "/",
		there: "tansuan-home table",
		steps: async (page) => {
			await press(
				page,
				"tansuan-home tansuan-menu tansuan-button button",
				"[role=menuitem] >> visible=true",
			);
			await press(page, "[role=menuitem] >> visible=true", dialog);
		},
	},
	{
		name: "home: an openLCA package",
		address: "/",
		there: "tansuan-home table",
		steps: async (page) => {
			const file = { name: "bracket.zip", mimeType: "", buffer: packageOf(BRACKET) };
			await page.locator("tansuan-home input[type=file]").setInputFiles(file);
			await page.locator("tansuan-package-issues details").nth(1).waitFor();
			await page.locator("tansuan-package-issues summary").nth(1).click();
		},
	},
	{ name: "nowhere", address: "/nowhere", there: "tansuan-error-page h2" },
	{ name: "factors", address: "/factors", there: "tansuan-factors tbody tr" },
	{
		name: "factors: packs",
		address: "/factors",
		there: "tansuan-factors tbody tr",
		steps: (page) => press(page, "tansuan-factors summary", "tansuan-factors details[open] li"),
	},
	{
		name: "factors: a factor",
		address: "/factors",
		there: "tansuan-factors tbody tr",
		steps: (page) => press(page, "tansuan-factors tbody button", dialog),
	},
	{
		name: "factors: one's own",
		address: "/factors?tab=own",
		within: true,
		there: "tansuan-own-factors",
	},
	{
		name: "factors: a method",
		address: "/factors?tab=methods",
		within: true,
		there: "tansuan-methods tansuan-button",
		steps: (page) => press(page, "tansuan-methods tansuan-button button", dialog),
	},
	part(0, "organisation"),
	part(1, "settings"),
	part(2, "facilities"),
	part(2, "a facility", true),
	part(3, "instruments"),
	part(4, "products"),
	part(5, "certificates"),
	part(6, "significance"),
	{ name: "sources", address: organization("sources"), there: "tansuan-sources tbody tr" },
	{
		name: "sources: a source",
		address: organization("sources"),
		there: "tansuan-sources tbody tr",
		steps: (page) => press(page, "tansuan-sources tbody th button", dialog),
	},
	{
		name: "sources: a factor for it",
		address: organization("sources"),
		there: "tansuan-sources tbody tr",
		steps: async (page) => {
			await press(page, "tansuan-sources tbody th button", dialog);
			await press(
				page,
				"tansuan-factor-choice tansuan-button button",
				"[type=search] >> visible=true",
			);
		},
	},
	{ name: "data", address: organization("data"), there: "tansuan-data [role=gridcell]" },
	{
		name: "data: a source",
		address: `${organization("data")}?source=src-boiler-gas`,
		there: "tansuan-data [role=gridcell]",
	},
	{
		name: "import",
		address: `${organization("data")}?view=import`,
		there: "tansuan-import textarea",
	},
	{
		name: "import: a workbook",
		address: `${organization("data")}?view=import`,
		there: "tansuan-import textarea",
		steps: async (page) => {
			const file = { name: "ledger.xlsx", mimeType: "", buffer: await ledger() };
			await page.locator("tansuan-import input[type=file]").setInputFiles(file);
			await page.locator("tansuan-import table").first().waitFor();
		},
	},
	{ name: "results", address: organization("results"), there: "tansuan-results table" },
	{
		name: "results: the export menu",
		address: organization("results"),
		there: "tansuan-results table",
		steps: (page) =>
			press(page, "tansuan-export-menu tansuan-button button", "[role=menuitem] >> visible=true"),
	},
	{
		name: "results: an explanation",
		address: organization("results"),
		there: "tansuan-results table",
		steps: (page) =>
			press(page, "tansuan-results table button >> visible=true", "tansuan-explanation"),
	},
	{
		name: "findings",
		address: organization("findings"),
		there: "tansuan-findings tansuan-finding",
	},
	{ name: "history", address: organization("history"), there: "tansuan-history li" },
	studyPart("product", "tansuan-form"),
	studyPart("scope", "tansuan-stage-strip"),
	studyPart("parameters", "tbody tr"),
	studyPart("footprints", "tansuan-study-footprints"),
	studyPart("omissions", "tansuan-study-omissions"),
	{ name: "model", address: product("model"), there: "tansuan-inventory [role=treegrid]" },
	{
		name: "model: the graph",
		address: product("model"),
		there: "tansuan-inventory [role=treegrid]",
		steps: (page) =>
			press(
				page,
				"tansuan-model tansuan-segmented [aria-checked=false]",
				"tansuan-process-graph svg",
			),
	},
	{
		name: "model: an input",
		address: product("model?input=lift"),
		there: dialog,
	},
	{
		name: "model: a process",
		address: product("model?process=casting"),
		there: dialog,
	},
	{ name: "footprint", address: product("results"), there: "tansuan-footprint-head" },
	{
		name: "footprint: an explanation",
		address: product("results"),
		there: "tansuan-footprint-head",
		steps: (page) =>
			press(page, "tansuan-footprint-head tansuan-door.hero button", "tansuan-explanation"),
	},
	{ name: "variants", address: product("variants"), there: "tansuan-variants tansuan-bars" },
	{
		name: "exchange",
		address: product("exchange"),
		there: "tansuan-pact-hand-over tansuan-data-table",
	},
	{
		name: "exchange: a supplier's file",
		address: product("exchange"),
		there: "tansuan-pact-take-in tansuan-file-drop button",
		steps: async (page) => {
			const file = { name: "supplier.json", mimeType: "", buffer: await supplierFile() };
			await page.locator("tansuan-pact-take-in input[type=file]").setInputFiles(file);
			await page.locator("tansuan-pact-take-in article").first().waitFor();
		},
	},
	{
		name: "findings of a study",
		address: product("findings"),
		there: "tansuan-study-findings tansuan-finding",
	},
	{
		name: "history of a study",
		address: product("history"),
		there: "tansuan-study-history li",
	},
	{ name: "event: basics", address: event("basics"), there: "tansuan-event-basics tbody tr" },
	{
		name: "event: a group",
		address: event("basics"),
		there: "tansuan-event-basics tbody tr",
		steps: (page) => press(page, "tansuan-event-groups tbody th button", dialog),
	},
	{ name: "event: estimate", address: event("estimate"), there: "tansuan-event-sources li" },
	{
		name: "event: a source",
		address: event("estimate"),
		there: "tansuan-event-sources li",
		steps: (page) => press(page, "tansuan-event-sources li .name", dialog),
	},
	{
		name: "event: travel",
		address: event("estimate?section=travel"),
		there: "tansuan-event-travel [role=gridcell]",
	},
	{
		name: "event: travel pasted",
		address: event("estimate?section=travel"),
		there: "tansuan-event-travel [role=gridcell]",
		steps: (page) =>
			press(page, "tansuan-event-travel header .actions tansuan-button:last-child button", dialog),
	},
	{ name: "event: reduce", address: event("reduce"), there: "tansuan-event-actions tbody tr" },
	{ name: "event: commit", address: event("commit"), there: "tansuan-composed article" },
	{ name: "event: actual", address: event("actual"), there: "tansuan-event-sources li" },
	{ name: "event: neutralise", address: event("neutralise"), there: "tansuan-event-rules li" },
	{
		name: "event: a lot",
		address: event("neutralise"),
		there: "tansuan-event-lots tbody tr",
		steps: (page) => press(page, "tansuan-event-lots tbody th button", dialog),
	},
	{ name: "event: statement", address: event("statement"), there: "tansuan-composed article" },
	{ name: "event: results", address: event("results"), there: "tansuan-event-head" },
	{
		name: "event: an explanation",
		address: event("results"),
		there: "tansuan-event-head",
		steps: (page) =>
			press(page, "tansuan-event-head tansuan-door.hero button", "tansuan-explanation"),
	},
	projectPart("scenario", "profile", "tansuan-form"),
	projectPart("scenario", "period", "tbody tr"),
	projectPart("scenario", "baseline", "tbody tr"),
	projectPart("scenario", "compliance", "tansuan-select"),
	projectPart("scenario", "benefits", "tbody tr"),
	{
		name: "emissions",
		address: project("emissions"),
		there: "tansuan-project-emissions [role=gridcell]",
	},
	sourceTab(0, "what it is"),
	sourceTab(1, "factor"),
	sourceTab(3, "records"),
	projectPart("monitoring", "plan", "tbody tr"),
	projectPart("monitoring", "additionality", "tansuan-form"),
	projectPart("economics", "money", "[role=gridcell]"),
	projectPart("economics", "scenarios", "tansuan-exhibit"),
	projectPart("economics", "dated", "tansuan-exhibit"),
	{
		name: "results of a project",
		address: project("results"),
		there: "tansuan-project-results tansuan-bars",
	},
	{
		name: "results of a project: an explanation",
		address: project("results"),
		there: "tansuan-project-head",
		steps: (page) =>
			press(page, "tansuan-project-head tansuan-door.hero button", "tansuan-explanation"),
	},
	{
		name: "findings of a project",
		address: project("findings"),
		there: "tansuan-project-findings tansuan-finding",
	},
	{
		name: "event calculator",
		address: "/calculators/event",
		there: "tansuan-travellers",
		steps: async (page) => {
			await page.locator("tansuan-travellers input").first().fill("30");
			await press(
				page,
				"tansuan-quick-estimate summary",
				"tansuan-quick-estimate details[open] li",
			);
		},
	},
	{
		name: "register: a lot",
		address: "/",
		there: "tansuan-home table",
		steps: async (page) => {
			await page.evaluate(() => document.dispatchEvent(new CustomEvent("tansuan-assets-asked")));
			await press(page, "tansuan-lot-list tansuan-empty-state tansuan-button button", dialog);
			await press(page, "tansuan-item-dialog tansuan-lot-uses button", "tansuan-lot-uses select");
			await press(page, "tansuan-lot-list summary", "tansuan-lot-list details[open]");
		},
	},
	{ name: "storage", address: "/storage", there: "tansuan-storage tansuan-keeping" },
];

/** How a person may see the app. */
export interface Sight {
	language: "zh" | "en";
	colorScheme: "light" | "dark";
	width: number;
}

/** All ways. */
export const SIGHTS: readonly Sight[] = (["zh", "en"] as const).flatMap((language) =>
	(["light", "dark"] as const).flatMap((colorScheme) =>
		[1280, 390].map((width) => ({ language, colorScheme, width })),
	),
);

/** The ids of the worked examples. */
export interface Examples {
	organization: string;
	product: string;
	event: string;
	project: string;
}

/** Opens the app in a way of seeing it, with the worked examples; ends on the results of the organisation. */
export async function begin(page: Page, url: string, sight: Sight): Promise<Examples> {
	await page.setViewportSize({ width: sight.width, height: 900 });
	await page.emulateMedia({ colorScheme: sight.colorScheme, reducedMotion: "reduce" });
	await page.addInitScript((language) => {
		if (location.protocol !== "about:") localStorage.setItem("tansuan:language", language);
	}, sight.language);
	await page.goto(`${url}?start=example`);
	await page.locator("tansuan-results table").first().waitFor();
	const results = page.url();
	const product = await further(page, "chair", "tansuan-footprint-head");
	const event = await further(page, "conference", "tansuan-event-steps nav");
	const project = await further(page, "rooftop", "tansuan-project-head");
	await page.goto(results);
	await page.locator("tansuan-results table").first().waitFor();
	return {
		organization: /organization\/([^/]+)\//.exec(results)?.[1] ?? "",
		product,
		event,
		project,
	};
}

/** Opens a further example; answers its id. */
async function further(page: Page, name: string, there: string): Promise<string> {
	await page.evaluate((detail) => {
		document.dispatchEvent(new CustomEvent("tansuan-further-example-asked", { detail }));
	}, name);
	await page.locator(there).waitFor();
	return /(?:product|event|project)\/([^/]+)\//.exec(page.url())?.[1] ?? "";
}

/** A supplier's file that breaks some rules. */
async function supplierFile(): Promise<Buffer> {
	const path = fileURLToPath(
		new URL("../../tests/integration/cases/pact/v2.json", import.meta.url),
	);
	const footprint = JSON.parse(await readFile(path, "utf8"));
	return Buffer.from(JSON.stringify({ data: [footprint, { ...footprint, status: "no" }, {}] }));
}

/** Goes to a station, from wherever the page is. */
export async function goTo(page: Page, ids: Examples, station: Station): Promise<void> {
	const { origin, pathname } = new URL(page.url());
	const id = ids.organization;
	const address = station.address
		.replace("<id>", id)
		.replace("<product>", ids.product)
		.replace("<event>", ids.event)
		.replace("<project>", ids.project);
	// A page of its own each time: no dialog of the last station stays.
	await page.goto("about:blank");
	if (station.within) {
		await page.goto(`${origin}${pathname}#${organization("results").replace("<id>", id)}`);
		await page.locator("tansuan-results table").first().waitFor();
	}
	await page.goto(`${origin}${pathname}#${address}`);
	await page.locator(station.there).first().waitFor();
	await station.steps?.(page);
}

/** What is wrong where the page stands: what axe finds, and whether it scrolls sideways. */
export async function wrongs(
	page: Page,
	analyze: (page: Page) => Promise<string[]>,
): Promise<string[]> {
	let found = await analyze(page);
	// What is there between two frames alone, nobody meets: it is looked at again.
	if (found.length > 0) {
		await page.waitForTimeout(500);
		found = await analyze(page);
	}
	const over = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	return over > 0 ? [...found, `scrolls ${over} px sideways`] : found;
}
