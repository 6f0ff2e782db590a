// The addresses of the app, after the `#`: `#/`, `#/factors`, `#/storage`, `#/reading/<id>`,
// `#/calculators/event`, `#/<kind>/<id>/<page>?…` for each kind of subject.
//
// Reading and printing are pure, so any feature can make a link; only the shell follows them.

/** The pages of an organisation, in the order of the work. */
export const ORGANIZATION_PAGES = [
	"profile",
	"sources",
	"data",
	"results",
	"findings",
	"history",
] as const;

/** A page of an organisation. */
export type OrganizationPage = (typeof ORGANIZATION_PAGES)[number];

/** The pages of a product study, in the order of the work. */
export const PRODUCT_PAGES = [
	"study",
	"model",
	"results",
	"variants",
	"exchange",
	"findings",
	"history",
] as const;

/** A page of a product study. */
export type ProductPage = (typeof PRODUCT_PAGES)[number];

/** The pages of an event, in the order of the work. */
export const EVENT_PAGES = [
	"basics",
	"estimate",
	"reduce",
	"commit",
	"actual",
	"neutralise",
	"statement",
	"results",
	"findings",
	"history",
] as const;

/** A page of an event. */
export type EventPage = (typeof EVENT_PAGES)[number];

/** The pages of a project, in the order of the work. */
export const PROJECT_PAGES = [
	"scenario",
	"emissions",
	"monitoring",
	"economics",
	"results",
	"findings",
	"history",
] as const;

/** A page of a project. */
export type ProjectPage = (typeof PROJECT_PAGES)[number];

/** The pages of the register of credits, allowances and certificates. */
export const ASSETS_PAGES = ["lots", "findings", "history"] as const;

/** A page of that register. */
export type AssetsPage = (typeof ASSETS_PAGES)[number];

/** The calculators that need no subject. */
export const CALCULATORS = ["event"] as const;

/** Such a calculator. */
export type Calculator = (typeof CALCULATORS)[number];

/** What an address may carry besides the page: the year shown, a row to go to. */
export type Query = Readonly<Record<string, string>>;

interface PagesOf {
	organization: OrganizationPage;
	product: ProductPage;
	event: EventPage;
	project: ProjectPage;
	assets: AssetsPage;
}

/** A kind of subject that has pages. */
export type Level = keyof PagesOf;

/** A page of a kind of subject. */
export type PageOf<L extends Level> = PagesOf[L];

/** A page of a subject. */
export type SubjectRoute = {
	[L in Level]: { name: L; id: string; page: PagesOf[L]; query: Query };
}[Level];

/** Where the person is. */
export type Route =
	| { name: "home"; query: Query }
	| { name: "factors"; query: Query }
	| { name: "storage"; query: Query }
	| { name: "reading"; id: string; query: Query }
	| { name: "calculator"; calculator: Calculator; query: Query }
	| SubjectRoute
	| { name: "unknown"; address: string; query: Query };

/** The pages of each kind, in the order of the work. */
const PAGES: { readonly [L in Level]: readonly PagesOf[L][] } = {
	organization: ORGANIZATION_PAGES,
	product: PRODUCT_PAGES,
	event: EVENT_PAGES,
	project: PROJECT_PAGES,
	assets: ASSETS_PAGES,
};

/** The page on which a subject of each kind opens. */
const FIRST: { readonly [L in Level]: PagesOf[L] } = {
	organization: "results",
	product: "results",
	event: "basics",
	project: "results",
	assets: "lots",
};

/** The kinds of subjects, in the order in which the navigation has them. */
export const LEVELS = Object.keys(PAGES) as readonly Level[];

/** Whether a text names a kind of subject. */
export const isLevel = (text: string): text is Level => Object.hasOwn(PAGES, text);

/** The page of a subject that a route is, if it is one. */
export const subjectOf = (route: Route): SubjectRoute | undefined =>
	isLevel(route.name) ? (route as SubjectRoute) : undefined;

/** The kind of subject whose page a route is. */
export const levelOf = (route: Route): Level | undefined => subjectOf(route)?.name;

/** The pages of a kind of subject, in the order of the work. */
export const pagesOf = <L extends Level>(level: L): readonly PagesOf[L][] => PAGES[level];

/** The page of a subject that a kind and a name of a page lead to, if any. */
const subjectRoute = (name: Level, id: string, page: string, query: Query): Route | undefined =>
	(PAGES[name] as readonly string[]).includes(page)
		? ({ name, id, page, query } as SubjectRoute)
		: undefined;

/** Reads an address; what leads nowhere is `unknown`. */
export function parseRoute(hash: string): Route {
	const address = hash.replace(/^#/, "");
	const [path = "", search = ""] = address.split(/\?(.*)/s);
	const query: Query = Object.fromEntries(new URLSearchParams(search));
	const parts = path.split("/").filter((part) => part !== "");
	const [head, id, page, ...rest] = parts;
	if (head === undefined) return { name: "home", query };
	if (head === "factors" && id === undefined) return { name: "factors", query };
	if (head === "storage" && id === undefined) return { name: "storage", query };
	if (head === "reading" && id !== undefined && page === undefined) {
		const decoded = decode(id);
		if (decoded !== undefined) return { name: "reading", id: decoded, query };
	}
	const calculator = CALCULATORS.find((each) => each === id);
	if (head === "calculators" && calculator !== undefined && page === undefined) {
		return { name: "calculator", calculator, query };
	}
	if (isLevel(head) && id !== undefined && rest.length === 0) {
		const decoded = decode(id);
		const route =
			decoded === undefined ? undefined : subjectRoute(head, decoded, page ?? FIRST[head], query);
		if (route) return route;
	}
	return { name: "unknown", address, query };
}

/** Prints an address, with its `#`. */
export function printRoute(route: Route): string {
	const search = new URLSearchParams({ ...route.query }).toString();
	const tail = search === "" ? "" : `?${search}`;
	switch (route.name) {
		case "home":
			return `#/${tail}`;
		case "factors":
			return `#/factors${tail}`;
		case "storage":
			return `#/storage${tail}`;
		case "reading":
			return `#/reading/${encodeURIComponent(route.id)}${tail}`;
		case "calculator":
			return `#/calculators/${route.calculator}${tail}`;
		case "unknown":
			return `#${route.address}`;
		default:
			return `#/${route.name}/${encodeURIComponent(route.id)}/${route.page}${tail}`;
	}
}

/** The address of an organisation's page. */
export const organizationAddress = (
	id: string,
	page: OrganizationPage,
	query: Query = {},
): string => printRoute({ name: "organization", id, page, query });

/** The address under which a subject is looked into that is not opened here. */
export const readingAddress = (id: string): string =>
	printRoute({ name: "reading", id, query: {} });

/** The address of a product study's page. */
export const productAddress = (id: string, page: ProductPage, query: Query = {}): string =>
	printRoute({ name: "product", id, page, query });

/** The address of an event's page. */
export const eventAddress = (id: string, page: EventPage, query: Query = {}): string =>
	printRoute({ name: "event", id, page, query });

/** The address of a project's page. */
export const projectAddress = (id: string, page: ProjectPage, query: Query = {}): string =>
	printRoute({ name: "project", id, page, query });

/** The address of a page of the register of credits, allowances and certificates. */
export const assetsAddress = (id: string, page: AssetsPage, query: Query = {}): string =>
	printRoute({ name: "assets", id, page, query });

/** The address of the page that every kind of subject has. */
export const commonAddress = (kind: string, id: string, page: "findings" | "history"): string =>
	printRoute({ name: isLevel(kind) ? kind : "organization", id, page, query: {} });

/** The address on which a subject opens, by its kind. */
export function subjectAddress(kind: string, id: string): string {
	const name = isLevel(kind) ? kind : "organization";
	return printRoute({ name, id, page: FIRST[name], query: {} } as SubjectRoute);
}

/** The address of a calculator that needs no subject. */
export const calculatorAddress = (calculator: Calculator): string =>
	printRoute({ name: "calculator", calculator, query: {} });

/** The address of the factor library. */
export const factorsAddress = (query: Query = {}): string => printRoute({ name: "factors", query });

/** The address of the page that saves and restores. */
export const storageAddress = (): string => printRoute({ name: "storage", query: {} });

/** The address of the home page. */
export const homeAddress = (): string => printRoute({ name: "home", query: {} });

function decode(part: string): string | undefined {
	try {
		return decodeURIComponent(part);
	} catch {
		return undefined;
	}
}
