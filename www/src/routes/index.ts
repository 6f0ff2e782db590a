// The addresses of the app, after the `#`: `#/`, `#/factors`, `#/storage`, `#/reading/<id>`,
// `#/organization/<id>/<page>?…`, `#/product/<id>/<page>?…`.
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

/** What an address may carry besides the page: the year shown, a row to go to. */
export type Query = Readonly<Record<string, string>>;

/** Where the person is. */
export type Route =
	| { name: "home"; query: Query }
	| { name: "factors"; query: Query }
	| { name: "storage"; query: Query }
	| { name: "reading"; id: string; query: Query }
	| { name: "organization"; id: string; page: OrganizationPage; query: Query }
	| { name: "product"; id: string; page: ProductPage; query: Query }
	| { name: "unknown"; address: string; query: Query };

/** The kinds of subjects, with their pages. */
const LEVELS = { organization: ORGANIZATION_PAGES, product: PRODUCT_PAGES } as const;

/** A kind of subject that has pages. */
export type Level = keyof typeof LEVELS;

const isLevel = (text: string): text is Level => Object.hasOwn(LEVELS, text);

/** The kind of subject whose page a route is. */
export const levelOf = ({ name }: Route): Level | undefined => (isLevel(name) ? name : undefined);

/** The page of a subject that a kind and a name of a page lead to, if any. */
const subjectRoute = (name: Level, id: string, page: string, query: Query): Route | undefined =>
	(LEVELS[name] as readonly string[]).includes(page)
		? ({ name, id, page, query } as Route)
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
	if (isLevel(head) && id !== undefined && rest.length === 0) {
		const decoded = decode(id);
		const route =
			decoded === undefined ? undefined : subjectRoute(head, decoded, page ?? "results", query);
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
		case "organization":
		case "product":
			return `#/${route.name}/${encodeURIComponent(route.id)}/${route.page}${tail}`;
		case "unknown":
			return `#${route.address}`;
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

/** The address of a subject's results, by its kind. */
export const subjectAddress = (kind: string, id: string): string =>
	kind === "product" ? productAddress(id, "results") : organizationAddress(id, "results");

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
